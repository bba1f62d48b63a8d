/** What is known of Google’s scopes: which member needs which, and which need none. */
import { AppsScriptHost } from '../../../src/host/host';

const ROOT = 'https://www.googleapis.com/auth/';

/** What a call comes to under a manifest with these scopes: its error's message, or `fine`. */
function under(scopes: readonly string[], call: string): string {
  const host = AppsScriptHost.create({ now: '2024-06-05 08:00:00', owner: 'chu@example.vn' });
  const code = `function look() { try { ${call}; return 'fine'; } catch (error) { return error.message; } }`;
  host.install({ code, manifest: { oauthScopes: scopes.map((scope) => ROOT + scope) }, files: {} });
  return String(host.call('look', [], { from: 'sidebar' }));
}

describe('platform: Scopes: which needs what (D)', () => {
  test.each([
    ['spreadsheets.currentonly', `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('x')`],
    ['script.send_mail', `MailApp.sendEmail('a@example.vn', 'S', 'B')`],
    ['script.scriptapp', `ScriptApp.newTrigger('x').timeBased().everyDays(1).create()`],
    ['userinfo.email', `Session.getActiveUser().getEmail()`],
    ['forms', `FormApp.create('Phiếu')`],
  ])('%s', (scope, call) => {
    expect(under([scope], call)).toBe('fine');
    expect(under([], call)).toContain(`${ROOT}${scope}`);
  });
});

describe('platform: Scopes: lock, properties, cache, Utilities, menus and alerts need none (D)', () => {
  test.each([
    `LockService.getDocumentLock().waitLock(10)`,
    `PropertiesService.getDocumentProperties().setProperty('a', 'b')`,
    `CacheService.getDocumentCache().put('a', 'b')`,
    `Utilities.getUuid()`,
    `SpreadsheetApp.getUi().createMenu('Việc').addItem('Làm', 'work').addToUi()`,
    `SpreadsheetApp.getUi().alert('Xong')`,
  ])('%s', (call) => expect(under([], call)).toBe('fine'));
});
