/** The `output` inside a template: a page whose `_` and `_$` append what is assigned to them. */
import type { HostValue } from '../border/service-object';
import { HtmlOutputService } from './html-output';

export class TemplateOutput extends HtmlOutputService {
  /** Google's name for the page itself. */
  readonly _undocumented = ['$out'];
  readonly $out: HtmlOutputService = new HtmlOutputService(this.execution, this._text, this.service);

  _assign(name: string, text: HostValue): boolean {
    if (name === '_') this.append(text);
    else if (name === '_$') this.appendUntrusted(text);
    else return false;
    return true;
  }
}
