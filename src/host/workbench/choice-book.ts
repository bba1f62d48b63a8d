/** The lists that cells choose from, each once; what a rule looks up in a block of cells is looked up anew each time. */
import type { ValidationRule } from '../model/validation-rule';
import { checkboxValues } from '../model/validation-rule';
import type { WorkbookModel } from '../model/workbook-model';

export class ChoiceBook {
  private readonly numbers = new Map<string, number>();
  private readonly rules: ValidationRule[] = [];

  constructor(private readonly workbook: WorkbookModel) {}

  /** @returns `null` for a rule that offers no list */
  numberOf(json: string): number | null {
    const known = this.numbers.get(json);
    if (known !== undefined) return known < 0 ? null : known;
    const rule = JSON.parse(json) as ValidationRule;
    const number = ['VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CHECKBOX'].includes(rule.criteria)
      ? this.rules.push(rule) - 1
      : -1;
    this.numbers.set(json, number);
    return number < 0 ? null : number;
  }

  get lists(): readonly (readonly string[])[] {
    return this.rules.map((rule) => this.listOf(rule));
  }

  private listOf({ criteria, args }: ValidationRule): readonly string[] {
    if (criteria === 'CHECKBOX') return checkboxValues(args).map((value) => String(value).toUpperCase());
    const [first] = args;
    if (Array.isArray(first)) return first as readonly string[];
    if (typeof first !== 'object' || first === null || !('range' in first)) return [];
    return [...new Set(this.workbook.valuesOf(first.range).map(String))].filter((text) => text !== '');
  }
}
