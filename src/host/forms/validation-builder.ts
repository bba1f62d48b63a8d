/** What a question may ask of its answers, and the builders of it, one for each kind of question. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { invalidUpdate } from './form-errors';
import { ruleNames, type Validation, type ValidationKind } from './validation';

/** Names in Google's reference; a builder is called by the same name with `Builder` after it. */
const NAMES: Readonly<Record<ValidationKind, string>> = {
  text: 'TextValidation',
  paragraph: 'ParagraphTextValidation',
  checkbox: 'CheckboxValidation',
  grid: 'GridValidation',
  'checkbox grid': 'CheckboxGridValidation',
};

export class ValidationService extends ServiceObject {
  readonly referenceName: string;

  constructor(
    execution: Execution,
    readonly _validation: Validation,
  ) {
    super(execution);
    this.referenceName = NAMES[_validation.kind];
  }

  copy(): HostValue {
    return newValidationBuilder(this.execution, this._validation.kind, this._validation);
  }
}

abstract class ValidationBuilder extends ServiceObject {
  readonly referenceName: string;

  constructor(
    execution: Execution,
    private validation: Validation,
  ) {
    super(execution);
    this.referenceName = `${NAMES[validation.kind]}Builder`;
  }

  setHelpText(text: HostValue): HostValue {
    this.validation = { ...this.validation, helpText: String(text) };
    return this;
  }

  build(): HostValue {
    return new ValidationService(this.execution, this.validation);
  }

  copy(): HostValue {
    return newValidationBuilder(this.execution, this.validation.kind, this.validation);
  }

  /** The last rule asked for is the one that counts. */
  _require(rule: string, limits: readonly HostValue[]): HostValue {
    const given = limits.map((limit) => (typeof limit === 'number' ? limit : String(limit)));
    if (rule.endsWith('Pattern') && !isPattern(String(given[0]))) throw invalidUpdate();
    this.validation = { ...this.validation, rule, limits: given };
    return this;
  }
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}

type BuilderClass = new (execution: Execution, validation: Validation) => ServiceObject;

/** Each kind's builder has the methods of its own rules only. */
function builderClass(kind: ValidationKind): BuilderClass {
  const Builder = class extends ValidationBuilder {};
  for (const rule of ruleNames(kind)) {
    Object.defineProperty(Builder.prototype, rule, {
      value(this: ValidationBuilder, ...limits: HostValue[]): HostValue {
        return this._require(rule, limits);
      },
    });
  }
  return Builder;
}

const BUILDERS: Readonly<Record<ValidationKind, BuilderClass>> = {
  text: builderClass('text'),
  paragraph: builderClass('paragraph'),
  checkbox: builderClass('checkbox'),
  grid: builderClass('grid'),
  'checkbox grid': builderClass('checkbox grid'),
};

export function newValidationBuilder(
  execution: Execution,
  kind: ValidationKind,
  validation: Validation = { kind, rule: null, limits: [], helpText: '' },
): ServiceObject {
  return new BUILDERS[kind](execution, validation);
}
