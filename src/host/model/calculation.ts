/** When a spreadsheet recalculates, and whether formulas may go in circles. */

export interface CalculationSettings {
  /** Name of Google's `RecalculationInterval`. */
  readonly interval: string;
  readonly isIterative: boolean;
  readonly maxCycles: number;
  readonly threshold: number;
}

/** As in a new spreadsheet. */
export const NEW_CALCULATION: CalculationSettings = {
  interval: 'ON_CHANGE',
  isIterative: false,
  maxCycles: 50,
  threshold: 0.05,
};

/** Settings that differ from a new spreadsheet's; `undefined` where none does. */
export function ownSettings(settings: CalculationSettings): Partial<CalculationSettings> | undefined {
  const own = Object.entries(settings).filter(
    ([key, value]) => NEW_CALCULATION[key as keyof typeof settings] !== value,
  );
  return own.length === 0 ? undefined : (Object.fromEntries(own) as Partial<CalculationSettings>);
}
