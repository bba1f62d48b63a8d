/** Protection of a sheet or of a block of it, and who may edit in spite of it. */
import { contains, overlaps, type Area } from './area';
import { BOUNDED, type Bounds } from './bounds';

export interface ProtectionModel {
  readonly id: number;
  /** `null` protects the whole sheet. */
  area: Area | null;
  /** Sides that were named: `1:1` is protected as whole row. */
  bounds: Bounds;
  /** Blocks left open on a protected sheet. */
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  /** `null`: everybody who may edit the spreadsheet, as a new protection has it; else those listed and the owner. */
  editors: string[] | null;
  rangeName: string | null;
}

export function newProtection(id: number, area: Area | null, bounds: Bounds = BOUNDED): ProtectionModel {
  return { id, area, bounds, unprotected: [], description: '', warningOnly: false, editors: null, rangeName: null };
}

/** The owner of the spreadsheet always may; a warning stops nobody. */
export function mayEdit(protection: ProtectionModel, email: string, owner: string): boolean {
  return protection.warningOnly || email === owner || protection.editors === null || protection.editors.includes(email);
}

/** Whether the protection lies on any cell of the block. */
export function covers(protection: ProtectionModel, area: Area): boolean {
  if (protection.area) return overlaps(protection.area, area);
  return !protection.unprotected.some((open) => contains(open, area));
}
