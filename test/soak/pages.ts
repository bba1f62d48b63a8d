/** Part `pages`: every bad file in the page, in a real browser; `npm test` tries one of each kind. */
import { chooseBadFiles, REFUSED_FILES, wordsOfReader } from '../gallery/bad-files';
import { PageBrowser } from '../builders/page-browser';
import { newTracker } from '../builders/tracker';
import { Tally } from './findings';
import { shareOf, type SoakPart } from './soak-part';

export const pages: SoakPart = {
  name: 'pages',
  says: `${REFUSED_FILES.length} bad files refused in the page, in a real browser`,
  shards: 1,
  run: async (setting) => {
    const tally = new Tally();
    const browser = await PageBrowser.open();
    try {
      const { page, calls } = await browser.sidebar(newTracker({ now: '2024-07-01 09:00:00' }), 'showOneStopDesk');
      for (const [file] of shareOf(REFUSED_FILES, pages, setting)) {
        const [said] = await chooseBadFiles(page, [file]);
        const isRight = said === wordsOfReader([file])[0] && !calls.includes('previewOneStop');
        tally.add('tệp hỏng', isRight ? 'từ chối' : 'sai');
        if (!isRight) tally.refuse(`${file.name}: ${said}`);
      }
      return tally.findings;
    } finally {
      await browser.close();
    }
  },
};
