/** Units by their names: the directory of tab `Đơn vị`, with other names, groups, addresses and scope. */
import { parseDate, type CalendarDate } from './calendar/calendar-date';
import { normalise, tidy } from './text/text';

export interface UnitRow {
  readonly name: string;
  /** Split by `;`. */
  readonly otherNames: string;
  readonly group: string;
  /** Addresses, split by `;`. */
  readonly email: string;
  /** Google accounts with which its staff open the sheet, split by `;`. */
  readonly account?: string;
  /** `Thuộc phạm vi`: blank or `Có`, `Không`, `Từ 01/7/2024`, `Đến 30/6/2024`, or both of the last. */
  readonly scope: string;
}

export interface Unit {
  readonly name: string;
  readonly group: string;
  readonly addresses: readonly string[];
  /** With which its staff sign in: its addresses and Google accounts, normalised. */
  readonly accounts: readonly string[];
  /** First and last day in scope; `null` where open; `isNever` where the cell says `Không`. */
  readonly scope: { readonly isNever: boolean; readonly from: CalendarDate | null; readonly to: CalendarDate | null };
}

export interface Expansion {
  readonly units: readonly Unit[];
  /** Those named by themselves and not as members of a group, in the order of the list. */
  readonly named: readonly Unit[];
  /** Names that match neither a unit nor a group. */
  readonly unmatched: readonly string[];
}

export interface UnitDirectory {
  readonly units: readonly Unit[];
  /** What is wrong with the directory itself, in Vietnamese. */
  readonly faults: readonly string[];
  match(name: string): Unit | null;
  /** Units of a comma list that mixes names and groups; each unit once, in the directory's order. */
  expand(list: string): Expansion;
  /** Addresses of a group or of a unit; none where the name matches nothing. */
  addressesOf(name: string): string[];
  /** Units of which somebody signs in with this address: one of their e-mail addresses or Google accounts. */
  unitsOf(address: string): readonly Unit[];
}

/** Units of a group, in the directory's order; all of them where no unit is in such a group. */
export function unitsOfGroup({ units }: UnitDirectory, group: string): readonly Unit[] {
  const members = units.filter((unit) => normalise(unit.group) === normalise(group));
  return members.length > 0 ? members : units;
}

export function isInScope(unit: Unit, date: CalendarDate): boolean {
  const { isNever, from, to } = unit.scope;
  return !isNever && (from === null || from <= date) && (to === null || date <= to);
}

/** Words round a group's or a unit's name that do not belong to it. */
const AROUND = /^(?:các|toàn thể|tất cả(?: các)?)\s+|\s+(?:thuộc|trực thuộc|của|tại)\s.*$/g;

/** What differs in spelling only: `&` and `và`, dashes, dots. */
function nameKey(name: string): string {
  return normalise(name)
    .replace(/\s*&\s*/g, ' và ')
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\.\s*/g, '. ')
    .trim();
}

const bareKey = (name: string): string => nameKey(name).replace(AROUND, '').trim();

