/** Scopes: what the manifest lacks is refused in Google's words, and ScriptApp tells what is granted. */
import { AppsScriptHost } from '../../../src/host/host';

const SCOPE = 'https://www.googleapis.com/auth/';

/** What an expression gives, or the message of what it throws, under a manifest with these scopes. */
function underScopes(scopes: readonly string[] | undefined, expression: string): unknown {
  const host = AppsScriptHost.create({ now: '2024-06-05 08:00:00', owner: 'chu@example.vn' });
  const code = `function look() { try { return ${expression}; } catch (error) { return error.name + ': ' + error.message; } }`;
  host.install({ code, manifest: scopes ? { oauthScopes: scopes.map((scope) => SCOPE + scope) } : {}, files: {} });
  return host.call('look', [], { from: 'sidebar' });
}

describe('a manifest that lacks the scope', () => {
  test.each([
    [`MailApp.sendEmail('a@example.vn', 'S', 'B')`, 'MailApp.sendEmail', `${SCOPE}script.send_mail`],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', `${SCOPE}script.scriptapp`],
    ['Session.getActiveUser()', 'Session.getActiveUser', `${SCOPE}userinfo.email`],
    [
      'SpreadsheetApp.getActiveSpreadsheet()',
      'SpreadsheetApp.getActiveSpreadsheet',
      `(${SCOPE}spreadsheets.currentonly || ${SCOPE}spreadsheets)`,
    ],
  ])('%s', (expression, name, scopes) => {
    expect(underScopes(['documents'], expression)).toBe(
      `Exception: Specified permissions are not sufficient to call ${name}. Required permissions: ${scopes}`,
    );
  });

  test('one of several scopes will do', () => {
    expect(underScopes(['spreadsheets'], 'SpreadsheetApp.getActiveSpreadsheet().getSheets().length')).toBe(1);
  });

  test('what needs no scope goes on: locks, properties, cache, Utilities', () => {
    expect(
      underScopes(
        [],
        `[LockService.getScriptLock().tryLock(10), PropertiesService.getScriptProperties().getKeys().length, CacheService.getScriptCache().get('a'), Utilities.base64Encode('a')]`,
      ),
    ).toEqual([true, 0, null, 'YQ==']);
  });

  test('a manifest without oauthScopes lacks none: Google finds them by itself', () => {
    expect(underScopes(undefined, `typeof MailApp.getRemainingDailyQuota()`)).toBe('number');
  });
});

describe('authorisation', () => {
  const FULL = 'ScriptApp.AuthMode.FULL';

  test('nothing is left to be granted', () => {
    expect(
      underScopes(
        ['spreadsheets'],
        `[ScriptApp.getAuthorizationInfo(${FULL}).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, ScriptApp.getAuthorizationInfo(${FULL}).getAuthorizationUrl(), ScriptApp.getAuthorizationInfo(${FULL}).getAuthorizedScopes()]`,
      ),
    ).toEqual([true, null, [`${SCOPE}spreadsheets`]]);
  });

  test('requireScopes and requireAllScopes pass; a scope that the script does not ask for is an error', () => {
    expect(underScopes(['forms'], `String(ScriptApp.requireAllScopes(${FULL}))`)).toBe('null');
    expect(underScopes(['forms'], `String(ScriptApp.requireScopes(${FULL}, ['${SCOPE}forms']))`)).toBe('null');
    expect(underScopes(['forms'], `ScriptApp.requireScopes(${FULL}, ['${SCOPE}drive'])`)).toMatch(
      /^Exception: .*drive/,
    );
  });

  test('no web app, no add-on, no identity without openid', () => {
    expect(
      underScopes(
        [],
        `[ScriptApp.getService().getUrl(), ScriptApp.getService().isEnabled(), String(ScriptApp.getInstallationSource()), ScriptApp.getIdentityToken()]`,
      ),
    ).toEqual([null, false, 'NONE', null]);
  });

  test('tokens that nothing could take are not handed out', () => {
    expect(underScopes([], 'ScriptApp.getOAuthToken()')).toBe('Error: NOT IMPLEMENTED: ScriptApp.getOAuthToken');
  });
});
