/** ContainerInfo: where a chart hangs over the grid. */
import { ServiceObject, type Execution } from '../../border/service-object';
import type { Anchor } from '../../model/anchor';

export class ContainerInfo extends ServiceObject {
  readonly referenceName = 'ContainerInfo';

  constructor(
    execution: Execution,
    private readonly _anchor: Anchor,
  ) {
    super(execution);
  }

  getAnchorRow(): number {
    return this._anchor.row;
  }

  getAnchorColumn(): number {
    return this._anchor.column;
  }

  getOffsetX(): number {
    return this._anchor.x;
  }

  getOffsetY(): number {
    return this._anchor.y;
  }
}
