/** Opens a dialog as long as it is there; whoever had the keys before it gets them back. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

export function useModal(dialog: RefObject<HTMLDialogElement | null>, isModal = true): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (isModal) element?.showModal();
    else element?.show();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [dialog, isModal]);
}
