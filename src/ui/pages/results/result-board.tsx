/** A unit's month: its self-checks in one form, then each thing that it owes, the late ones first; what is done is folded away. */
import { useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { Select } from '../design/field';
import { Notice } from '../design/notice';
import { draftOf, EMPTY_DRAFT, faultIn, typedOf, type Draft } from './draft';
import { MeasureCard } from './line-card';
import { rememberedName, rememberName } from './remembered-name';
import { SaveBar } from './save-bar';
import { SelfChecks } from './self-checks';
import { currentLines, isSelfCheck, placeOf, type Place, type TaskLine } from './task-line';
import { useResults } from './use-results';
import { faultOfEntering, onBehalfOf, WhoEnters, type Entering } from './who-enters';

type Desk = GivenBy<'openResults'>;

const TITLES: Readonly<Record<Place, string>> = {
  late: 'Đang chậm',
  soon: 'Đến hạn trong một tháng tới',
  later: 'Các việc sau đó',
  undated: 'Chưa có hạn',
  done: 'Đã xong trong năm',
};
const OPEN: readonly Place[] = ['late', 'soon'];
const FOLDED: readonly Place[] = ['undated', 'later', 'done'];

/** The person's own units first, then those that owe most. */
function unitsIn(lines: readonly TaskLine[], own: readonly string[], places: ReadonlyMap<string, Place>): string[] {
  const late = new Map<string, number>();
  for (const { unit, key } of lines) late.set(unit, (late.get(unit) ?? 0) + (places.get(key) === 'late' ? 1 : 0));
  return [...late]
    .sort(([a, of], [b, or]) => Number(own.includes(b)) - Number(own.includes(a)) || or - of)
    .map(([name]) => name);
}

function byMeasure(lines: readonly TaskLine[]): TaskLine[][] {
  const groups = new Map<string, TaskLine[]>();
  for (const line of lines) {
    const name = `${line.number} ${line.text}`;
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups.values()];
}

const without = <T,>(all: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));

