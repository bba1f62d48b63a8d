/** ChartOptions: what is set on a built chart, to be read. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { optionAt, type OptionTree } from '../model/option-tree';
import { CHART_SIZE } from './drawing/chart-look';

/** Google's own values of options that a chart leaves open, as far as they are the same for all types. */
const DEFAULTS: OptionTree = {
  width: CHART_SIZE.width,
  height: CHART_SIZE.height,
  isStacked: false,
  is3D: false,
  curveType: 'none',
  pointSize: 0,
  lineWidth: 2,
};

export class ChartOptions extends ServiceObject {
  readonly referenceName = 'ChartOptions';

  constructor(
    execution: Execution,
    private readonly _options: OptionTree,
  ) {
    super(execution);
  }

  /** `null` where nothing was set. */
  get(option: HostValue): HostValue {
    return optionAt(this._options, String(option));
  }

  getOrDefault(option: HostValue): HostValue {
    return this.get(option) ?? optionAt(DEFAULTS, String(option));
  }
}
