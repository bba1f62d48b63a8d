/** A stranger's script as installed in a spreadsheet of his own: American, in New York. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppsScriptHost, type HostOptions } from '../../../src/host/host';

export const OWNER = 'owner@example.com';
export const COLLEAGUE = 'colleague@example.com';

/** What Google would find that these scripts need, and what their owner has granted. */
const SCOPES = [
  'spreadsheets',
  'forms',
  'script.scriptapp',
  'script.send_mail',
  'script.container.ui',
  'userinfo.email',
];

const MANIFEST = {
  timeZone: 'America/New_York',
  runtimeVersion: 'V8',
  oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
};

/** What tests ask of the sheets, beside the script. */
const LOOK = `
function look(sheet, range) {
  return SpreadsheetApp.getActive().getSheetByName(sheet).getRange(range).getDisplayValues();
}
function write(sheet, range, values) {
  const ss = SpreadsheetApp.getActive();
  (ss.getSheetByName(sheet) || ss.insertSheet(sheet)).getRange(range).setValues(values);
}
function evaluate(expression) { return eval(expression); }`;

export class InstalledScript {
  readonly host: AppsScriptHost;

  /** @param name of the file beside this one, without its ending */
  constructor(name: string, files: Readonly<Record<string, string>> = {}, options: Partial<HostOptions> = {}) {
    const place = { owner: OWNER, timeZone: 'America/New_York', locale: 'en_US', title: 'Book', ...options };
    this.host = AppsScriptHost.create({ now: '2024-03-04 09:00:00', ...place });
    const code = readFileSync(join(__dirname, `${name}.gs`), 'utf8');
    this.host.install({ code: `${code}\n${LOOK}`, manifest: MANIFEST, files });
    this.value(`void SpreadsheetApp.getActive().addEditor('${COLLEAGUE}')`);
  }

  /** As `google.script.run` calls it: plain data go in and come back. */
  ask(name: string, given: readonly unknown[] = [], email: string = OWNER): unknown {
    return this.host.call(name, given, { email, from: 'sidebar' });
  }

  shown(sheet: string, range: string): unknown {
    return this.ask('look', [sheet, range]);
  }

  write(sheet: string, range: string, values: readonly (readonly unknown[])[]): void {
    this.ask('write', [sheet, range, values]);
  }

  /** Value of an expression in the script's own context. */
  value(expression: string): unknown {
    return this.ask('evaluate', [expression]);
  }
}