export function ResultBoard({ desk }: { readonly desk: Desk }) {
  const { today, units: own } = desk;
  const [first] = useState(() => currentLines(desk.lines));
  // A line stays where it was found, so that whoever saved it sees how it stands now.
  const [places] = useState(() => new Map(first.map((line) => [line.key, placeOf(line, today)] as const)));
  const [units] = useState(() => unitsIn(first, own, places));
  const [unit, setUnit] = useState(units[0] ?? '');
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  /** Of the form of the self-checks, by unit. */
  const [checks, setChecks] = useState<Readonly<Record<string, Draft>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [fault, setFault] = useState('');
  const [entering, setEntering] = useState<Entering>({ reporter: rememberedName(), toldBy: '', toldHow: '' });
  const results = useResults(first, (keys) => {
    setDrafts((all) => without(all, keys));
    const isWhole = checkLines.every(({ key }) => keys.includes(key) || left.has(key));
    if (keys.length > 0 && isWhole) setChecks((all) => without(all, [unit]));
  });
  const lines = results.lines.filter((line) => line.unit === unit);
  const isOpenCheck = (line: TaskLine): boolean => isSelfCheck(line) && OPEN.includes(places.get(line.key) ?? 'done');
  const checkLines = lines.filter(isOpenCheck);
  const inPlace = (place: Place): TaskLine[] =>
    lines
      .filter((line) => places.get(line.key) === place && !isOpenCheck(line))
      .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
  const lateIn = (name: string): number =>
    results.lines.filter((line) => line.unit === name && placeOf(line, today) === 'late').length;
  const checked = checks[unit];
  const isForOther = desk.role === 'secretary' && !own.includes(unit);

  const filled = [
    ...lines.flatMap((line) => {
      const draft = drafts[line.key];
      return draft ? [{ line, draft }] : [];
    }),
    ...(checked ? checkLines.filter(({ key }) => !left.has(key)).map((line) => ({ line, draft: checked })) : []),
  ];
  const elsewhere = Object.keys(drafts).filter((key) => !lines.some((line) => line.key === key)).length;

  const change = (line: TaskLine, draft: Draft): void => {
    setFault('');
    setFaults((all) => without(all, [line.key]));
    const isUnchanged = JSON.stringify(draft) === JSON.stringify(draftOf(line));
    setDrafts((all) => (isUnchanged ? without(all, [line.key]) : { ...all, [line.key]: draft }));
  };
  const save = (): void => {
    const found = Object.fromEntries(
      filled.flatMap(({ line, draft }) => {
        const wrong = faultIn(draft, today);
        return wrong === null ? [] : [[line.key, wrong]];
      }),
    );
    setFaults(found);
    const who = faultOfEntering(entering, isForOther);
    if (who) {
      setFault(who.text);
      document.querySelector<HTMLElement>(`[data-field=${who.field}] :is(input, select)`)?.focus();
      return;
    }
    const count = Object.keys(found).length;
    setFault(count === 0 ? '' : `Có ${count} việc chưa đủ, lý do ghi ở từng việc. Chưa lưu gì.`);
    if (count > 0) return;
    rememberName(entering.reporter.trim());
    const by = { reporter: entering.reporter, onBehalf: isForOther ? onBehalfOf(entering) : '' };
    results.save(
      filled.map(({ line, draft }) => ({ key: line.key, seen: [...line.typed], typed: typedOf(draft, today, by) })),
    );
  };
  const cards = (all: readonly TaskLine[]) => (
    <div class="stack tight">
      {byMeasure(all).map((own) => (
        <MeasureCard
          key={own[0]?.key}
          lines={own}
          today={today}
          drafts={drafts}
          faultOf={(key) => faults[key] ?? results.refused[key]}
          onChange={change}
        />
      ))}
    </div>
  );
  if (units.length === 0) {
    return (
      <Notice tone="none" title="Chưa có việc nào">
        <p>
          Trang “Công việc” chưa có việc của đơn vị. Việc được lập từ bảng mục tiêu ở lần chạy mỗi sáng, hoặc khi chọn
          Mục tiêu chất lượng → Tính lại chỉ số.
        </p>
      </Notice>
    );
  }
  const isQuiet = checkLines.length === 0 && OPEN.every((place) => inPlace(place).length === 0);
  return (
    <div class="stack">
      {units.length > 1 ? (
        <Select
          label="Đơn vị"
          value={unit}
          onChange={(name) => {
            setFault('');
            setUnit(name);
          }}
          options={units.map((name) => ({
            value: name,
            label: lateIn(name) > 0 ? `Chậm ${lateIn(name)}: ${name}` : name,
          }))}
        />
      ) : (
        <p>
          <strong>{unit}</strong>
        </p>
      )}
      <WhoEnters
        entering={entering}
        isForOther={isForOther}
        onChange={(next) => {
          setFault('');
          setEntering(next);
        }}
      />
      {isQuiet && (
        <Notice tone="good">
          <p>Không có việc nào chậm hoặc đến hạn trong một tháng tới.</p>
        </Notice>
      )}
      <SelfChecks
        lines={checkLines}
        today={today}
        draft={checked ?? (checkLines[0] ? draftOf(checkLines[0]) : EMPTY_DRAFT)}
        left={left}
        faults={checkLines.flatMap(({ key, period }) => {
          const wrong = faults[key] ?? results.refused[key];
          return wrong ? [checkLines.length > 1 && !faults[key] ? `${period}: ${wrong}` : wrong] : [];
        })}
        onChange={(draft) => {
          setFault('');
          setFaults({});
          setChecks({ ...checks, [unit]: draft });
        }}
        onLeave={setLeft}
      />
      {OPEN.map(
        (place) =>
          inPlace(place).length > 0 && (
            <section key={place} class="stack tight">
              <h2>
                {TITLES[place]} ({inPlace(place).length})
              </h2>
              {cards(inPlace(place))}
            </section>
          ),
      )}
      {FOLDED.map(
        (place) =>
          inPlace(place).length > 0 && (
            <details key={place}>
              <summary>
                {TITLES[place]} ({inPlace(place).length})
              </summary>
              {cards(inPlace(place))}
            </details>
          ),
      )}
      <p class="soft small">Cột “Tình trạng” của trang “Công việc” và các chỉ số tính lại ở lần chạy mỗi sáng.</p>
      <SaveBar results={results} count={filled.length} elsewhere={elsewhere} fault={fault} onSave={save} />
    </div>
  );
}
