/** A state of a sidebar: the authority that it is opened at, how the script answers, and what a person does to get there. */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../src/host/host';
import { midYear } from '../builders/mid-year';
import type { Bridge } from '../builders/page-browser';
import { answer, newHost, newTracker, OWNER, setSetting } from '../builders/tracker';
import { withUnknownMail } from '../builders/unknown-mail';

/** What a sidebar may be opened at. */
export const AUTHORITIES = {
  /** A new spreadsheet with the script in it. */
  bare: () => newHost({ now: '2024-01-02 08:00:00' }),
  /** Set up, with nothing in it. */
  empty: () => {
    const host = newHost({ now: '2024-07-05 08:00:00' });
    host.call('setUp');
    return host;
  },
  /** With units and objectives, and no figures yet. */
  'units only': () => newTracker({ now: '2024-07-05 08:00:00' }),
  /** Nor a measure that sees to changes. */
  'no measures': () => {
    const host = newTracker({ now: '2024-07-05 08:00:00' });
    host.person(OWNER).deleteRows('Mục tiêu', 2, 4);
    return host;
  },
  'mid-year': () => midYear(),
  /** Figures up to June, and July is over. */
  'without July': () => midYear('2024-08-02 08:00:00'),
  /** Of one mail nobody knows whether it went out. */
  'mail unknown': withUnknownMail,
  /** One answer a day, and nothing amiss. */
  'small and well': () => {
    const host = newTracker({ now: '2024-01-10 09:00:00' });
    answer(host, '2024-01-10 10:00:00');
    host.advanceTo('2024-01-11 12:00:00');
    return host;
  },
  'wrong address': () => {
    const host = newTracker();
    setSetting(host, 'Người nhận báo cáo tháng', 'khong-phai@dia-chi');
    host.advanceTo('2024-02-06 12:00:00');
    return host;
  },
} as const satisfies Record<string, () => AppsScriptHost>;

export interface SidebarState {
  /** As the gallery names it. */
  readonly name: string;
  readonly handler:
    | 'showOneStopDesk'
    | 'showTracking'
    | 'showSlipDesk'
    | 'showResults'
    | 'showChanges'
    | 'showMailDesk'
    | 'showCheck'
    | 'showSetUp';
  readonly at?: keyof typeof AUTHORITIES;
  /** Who opens it, the one-stop desk where nothing is said. */
  readonly email?: string;
  readonly prepare?: (host: AppsScriptHost) => unknown;
  readonly bridge?: (host: Bridge) => Bridge;
  readonly act?: (page: Page) => Promise<void>;
  /** Text by which it is known that the state has come. */
  readonly shows: string;
  /** Made of what other states show as well: the gallery draws it, `npm test` need not. */
  readonly isForGallery?: true;
}

/** The script never answers the calls of these names. */
export const silent =
  (...names: readonly string[]) =>
  (host: Bridge): Bridge =>
  (name, argument) =>
    names.includes(name) ? new Promise(() => undefined) : host(name, argument);

/** Calls of these names do not get through. */
export const broken =
  (...names: readonly string[]) =>
  (host: Bridge): Bridge =>
  (name, argument) => {
    if (names.includes(name)) throw new Error('NetworkError: Connection failure due to HTTP 500');
    return host(name, argument);
  };

/** The first call of a name goes through, every further one is answered by `then`. */
export const after =
  (count: number, then: (host: Bridge) => Bridge) =>
  (host: Bridge): Bridge => {
    let calls = 0;
    return (name, argument) => ((calls += 1) > count ? then(host) : host)(name, argument);
  };

export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: '', buffer: Buffer.from(bytes) });
}
