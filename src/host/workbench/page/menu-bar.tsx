/** A menu bar as programs have it: arrows, Home, End, Enter, Escape; what the script made stands beside the workbench's own. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  /** `''` for a line between items. */
  readonly caption: string;
  readonly isDisabled?: boolean;
  readonly run?: () => void;
  readonly items?: readonly MenuItem[];
}

export interface MenuOf {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

export function MenuBar({ menus }: { readonly menus: readonly MenuOf[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const [focused, setFocused] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const titles = (): HTMLElement[] => [
    ...(bar.current?.querySelectorAll<HTMLElement>(':scope > .menu > .menu-title') ?? []),
  ];

  useEffect(() => {
    if (open === null) return undefined;
    const shut = ({ target }: Event): void => {
      if (!bar.current?.contains(target as Node)) setOpen(null);
    };
    addEventListener('pointerdown', shut, true);
    return () => removeEventListener('pointerdown', shut, true);
  }, [open]);

  const go = (to: number): void => {
    const next = (to + menus.length) % menus.length;
    setFocused(next);
    titles()[next]?.focus();
    if (open !== null) setOpen(next);
  };
  const close = (): void => {
    setOpen(null);
    titles()[focused]?.focus();
  };
  return (
    <div
      class="menu-bar"
      role="menubar"
      aria-label="Menu"
      data-region
      ref={bar}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(focused + 1);
        else if (event.key === 'ArrowLeft') go(focused - 1);
        else if (event.key === 'Escape') close();
        else return;
        event.preventDefault();
      }}
    >
      {menus.map((menu, index) => (
        <div class="menu" key={menu.caption}>
          <button
            type="button"
            class="menu-title"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={focused === index ? 0 : -1}
            onClick={() => {
              setFocused(index);
              setOpen(open === index ? null : index);
            }}
            onPointerEnter={() => {
              if (open !== null) go(index);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              setFocused(index);
              setOpen(index);
            }}
          >
            {menu.caption}
          </button>
          {open === index && <MenuList caption={menu.caption} items={menu.items} onDone={() => setOpen(null)} />}
        </div>
      ))}
    </div>
  );
}

interface MenuListProps {
  readonly caption: string;
  readonly items: readonly MenuItem[];
  readonly onDone: () => void;
}

function MenuList({ caption, items, onDone }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const entries = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)') ?? []),
  ];
  useEffect(() => entries()[0]?.focus(), []);
  const move = (event: KeyboardEvent): void => {
    const present = entries();
    const at = present.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: present.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    present[(to + present.length) % present.length]?.focus();
  };
  return (
    <div class="menu-list" role="menu" aria-label={caption} ref={list} onKeyDown={move}>
      {flat(items).map(({ item, depth }, index) =>
        item.caption === '' ? (
          <hr key={index} role="separator" />
        ) : item.items && item.items.length > 0 ? (
          <div key={index} class="menu-heading" role="presentation">
            {item.caption}
          </div>
        ) : (
          <button
            key={index}
            type="button"
            role="menuitem"
            class="menu-item"
            tabIndex={-1}
            style={depth > 0 ? { paddingLeft: `${12 + depth * 16}px` } : undefined}
            disabled={item.isDisabled === true}
            onClick={() => {
              onDone();
              item.run?.();
            }}
          >
            {item.caption}
          </button>
        ),
      )}
    </div>
  );
}

/** A menu within a menu stands in it as a group of its own. */
function flat(items: readonly MenuItem[], depth = 0): { item: MenuItem; depth: number }[] {
  return items.flatMap((item) => [{ item, depth }, ...flat(item.items ?? [], depth + 1)]);
}
