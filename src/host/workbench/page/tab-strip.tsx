/** The tabs at the foot of the grid: go to one, give it another name, add one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabLine } from '../protocol';

interface TabStripProps {
  readonly tabs: readonly TabLine[];
  readonly active: number;
  readonly mayEdit: boolean;
  readonly renaming: number | null;
  readonly onShow: (tab: number) => void;
  readonly onAdd: () => void;
  readonly onBeginRename: (tab: number) => void;
  readonly onRename: (tab: number, name: string | null) => void;
}

export function TabStrip(props: TabStripProps) {
  const { tabs, active, mayEdit, renaming, onShow, onAdd, onBeginRename, onRename } = props;
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.findIndex(({ id }) => id === active);
    const next = by === undefined ? undefined : tabs[(at + by + tabs.length) % tabs.length];
    if (!next || renaming !== null) return;
    event.preventDefault();
    onShow(next.id);
    requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  return (
    <footer class="tab-strip" data-region>
      {mayEdit && (
        <button
          type="button"
          class="plain add-tab"
          aria-label="Thêm trang tính"
          title="Thêm trang tính"
          onClick={onAdd}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 2v12M2 8h12" stroke="currentColor" stroke-width="1.8" />
          </svg>
        </button>
      )}
      <div class="tabs" role="tablist" aria-label="Trang tính" ref={strip} onKeyDown={step}>
        {tabs.map((tab) =>
          renaming === tab.id ? (
            <RenameBox key={tab.id} tab={tab} onRename={onRename} />
          ) : (
            <button
              key={tab.id}
              type="button"
              role="tab"
              class="tab"
              id={`tab-${tab.id}`}
              aria-controls="grid"
              aria-selected={tab.id === active}
              tabIndex={tab.id === active ? 0 : -1}
              style={tab.color === null ? undefined : { boxShadow: `inset 0 -3px ${tab.color}` }}
              onClick={() => onShow(tab.id)}
              onDblClick={() => {
                if (mayEdit) onBeginRename(tab.id);
              }}
            >
              {tab.isProtected && <Lock />}
              {tab.name}
            </button>
          ),
        )}
      </div>
    </footer>
  );
}

interface RenameBoxProps {
  readonly tab: TabLine;
  readonly onRename: TabStripProps['onRename'];
}

function RenameBox({ tab, onRename }: RenameBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(tab.name);
  const isDone = useRef(false);
  useEffect(() => box.current?.select(), []);
  const end = (to: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onRename(tab.id, to);
  };
  return (
    <input
      ref={box}
      class="tab-name"
      aria-label="Tên trang tính"
      value={name}
      size={Math.max(8, name.length)}
      onInput={(event) => setName(event.currentTarget.value)}
      onBlur={() => end(name)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(name);
        if (event.key === 'Escape') end(null);
      }}
    />
  );
}

function Lock() {
  return (
    <svg width="11" height="12" viewBox="0 0 11 12" role="img" aria-label="Được bảo vệ">
      <path d="M3 5V3.5a2.5 2.5 0 015 0V5" fill="none" stroke="currentColor" stroke-width="1.3" />
      <rect x="1.5" y="5" width="8" height="6" rx="1.2" fill="currentColor" />
    </svg>
  );
}
