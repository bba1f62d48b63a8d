/** ContentService: texts that a script serves. */
import { enumOf, type EnumOf, EnumValue } from '../border/enum-value';
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';

/** Not the reference's `MimeType`, which names files in Drive. */
const MIME_TYPES = {
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
} as const;

type MimeName = keyof typeof MIME_TYPES;

/** A text as a browser gets it. */
export interface ServedText {
  readonly content: string;
  /** Such as `application/json`. */
  readonly mime: string;
  /** Name to download it by; null where it is shown. */
  readonly fileName: string | null;
}

export class ContentService extends ServiceObject {
  readonly referenceName = 'ContentService';
  readonly MimeType: EnumOf<MimeName>;

  constructor(execution: Execution) {
    super(execution);
    this.MimeType = enumOf(execution, 'MimeType', Object.keys(MIME_TYPES) as MimeName[]);
  }

  createTextOutput(content: HostValue = ''): HostValue {
    return new TextOutputService(this.execution, String(content), this.MimeType.TEXT);
  }
}

export class TextOutputService extends ServiceObject {
  readonly referenceName = 'TextOutput';
  private fileName: string | null = null;

  constructor(
    execution: Execution,
    private content: string,
    private mimeType: EnumValue,
  ) {
    super(execution);
  }

  get _served(): ServedText {
    const { content, fileName } = this;
    return { content, mime: MIME_TYPES[this.mimeType._name as MimeName], fileName };
  }

  append(content: HostValue): HostValue {
    this.content += String(content);
    return this;
  }

  clear(): HostValue {
    this.content = '';
    return this;
  }

  downloadAsFile(name: HostValue): HostValue {
    if (name !== null && /[\r\n"\\/]/.test(String(name))) throw new ServiceError('Invalid argument: filename');
    this.fileName = name === null ? null : String(name);
    return this;
  }

  getContent(): HostValue {
    return this.content;
  }

  getFileName(): HostValue {
    return this.fileName;
  }

  getMimeType(): HostValue {
    return this.mimeType;
  }

  setContent(content: HostValue): HostValue {
    this.content = String(content);
    return this;
  }

  setMimeType(mimeType: HostValue): HostValue {
    if (!(mimeType instanceof EnumValue) || !(mimeType._name in MIME_TYPES))
      throw new ServiceError('Argument cannot be null: mimeType');
    this.mimeType = mimeType;
    return this;
  }
}
