/** The execution log: what ran, for whom, how long, with how many service calls, and how it ended. */
import { useEffect, useState } from 'preact/hooks';
import type { MenuLine, RunLine } from '../protocol';
import { dateTimeText, secondsText } from './texts';
import type { WorkbenchLink } from './workbench-link';

const ORIGINS: Readonly<Record<string, string>> = {
  menu: 'Menu',
  sidebar: 'Thanh bên',
  editor: 'Trình soạn thảo',
  'simple-trigger': 'Thao tác trên trang tính',
  'time-trigger': 'Lịch tự động',
  'submit-trigger': 'Có phiếu mới',
  'installable-trigger': 'Thao tác trên trang tính',
};
const OUTCOMES = { completed: 'Xong', failed: 'Lỗi', 'timed out': 'Quá thời gian' } as const;

/** Functions that Google calls by their names. */
const KNOWN: Readonly<Record<string, string>> = {
  onOpen: 'Mở bảng tính',
  onEdit: 'Sửa ô',
  onSelectionChange: 'Chọn ô',
};

interface RunPageProps {
  readonly link: WorkbenchLink;
  readonly count: number;
  readonly menus: readonly MenuLine[];
}

/** A function of the script as people call it: as the menu does, where it is there. */
function captionOf(menus: readonly MenuLine[], name: string): string | null {
  for (const { caption, handler, items } of menus) {
    if (handler === name) return caption;
    const within = captionOf(items, name);
    if (within !== null) return within;
  }
  return KNOWN[name] ?? null;
}

export function RunPage({ link, count, menus }: RunPageProps) {
  const [runs, setRuns] = useState<readonly RunLine[] | null>(null);
  useEffect(() => {
    void link.ask<'runs'>({ ask: 'runs' }).then(setRuns);
  }, [link, count]);
  if (runs === null) return <p class="blank">Đang mở nhật ký…</p>;
  if (runs.length === 0) return <p class="blank">Từ khi mở, chương trình chưa chạy lần nào.</p>;
  return (
    <main class="run-page" data-region tabIndex={0} aria-label="Nhật ký chạy">
      <table>
        <caption>Các lần chạy từ khi mở, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Do</th>
            <th scope="col">Việc</th>
            <th scope="col">Tài khoản</th>
            <th scope="col" class="number">
              Thời gian
            </th>
            <th scope="col" class="number">
              Lượt gọi dịch vụ
            </th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run, index) => (
            <tr key={runs.length - index}>
              <td>{dateTimeText(run.startedAt)}</td>
              <td>{ORIGINS[run.origin] ?? run.origin}</td>
              <td>
                {captionOf(menus, run.name)} <code>{run.name}</code>
              </td>
              <td>{run.user}</td>
              <td class="number">{secondsText(run.took)}</td>
              <td class="number">{run.calls}</td>
              <td class={run.outcome === 'completed' ? '' : 'bad'}>
                {OUTCOMES[run.outcome]}
                {run.error === '' ? '' : `: ${run.error}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
