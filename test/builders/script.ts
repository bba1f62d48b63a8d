/** A stranger's script in the host: its functions are called, and what they return is looked at. */
import { AppsScriptHost, type HostOptions } from '../../src/host/host';

/** Scopes of all services that a script bound to a spreadsheet commonly asks for. */
const MANIFEST = {
  oauthScopes: [
    'spreadsheets.currentonly',
    'forms',
    'script.send_mail',
    'script.container.ui',
    'script.scriptapp',
    'userinfo.email',
  ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
};

export const OWNER = 'chu@example.vn';

export function hostWith(code: string, options: Partial<HostOptions> = {}): AppsScriptHost {
  const host = AppsScriptHost.create({ now: '2024-06-05 08:00:00', owner: OWNER, ...options });
  host.install({ code, manifest: MANIFEST, files: {} });
  return host;
}

/** Value of an expression, as a sidebar would get it. */
export function valueOf(expression: string, options: Partial<HostOptions> = {}): unknown {
  return hostWith(`function look() { return ${expression}; }`, options).call('look', [], { from: 'sidebar' });
}

/** Name and message of what an expression throws inside the script. */
export function errorOf(expression: string, options: Partial<HostOptions> = {}): string {
  const code = `function look() { try { ${expression}; } catch (error) { return error.name + ': ' + error.message; } return 'no error'; }`;
  return String(hostWith(code, options).call('look', [], { from: 'sidebar' }));
}
