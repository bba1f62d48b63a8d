/** The spreadsheet: menus, the line of the cell, the grid, the tabs, and the script's sidebar. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuLine, Scene, ShapeChange } from '../protocol';
import { ChoiceCard } from './choice-card';
import { CellLine } from './cell-line';
import { DrawingLayer } from './drawing-layer';
import { NoteCard } from './note-card';
import { MenuBar, type MenuItem, type MenuOf } from './menu-bar';
import { ScriptSidebar } from './script-frame';
import { TabStrip } from './tab-strip';
import { TableView } from './table-view';
import { useGrid, type GridState } from './use-grid';
import { useConfirm, type Confirm } from './use-confirm';
import type { SceneState } from './use-scene';
import type { WorkbenchLink } from './workbench-link';

interface SheetPageProps {
  readonly link: WorkbenchLink;
  readonly scene: Scene;
  readonly state: SceneState;
  readonly isShown: boolean;
}

export function SheetPage({ link, scene, state }: SheetPageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const { seat } = state;
  useEffect(() => {
    if (seat) setWanted(seat.sheet);
  }, [seat]);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [isTable, setTable] = useState(false);
  const active = scene.tabs.find(({ id }) => id === wanted) ?? scene.tabs[0];
  const sheet = active?.id ?? 0;
  const [confirmDialog, confirm] = useConfirm();
  const grid = useGrid(link, state, holder, sheet, confirm);
  const sidebar = scene.pages.find(({ kind }) => kind === 'sidebar');
  const own = ownMenus({
    scene,
    state,
    grid,
    confirm,
    sheet,
    isTable,
    onTable: setTable,
    onRename: () => setRenaming(sheet),
  });
  return (
    <main class="sheet-page">
      <MenuBar menus={[...own, ...scene.menus.map((menu) => scriptMenu(menu, state))]} />
      <CellLine grid={grid} mayEdit={scene.mayEdit} />
      <div class="sheet-body">
        <div class="grid-frame" id="grid" role="tabpanel" aria-labelledby={`tab-${sheet}`} data-region>
          {!grid.view && (
            <p class="grid-wait" role="status">
              Đang mở trang tính…
            </p>
          )}
          <div class="grid-holder" ref={holder} inert={isTable} />
          {!isTable && <DrawingLayer grid={grid} />}
          {!isTable && <NoteCard grid={grid} sheet={sheet} frame={holder.current?.parentElement ?? null} />}
          {!isTable && <ChoiceCard grid={grid} sheet={sheet} mayEdit={scene.mayEdit} />}
          {isTable && grid.view && (
            <TableView key={sheet} link={link} sheet={sheet} name={active?.name ?? ''} changes={state.changes} />
          )}
        </div>
        {sidebar && <ScriptSidebar key={sidebar.id} page={sidebar} link={link} state={state} />}
      </div>
      <TabStrip
        tabs={scene.tabs}
        active={sheet}
        mayEdit={scene.mayEdit}
        renaming={renaming}
        onShow={setWanted}
        onAdd={() => void state.act<'add tab'>({ ask: 'add tab' })}
        onBeginRename={setRenaming}
        onRename={(tab, name) => {
          setRenaming(null);
          if (name !== null) void state.act<'rename tab'>({ ask: 'rename tab', sheet: tab, name });
        }}
      />
      {confirmDialog}
    </main>
  );
}

function scriptMenu({ caption, items }: MenuLine, state: SceneState): MenuOf {
  const entry = (line: MenuLine): MenuItem => ({
    caption: line.caption,
    items: line.items.map(entry),
    run: () => void state.act<'menu'>({ ask: 'menu', handler: line.handler }),
  });
  return { caption, items: items.map(entry) };
}

interface OwnMenus {
  readonly scene: Scene;
  readonly state: SceneState;
  readonly grid: GridState;
  readonly confirm: Confirm;
  readonly sheet: number;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  readonly onRename: () => void;
}

function ownMenus({ scene, state, grid, confirm, sheet, isTable, onTable, onRename }: OwnMenus): MenuOf[] {
  const { selected } = grid;
  const isDisabled = !scene.mayEdit || !selected;
  const { row = 1, column = 1, height = 1, width = 1 } = selected ?? {};
  const shape = (caption: string, change: ShapeChange, at: number, count: number): MenuItem => ({
    caption,
    isDisabled,
    run: () => void state.act<'shape'>({ ask: 'shape', sheet, change, at, count }),
  });
  const sort = (caption: string, ascending: boolean): MenuItem => ({
    caption,
    isDisabled,
    run: () => void state.act<'sort'>({ ask: 'sort', sheet, column, ascending }),
  });
  const line: MenuItem = { caption: '' };
  const blank = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  return [
    {
      caption: 'Tệp',
      items: [
        {
          caption: 'Bắt đầu lại từ dữ liệu mẫu',
          run: () => {
            void confirm({
              title: 'Bắt đầu lại từ dữ liệu mẫu',
              text: 'Mọi thay đổi từ khi mở dữ liệu mẫu sẽ bị bỏ, ở tất cả các cửa sổ.',
              action: 'Bắt đầu lại',
            }).then((isSure) => isSure && state.act<'start anew'>({ ask: 'start anew' }));
          },
        },
      ],
    },
    {
      caption: 'Chỉnh sửa',
      items: [
        { caption: 'Xóa nội dung ô', isDisabled, run: () => void grid.write(sheet, row, column, blank) },
        line,
        shape('Xóa hàng', 'delete rows', row, height),
        shape('Xóa cột', 'delete columns', column, width),
        line,
        { caption: 'Đổi tên trang tính', isDisabled: !scene.mayEdit, run: onRename },
        {
          caption: 'Xóa trang tính',
          isDisabled: !scene.mayEdit,
          run: () => {
            const name = scene.tabs.find(({ id }) => id === sheet)?.name ?? '';
            void confirm({
              title: `Xóa trang tính “${name}”`,
              text: 'Dữ liệu trong trang tính này sẽ mất.',
              action: 'Xóa',
            }).then((isSure) => isSure && state.act<'delete tab'>({ ask: 'delete tab', sheet }));
          },
        },
      ],
    },
    {
      caption: 'Xem',
      items: [{ caption: isTable ? 'Xem dạng lưới' : 'Xem dạng bảng chữ', run: () => onTable(!isTable) }],
    },
    {
      caption: 'Chèn',
      items: [
        shape('Hàng ở trên', 'insert rows', row, height),
        shape('Hàng ở dưới', 'insert rows', row + height, height),
        line,
        shape('Cột bên trái', 'insert columns', column, width),
        shape('Cột bên phải', 'insert columns', column + width, width),
        line,
        {
          caption: 'Trang tính mới',
          isDisabled: !scene.mayEdit,
          run: () => void state.act<'add tab'>({ ask: 'add tab' }),
        },
      ],
    },
    {
      caption: 'Dữ liệu',
      items: [sort('Sắp xếp theo cột này, A → Z', true), sort('Sắp xếp theo cột này, Z → A', false)],
    },
  ];
}