export function unitDirectory(rows: readonly UnitRow[]): UnitDirectory {
  const units: Unit[] = [];
  const faults: string[] = [];
  const byName = new Map<string, Unit>();
  const groups = new Map<string, Unit[]>();

  const register = (name: string, unit: Unit): void => {
    const other = byName.get(nameKey(name));
    if (other && other !== unit) {
      faults.push(
        `tên “${tidy(name)}” đứng ở cả “${other.name}” và “${unit.name}”; tên này được hiểu là “${other.name}”.`,
      );
    } else byName.set(nameKey(name), unit);
  };
  for (const row of rows) {
    if (tidy(row.name) === '') continue;
    const unit = unitOf(row, faults);
    if (byName.has(nameKey(row.name)) && units.some(({ name }) => nameKey(name) === nameKey(row.name))) {
      faults.push(`đơn vị “${unit.name}” được ghi hai hàng; chỉ hàng đầu được dùng.`);
      continue;
    }
    units.push(unit);
    register(row.name, unit);
    if (unit.group !== '') groups.set(bareKey(unit.group), [...(groups.get(bareKey(unit.group)) ?? []), unit]);
  }
  rows.forEach((row) => {
    const unit = units.find(({ name }) => nameKey(name) === nameKey(row.name));
    if (unit) splitNames(row.otherNames).forEach((name) => register(name, unit));
  });
  const byBareName = bareNames(byName);

  const match = (name: string): Unit | null => byName.get(nameKey(name)) ?? byBareName.get(bareKey(name)) ?? null;
  const membersOf = (name: string): readonly Unit[] | null => {
    const unit = match(name);
    return unit ? [unit] : (groups.get(bareKey(name)) ?? null);
  };
  const expand = (list: string): Expansion => {
    const found = new Set<Unit>();
    const named = new Set<Unit>();
    const unmatched: string[] = [];
    for (const name of splitResponsible(list, (part) => byName.has(nameKey(part)))) {
      const members = membersOf(name);
      const unit = match(name);
      if (unit) named.add(unit);
      if (members) members.forEach((one) => found.add(one));
      else unmatched.push(tidy(name));
    }
    return { units: units.filter((unit) => found.has(unit)), named: [...named], unmatched };
  };
  return {
    units,
    faults,
    match,
    expand,
    addressesOf: (name) => [...new Set((membersOf(name) ?? []).flatMap(({ addresses }) => addresses))],
    unitsOf: (address) => units.filter(({ accounts }) => accounts.includes(normalise(address))),
  };
}

export interface UnitNames {
  readonly name: string;
  /** Split by `;`. */
  readonly otherNames: string;
}

/** For where nothing but the names of units is known. */
export const directoryOfNames = (names: readonly UnitNames[]): UnitDirectory =>
  unitDirectory(names.map((one) => ({ ...one, group: '', email: '', scope: '' })));

/** Names without what stands around them; one that two units would share is no name. */
function bareNames(byName: ReadonlyMap<string, Unit>): Map<string, Unit> {
  const bare = new Map<string, Unit>();
  const shared = new Set<string>();
  for (const [key, unit] of byName) {
    const name = bareKey(key);
    if (bare.has(name) && bare.get(name) !== unit) shared.add(name);
    else bare.set(name, unit);
  }
  shared.forEach((name) => bare.delete(name));
  return bare;
}

/** Splits at commas and semicolons, but joins neighbours where only together they are a name. */
function splitResponsible(list: string, isKnown: (name: string) => boolean): string[] {
  const parts = list
    .split(/[,;\n]/)
    .map(tidy)
    .filter((part) => part !== '');
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    let length = Math.min(4, parts.length - at);
    while (length > 1 && !isKnown(parts.slice(at, at + length).join(', '))) length -= 1;
    names.push(parts.slice(at, at + length).join(', '));
    at += length;
  }
  return names;
}

const splitNames = (text: string): string[] =>
  text
    .split(';')
    .map(tidy)
    .filter((part) => part !== '');

function unitOf(row: UnitRow, faults: string[]): Unit {
  const name = tidy(row.name);
  const scope = scopeOf(row.scope);
  if (scope === null)
    faults.push(`đơn vị “${name}”, cột “Thuộc phạm vi”: chưa hiểu “${tidy(row.scope)}”; tạm coi là thuộc phạm vi.`);
  return {
    name,
    group: tidy(row.group),
    addresses: splitNames(row.email),
    accounts: splitNames(`${row.email};${row.account ?? ''}`).map(normalise),
    scope: scope ?? { isNever: false, from: null, to: null },
  };
}

/** `null` where the text says nothing of the kind. */
export function scopeOf(text: string): Unit['scope'] | null {
  const key = normalise(text);
  if (key === '' || key === 'có' || key === 'true') return { isNever: false, from: null, to: null };
  if (key === 'không' || key === 'false') return { isNever: true, from: null, to: null };
  const from = /từ (?:ngày )?([\d/.-]+)/.exec(key);
  const to = /đến (?:hết )?(?:ngày )?([\d/.-]+)/.exec(key);
  const days = { from: from && parseDate(from[1] ?? ''), to: to && parseDate(to[1] ?? '') };
  if ((!from && !to) || (from && !days.from) || (to && !days.to)) return null;
  return { isNever: false, from: days.from ?? null, to: days.to ?? null };
}
