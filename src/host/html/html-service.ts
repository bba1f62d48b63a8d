/** HtmlService: pages and templates from texts, blobs and the script's own HTML files. */
import { blobOf, type BlobService } from '../blob/blob';
import { decoded } from '../blob/charset';
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { HtmlOutputService, PageText } from './html-output';
import { HtmlTemplateService } from './html-template';
import { TemplateOutput } from './template-output';

/** HTML files of the script by name without ending. */
export type HtmlFiles = Map<string, string>;

export class HtmlService extends ServiceObject {
  readonly referenceName = 'HtmlService';

  constructor(
    execution: Execution,
    private readonly files: HtmlFiles,
  ) {
    super(execution);
  }

  createHtmlOutput(source: HostValue = ''): HostValue {
    return this._page(textOf(source));
  }

  createHtmlOutputFromFile(name: HostValue): HostValue {
    return this._page(this._file(String(name)));
  }

  createTemplate(source: HostValue): HostValue {
    return this._template(textOf(source));
  }

  createTemplateFromFile(name: HostValue): HostValue {
    return this._template(this._file(String(name)));
  }

  /** Nobody's browser asked. */
  getUserAgent(): HostValue {
    return null;
  }

  /** Undocumented: what the code of a template begins with. */
  initTemplate(): HostValue {
    return new TemplateOutput(this.execution, new PageText(''), this);
  }

  _page(content: string): HtmlOutputService {
    return new HtmlOutputService(this.execution, new PageText(content), this);
  }

  _template(source: string): HtmlTemplateService {
    return new HtmlTemplateService(this.execution, () => source, this);
  }

  /** @throws ServiceError where the script has no such file */
  _file(name: string): string {
    const content = this.files.get(name.replace(/\.html$/, '')) ?? this.files.get(name);
    if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return content;
  }
}

/** @throws ServiceError for a blob that holds no HTML */
function textOf(source: HostValue): string {
  if (!(source instanceof ServiceObject)) return String(source);
  const blob: BlobService = blobOf(source);
  const { bytes, contentType } = blob._content;
  if (contentType !== null && !/^text\//.test(contentType))
    throw new ServiceError(`Blob does not contain HTML: ${contentType}`);
  return decoded(bytes);
}
