/** Writes the gallery of all layouts as print documents: tsx tools/gallery.ts FOLDER. */
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';

import { embedFonts } from '../src/render/fonts/embed-fonts.ts';
import { planFonts } from '../src/render/fonts/plan-fonts.ts';
import { renderPrintDocument } from '../src/render/render-print-document.ts';
import { renderSlides } from '../src/render/render-slides.ts';
import { galleryDeck, galleryImages } from '../tests/support/gallery.ts';
import { ownTemplates } from '../tests/support/templates.ts';

const folder = process.argv[2] ?? 'output/gallery';
mkdirSync(folder, { recursive: true });
const read = (path: string): string => readFileSync(path, 'utf8');
const clock = (name: string): void => console.error(name.padEnd(12), performance.now().toFixed(0));

clock('loaded');
const settings = {
  templates: await ownTemplates(),
  images: galleryImages,
  bibliography: new Map(),
  showsNotes: false,
  adjustments: new Map(),
};
const slides = await renderSlides(galleryDeck, settings);
clock('slides');
const plan = planFonts(slides.value, JSON.parse(read('dist/fonts/coverage.json')), 'gallery');
const files = new Map(
  plan.value.faces.map(({ file }) => [file, new Uint8Array(readFileSync(`dist/fonts/${file}`))]),
);
clock('font files');
const fonts = embedFonts(plan.value, files);
clock('fonts');
console.error(
  plan.value.faces
    .map((face) => `${face.file}${face.codePoints.length === 0 ? '' : `:${face.codePoints.length}`}`)
    .join(' '),
);
console.error(`fonts ${fonts.length} bytes of CSS`);
for (const { message } of [...slides.diagnostics, ...plan.diagnostics]) console.error(message);
for (const theme of ['paper', 'ink']) {
  const tokens = read(`templates/themes/${theme}/tokens.css`);
  const styles = {
    tokens,
    theme: read('templates/themes/theme.css') + read('templates/themes/figures.css'),
    print: read('templates/themes/print.css'),
    fonts,
  };
  writeFileSync(`${folder}/${theme}.html`, renderPrintDocument(galleryDeck, slides.value, styles));
}
clock('written');
