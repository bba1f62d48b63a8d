/** CellImage and its builder: a picture as the value of a cell. */
import { enumValue } from '../../border/enums';
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../../border/service-object';
import { ImageCell } from '../../model/cell';

abstract class CellImageBase extends ServiceObject {
  /** `ValueType.IMAGE`, by which scripts know a picture among values. */
  readonly valueType: HostValue;

  constructor(
    execution: Execution,
    public _image: ImageCell,
    private readonly isFromCell = false,
  ) {
    super(execution);
    this.valueType = enumValue(execution, 'ValueType', 'IMAGE');
  }

  getAltTextTitle(): string {
    return this._image.title;
  }

  getAltTextDescription(): string {
    return this._image.description;
  }

  /**
   * On Google a short-lived address of Google's own; here the picture's, for the host serves nothing.
   *
   * @throws ServiceError for a picture that was never in a cell (that it throws was seen, not in which words)
   */
  getContentUrl(): string {
    if (!this.isFromCell) {
      const object = `SpreadsheetApp.${this.referenceName}`;
      throw new ServiceError(
        `Unexpected error while getting the method or property getContentUrl on object ${object}.`,
      );
    }
    return this._image.url;
  }

  /** Of old scripts. */
  getUrl(): string {
    return this._image.url;
  }

  toBuilder(): HostValue {
    return new CellImageBuilder(this.execution, this._image);
  }
}

export class CellImage extends CellImageBase {
  readonly referenceName = 'CellImage';
}

export class CellImageBuilder extends CellImageBase {
  readonly referenceName = 'CellImageBuilder';

  setSourceUrl(url: HostValue): HostValue {
    const { title, description } = this._image;
    this._image = new ImageCell(String(url), title, description);
    return this;
  }

  setAltTextTitle(title: HostValue): HostValue {
    const { url, description } = this._image;
    this._image = new ImageCell(url, String(title ?? ''), description);
    return this;
  }

  setAltTextDescription(description: HostValue): HostValue {
    const { url, title } = this._image;
    this._image = new ImageCell(url, title, String(description ?? ''));
    return this;
  }

  build(): HostValue {
    return new CellImage(this.execution, this._image);
  }
}
