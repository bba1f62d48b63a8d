/** Spreadsheet, part 2: when it recalculates. The settings are kept; the host computes on every change, in no circles. */
import { enumValue, nameOfEnum } from '../border/enums';
import { ServiceError, type HostValue } from '../border/service-object';
import type { CalculationSettings } from '../model/calculation';
import { flag, signatureError, wholeNumbers } from './service-arguments';
import { SpreadsheetBase } from './spreadsheet-base';

export abstract class SpreadsheetCalculation extends SpreadsheetBase {
  getRecalculationInterval(): HostValue {
    return enumValue(this.execution, 'RecalculationInterval', this._settings.interval);
  }

  setRecalculationInterval(...given: HostValue[]): HostValue {
    const interval = nameOfEnum(given[0], 'RecalculationInterval');
    if (interval === undefined) throw signatureError('Spreadsheet.setRecalculationInterval', given);
    return this._set({ interval });
  }

  isIterativeCalculationEnabled(): boolean {
    return this._settings.isIterative;
  }

  setIterativeCalculationEnabled(...given: HostValue[]): HostValue {
    return this._set({ isIterative: flag('Spreadsheet.setIterativeCalculationEnabled', given) });
  }

  getMaxIterativeCalculationCycles(): number {
    return this._settings.maxCycles;
  }

  /** From 1 to 10,000. */
  setMaxIterativeCalculationCycles(...given: HostValue[]): HostValue {
    const [maxCycles = 0] = wholeNumbers('Spreadsheet.setMaxIterativeCalculationCycles', given);
    if (maxCycles < 1 || maxCycles > 10_000) throw new ServiceError('Invalid argument: maxIterations');
    return this._set({ maxCycles });
  }

  getIterativeCalculationConvergenceThreshold(): number {
    return this._settings.threshold;
  }

  /** Not negative. */
  setIterativeCalculationConvergenceThreshold(...given: HostValue[]): HostValue {
    const [threshold] = given;
    if (typeof threshold !== 'number')
      throw signatureError('Spreadsheet.setIterativeCalculationConvergenceThreshold', given);
    if (!(threshold >= 0)) throw new ServiceError('Invalid argument: minThreshold');
    return this._set({ threshold });
  }

  get _settings(): CalculationSettings {
    this._book.read();
    return this._book.model.calculation;
  }

  _set(changed: Partial<CalculationSettings>): HostValue {
    return this._change(() => {
      this._book.model.calculation = { ...this._book.model.calculation, ...changed };
    });
  }
}
