/** Every state of every sidebar: no serious finding of axe, no scrolling sideways at 300 px, nothing fetched, no error. */
import { heavyFindings, isTooWide } from '../../gallery/axe';
import { Authorities, bringAbout, STATES } from '../../gallery/states';
import { PageBrowser, type SidebarWindow } from '../../builders/page-browser';

jest.setTimeout(60_000);

let browser: PageBrowser;
let window: SidebarWindow;
const authorities = new Authorities();
beforeAll(async () => {
  browser = await PageBrowser.open();
  window = await browser.window();
});
afterAll(() => browser.close());

// Colours are those of the tones, which come again and again: light and dark by turns here, both in `npm run gallery`.
const TRIED = STATES.filter(({ isForGallery }) => !isForGallery);

test.each(TRIED.map((state, index) => [state.handler, state.name, index % 2 ? 'dark' : 'light', state] as const))(
  '%s, %s (%s)',
  async (_, __, scheme, state) => {
    const { page, troubles } = await bringAbout(browser, authorities, state, scheme, window);
    expect(await heavyFindings(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    expect(troubles).toEqual([]);
  },
);
