import type { Deck } from '../deck/compose/deck.ts';
import { widthOf } from '../deck/width-of.ts';
import { uiStrings } from '../language/interface-words.ts';
import type { DrawnEdition } from './edition-document.ts';
import { drawMargins, textsOf, type Margins } from './margin-texts.ts';
import { pageRule, PLAIN_PAGES, sidesOf } from './page-rules.ts';
import { lettersOf, marginsOf, type Sheet, PIXELS_PER_MILLIMETRE } from './sheet.ts';
import { type RowsOnPages, sheetSpace } from './sheet-geometry.ts';

/** The pages of a handout: when and what it is for at the head, with a line for the reader’s name; its title at the foot. */
export function handoutPages(
  deck: Deck,
  sheet: Sheet,
  { properties, most, lines }: RowsOnPages,
): Pick<DrawnEdition, 'pageCss' | 'setting' | 'marginTexts'> {
  const { width, height } = sheetSpace(sheet);
  const margins = handoutMargins(deck, sheet, width);
  const own = Object.entries({ ...properties, 'sheet-width': `${width}mm` });
  return {
    pageCss: [
      pageRule({ sheet, ...PLAIN_PAGES, margins }),
      nameRule(margins, sheet, width),
      `:root{${own.map(([name, value]) => `--${name}:${value};`).join('')}}`,
      // Measured before it is printed as on its pages.
      `body{display:flow-root;width:${width}mm}`,
    ].join('\n'),
    setting: { type: 'rows', height: Math.floor(height * PIXELS_PER_MILLIMETRE), most, lines },
    marginTexts: textsOf(margins),
  };
}

/** The title is at the foot, in place of the event and the date, which stand at the head. */
function handoutMargins(deck: Deck, sheet: Sheet, width: number): Margins {
  const { readerName } = uiStrings(deck.language);
  const dated = [deck.event, deck.date].filter((part) => part !== null).join(' · ');
  const letters = lettersOf(sheet, width);
  const head = drawMargins({ ...deck, title: dated, presenters: [] }, letters * (1 - NAME_SHARE));
  const foot = drawMargins({ ...deck, event: deck.title, date: null }, letters);
  return { ...foot, headStart: head.headStart, headEnd: readerName };
}

/** What a name has of the head. */
const NAME_SHARE = 0.4;

/** The word at the end of the head, with a line behind it to write a name on. */
function nameRule(margins: Margins, sheet: Sheet, width: number): string {
  const [start, end] = sidesOf(margins);
  const { toHead, letter } = marginsOf(sheet);
  const [space, word] = [width * NAME_SHARE, (widthOf(margins.headEnd) + 2) * letter];
  const line = `linear-gradient(var(--muted),var(--muted)) ${end} bottom ${toHead}mm/${space - word}mm 0.5pt no-repeat`;
  return `@page{@top-${end}{width:${space}mm;text-align:${start};background:${line}}}`;
}
