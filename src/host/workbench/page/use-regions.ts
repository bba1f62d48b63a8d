/** F6 and Shift+F6 go from region to region: the grid keeps Tab for itself, and takes keys in the box of its cell. */
import { useEffect } from 'preact/hooks';

export function useRegions(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
        (region) => region.offsetParent !== null,
      );
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const next = regions[(at + (event.shiftKey ? regions.length - 1 : 1)) % regions.length];
      const first =
        next?.querySelector<HTMLElement>('[contenteditable=true]') ??
        next?.querySelector<HTMLElement>(
          'button:not(:disabled):not([tabindex="-1"]), [tabindex="0"], a[href], input, select, iframe',
        );
      (first ?? next)?.focus();
    };
    addEventListener('keydown', go, true);
    return () => removeEventListener('keydown', go, true);
  }, []);
}
