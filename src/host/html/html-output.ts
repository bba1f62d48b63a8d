/** HtmlOutput: a page as the script makes it, and how it is to be shown. */
import { BlobService } from '../blob/blob';
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { nameOfEnum } from '../border/enums';
import { escapedAt } from './escaping';
import { HtmlContext } from './html-context';
import { HtmlTemplateService } from './html-template';

/** All that a page may say of itself in `<meta>`. */
const META_NAMES = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

/** What a dialog, a sidebar or a browser shows. */
export interface Page {
  readonly content: string;
  readonly title: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly faviconUrl: string | null;
  readonly frameOptions: string;
  readonly meta: readonly { readonly name: string; readonly content: string }[];
}

/** A page's text; read once, as it grows, for the place where it ends. */
export class PageText {
  private context: HtmlContext | undefined;

  constructor(private text: string) {}

  get content(): string {
    return this.text;
  }

  set content(text: string) {
    this.text = text;
    this.context = undefined;
  }

  append(text: string): void {
    this.text += text;
    this.context?.feed(text);
  }

  appendEscaped(text: string): void {
    if (!this.context) {
      this.context = new HtmlContext();
      this.context.feed(this.text);
    }
    this.append(escapedAt(this.context.place, text));
  }
}

export class HtmlOutputService extends ServiceObject {
  readonly referenceName = 'HtmlOutput';
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private faviconUrl: string | null = null;
  private frameOptions = 'DEFAULT';
  private readonly meta: { readonly name: string; readonly content: string }[] = [];

  constructor(
    execution: Execution,
    readonly _text: PageText,
    protected readonly service: ServiceObject,
  ) {
    super(execution);
  }

  get _page(): Page {
    const { title, width, height, faviconUrl, frameOptions, meta } = this;
    return { content: this._text.content, title, width, height, faviconUrl, frameOptions, meta: [...meta] };
  }

  append(text: HostValue): HostValue {
    this._text.append(String(text));
    return this;
  }

  appendUntrusted(text: HostValue): HostValue {
    this._text.appendEscaped(String(text));
    return this;
  }

  clear(): HostValue {
    return this.setContent('');
  }

  getContent(): HostValue {
    return this._text.content;
  }

  setContent(text: HostValue): HostValue {
    this._text.content = String(text);
    return this;
  }

  /** The template follows what is appended to this page later. */
  asTemplate(): HostValue {
    return new HtmlTemplateService(this.execution, () => this._text.content, this.service);
  }

  getBlob(): HostValue {
    const bytes = Buffer.from(this._text.content, 'utf8');
    return new BlobService(this.execution, { bytes, contentType: 'text/html', name: this.title ?? 'output.html' });
  }

  getAs(contentType: HostValue): HostValue {
    return (this.getBlob() as BlobService).getAs(contentType);
  }

  getTitle(): HostValue {
    return this.title ?? '';
  }

  setTitle(title: HostValue): HostValue {
    this.title = String(title);
    return this;
  }

  getWidth(): HostValue {
    return this.width;
  }

  setWidth(width: HostValue): HostValue {
    this.width = typeof width === 'number' ? Math.trunc(width) : null;
    return this;
  }

  getHeight(): HostValue {
    return this.height;
  }

  setHeight(height: HostValue): HostValue {
    this.height = typeof height === 'number' ? Math.trunc(height) : null;
    return this;
  }

  getFaviconUrl(): HostValue {
    return this.faviconUrl;
  }

  setFaviconUrl(url: HostValue): HostValue {
    this.faviconUrl = String(url);
    return this;
  }

  addMetaTag(name: HostValue, content: HostValue): HostValue {
    if (!META_NAMES.includes(String(name)))
      throw new ServiceError('The meta tag you specified is not allowed in this context.');
    this.meta.push({ name: String(name), content: String(content) });
    return this;
  }

  getMetaTags(): HostValue {
    return this.meta.map(({ name, content }) => new HtmlOutputMetaTag(this.execution, name, content));
  }

  /** Without effect since Google knows one mode only. */
  setSandboxMode(mode: HostValue): HostValue {
    if (nameOfEnum(mode, 'SandboxMode') === undefined) throw new ServiceError('Argument cannot be null: mode');
    return this;
  }

  setXFrameOptionsMode(mode: HostValue): HostValue {
    const name = nameOfEnum(mode, 'XFrameOptionsMode');
    if (name === undefined) throw new ServiceError('Argument cannot be null: mode');
    this.frameOptions = name;
    return this;
  }
}

class HtmlOutputMetaTag extends ServiceObject {
  readonly referenceName = 'HtmlOutputMetaTag';

  constructor(
    execution: Execution,
    private readonly name: string,
    private readonly content: string,
  ) {
    super(execution);
  }

  getName(): HostValue {
    return this.name;
  }

  getContent(): HostValue {
    return this.content;
  }
}
