/** All states of all sidebars, and bringing a page into one of them. */
import type { AppsScriptHost } from '../../src/host/host';
import type { OpenSidebar, PageBrowser, SidebarWindow } from '../builders/page-browser';
import { CHANGE_STATES } from './change-states';
import { CHECK_STATES } from './check-states';
import { MAIL_STATES } from './mail-states';
import { ONE_STOP_STATES } from './one-stop-states';
import { RESULT_STATES } from './result-states';
import { SET_UP_STATES } from './set-up-states';
import { AUTHORITIES, type SidebarState } from './sidebar-state';
import { SLIP_STATES } from './slip-states';
import { TRACKING_STATES } from './tracking-states';

export const STATES: readonly SidebarState[] = [
  ...ONE_STOP_STATES,
  ...TRACKING_STATES,
  ...SLIP_STATES,
  ...RESULT_STATES,
  ...CHANGE_STATES,
  ...MAIL_STATES,
  ...CHECK_STATES,
  ...SET_UP_STATES,
];

const LONGEST_WAIT = 8000;

/** Authorities to open sidebars at: each is made once and copied. */
export class Authorities {
  private readonly made = new Map<string, AppsScriptHost>();

  get(at: keyof typeof AUTHORITIES): AppsScriptHost {
    const host = this.made.get(at) ?? AUTHORITIES[at]();
    this.made.set(at, host);
    return host.copy();
  }
}

export async function bringAbout(
  browser: PageBrowser,
  authorities: Authorities,
  state: SidebarState,
  scheme: 'light' | 'dark',
  window?: SidebarWindow,
): Promise<OpenSidebar> {
  const host = authorities.get(state.at ?? 'mid-year');
  state.prepare?.(host);
  const opened = await browser.sidebar(host, state.handler, {
    scheme,
    ...(window ? { window } : {}),
    ...(state.email ? { email: state.email } : {}),
    ...(state.bridge ? { bridge: state.bridge } : {}),
  });
  opened.page.setDefaultTimeout(LONGEST_WAIT);
  if (state.act) await state.act(opened.page);
  await opened.page.getByText(state.shows).first().waitFor();
  return opened;
}
