/** Writes the gallery of all layouts as print documents, one for each theme and one that saves ink: tsx tools/gallery.ts [folder]. */
import { mkdirSync, writeFileSync } from 'node:fs';

import { galleryPrint, THEMES } from '../tests/support/gallery-document.ts';

const folder = process.argv[2] ?? 'output/gallery';
mkdirSync(folder, { recursive: true });
for (const theme of THEMES) writeFileSync(`${folder}/${theme}.html`, await galleryPrint(theme));
writeFileSync(`${folder}/mono.html`, await galleryPrint('paper', true));
