import { folderOf } from '../language/all-languages.ts';
import type { Outline } from '../outline/outline.ts';
import { type Position, positionBetween } from '../text/source-file.ts';
import { rule } from './rule.ts';

/** What is written in Japan or Taiwan is shown as China writes it. */
export const chineseForms = rule({
  code: 'font/chinese-forms',
  severity: 'info',
  message: ({ letter, written }: { readonly letter: string; readonly written: string }) =>
    `Letters such as “${letter}” are shown as China writes them, and not as ${written} does.`,
  hint: () =>
    'They can be read so. Where readers would mind, give your theme a font of that country: “Your own fonts” in docs/themes.md.',
  docs: 'Unicode has one number for a letter that China, Taiwan and Japan write a little differently (直, 骨, 角). The fonts of Lectern have the forms of China. Said once for an outline in Japanese or traditional Chinese, or with quotations that are.',
  *check(outline, formsOfChina) {
    const found = firstLetter(outline);
    if (found === null) return;
    const { letter, language, position } = found;
    yield formsOfChina({ letter, written: COUNTRIES[language] }, { file: outline.file.path, position });
  },
});

const COUNTRIES = { ja: 'Japan', 'zh-Hant': 'Taiwan' } as const;

interface Letter {
  readonly letter: string;
  readonly language: keyof typeof COUNTRIES;
  readonly position: Position;
}

/** The first of the deck, whose language may be said for the script alone, or of a quotation in such a language. */
function firstLetter({ file, frontMatter, slides }: Outline): Letter | null {
  const [first] = slides;
  const whole = [frontMatter.lang, frontMatter.scripts['Han']].map((tag) => concerned(tag)).find(Boolean);
  if (whole && first !== undefined) {
    const start = first.position.start.offset;
    const at = HAN.exec(file.text.slice(start));
    if (at !== null)
      return {
        letter: at[0],
        language: whole,
        position: positionBetween(file, start + at.index, start + at.index + at[0].length),
      };
  }
  for (const block of slides.flatMap(({ body }) => body)) {
    const language = block.type === 'quotation' ? concerned(block.language ?? undefined) : null;
    if (block.type !== 'quotation' || language === null) continue;
    const letter = HAN.exec(block.quotation.content)?.[0];
    if (letter !== undefined) return { letter, language, position: block.position };
  }
  return null;
}

function concerned(tag: string | undefined): Letter['language'] | null {
  const folder = tag === undefined ? '' : folderOf(tag);
  return folder === 'ja' || folder === 'zh-Hant' ? folder : null;
}

const HAN = /\p{Script=Han}/u;
