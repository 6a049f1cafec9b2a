/** Makes the pictures of docs/tutorial.md by doing what it tells: tsx tools/make-tutorial-pictures.ts. Needs pdftoppm (poppler-utils). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { followTutorial } from '../tests/support/follow-tutorial.ts';
import { openTestBrowser } from '../tests/support/page-browser.ts';
import { removeWorkFolders, workFolder } from '../tests/support/run-lectern.ts';
import { drawTutorialPicture } from '../tests/support/tutorial-pictures.ts';

const browser = await openTestBrowser();
try {
  await followTutorial('docs/tutorial.md', workFolder(), async (place) => {
    writeFileSync(join('docs', place.picture), await drawTutorialPicture(place, browser));
  });
} finally {
  await browser.close();
  removeWorkFolders();
}
