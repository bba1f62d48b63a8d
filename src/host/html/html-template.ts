/** HtmlTemplate: a page with code in it; what the script assigns to the template the code sees by name. */
import { ScriptCode } from '../border/script-code';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { templateCode, templateCodeWithComments } from './template-code';

export class HtmlTemplateService extends ServiceObject {
  readonly referenceName = 'HtmlTemplate';

  constructor(
    execution: Execution,
    private readonly source: () => string,
    private readonly service: ServiceObject,
  ) {
    super(execution);
  }

  /** Runs in the script's own context, with its functions at hand. */
  evaluate(): HostValue {
    return new ScriptCode(templateCode(this.source()), { HtmlService: this.service });
  }

  getCode(): HostValue {
    return templateCode(this.source());
  }

  getCodeWithComments(): HostValue {
    return templateCodeWithComments(this.source());
  }

  getRawContent(): HostValue {
    return this.source();
  }
}
