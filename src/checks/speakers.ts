import { isTranslated } from '../deck/paginate/paginate-quotation.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { writeInstead } from '../diagnostics/write-instead.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText, standingText } from '../markdown/nodes/plain-text.ts';
import type { Outline, QuotationBlock } from '../outline/outline.ts';
import { type Position, positionBetween, type SourceFile } from '../text/source-file.ts';
import { rule } from './rule.ts';

/** A person or an agency in attribution lines has one spelling. */
export const speakerSpeltDifferently = rule({
  code: 'speaker/spelt-differently',
  severity: 'warning',
  message: ({ name, first }: { readonly name: string; readonly first: string }) =>
    `“${name}” is “${first}” elsewhere in this briefing.`,
  hint: () => 'Write the name as the article does, everywhere.',
  docs: 'Two spellings look like two people. Lectern compares the words of names whatever their order, case and accents.',
  fix: 'offered',
  *check(outline, speltDifferently) {
    const firsts = new Map<string, NamedPlace>();
    for (const { name, position } of namesIn(outline)) {
      const key = keyOf(name);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, { name, position });
      if (first === undefined || first.name === name) continue;
      const { path } = outline.file;
      const related = [{ message: 'It is spelt so here:', file: path, position: first.position }];
      const fix = nameInstead(outline.file, position, name, first.name);
      yield speltDifferently({ name, first: first.name }, { file: path, position, related, fix });
    }
  },
});

/** Either spelling may be that of the article. */
function nameInstead(file: SourceFile, { start }: Position, name: string, first: string): Fix | null {
  const within = positionBetween(file, start.offset, start.offset + name.length);
  const fix = writeInstead(file, within, name, first);
  return fix && { ...fix, changesClaim: true };
}

interface NamedPlace {
  readonly name: string;
  readonly position: Position;
}

/** The speakers and intermediaries of block quotes, in order. */
function namesIn({ slides }: Outline): readonly NamedPlace[] {
  return slides.flatMap(({ body }) =>
    body.flatMap((block): readonly NamedPlace[] => {
      const { attribution } = block.type === 'quotation' ? block : { attribution: null };
      const names: readonly (readonly Inline[])[] =
        attribution === null ? [] : [attribution.speaker, ...attribution.intermediaries];
      return names.flatMap((nodes): readonly NamedPlace[] => {
        const [first] = nodes;
        return first === undefined ? [] : [{ name: plainText(nodes), position: first.position }];
      });
    }),
  );
}

/** The words of a name without case and accents, in the order of the alphabet. */
function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
}

/** A last line that begins as a clause continues is quoted words rather than a speaker. */
export const speakerGoesOn = rule({
  code: 'quotation/speaker-goes-on',
  severity: 'warning',
  message: ({ line }: { readonly line: string }) =>
    `“— ${line}” is in the place of this quotation’s speaker but reads like more of its words, which weren’t looked up.`,
  hint: () =>
    'If it is quoted, add a last line “— Name [@source, para. 3]” below it; else begin it with whose words they are.',
  docs: 'The last line of a block quote that begins with a dash says who speaks. A line of a poem or a dialogue may begin with one as well; then a line with the speaker has to follow.',
  *check({ file, slides }, goesOn) {
    for (const block of slides.flatMap(({ body }) => body)) {
      if (block.type !== 'quotation' || block.attribution === null) continue;
      const line = standingText(block.attribution.speaker);
      if (GOES_ON.test(line))
        yield goesOn({ line }, { file: file.path, position: block.attribution.position });
    }
  },
});

/**
 * Conjunctions and pronouns before more words, in English, German, French, Spanish and Russian: no name or role begins with one.
 * He Lifeng, You Wei and I Gusti Ngurah are people.
 */
const GOES_ON =
  /^(?:(?:and|but|or|nor|so|because|that|which|if|we|you|they|he|she|it|und|aber|oder|denn|weil|dass|wir|ich|et|mais|ou|car|nous|je|y|pero|porque|nosotros|и|но|а|мы|я)\s+\p{L}|(?:I|We|You|They|He|She|It|Wir|Ich|Nous|Je|Nosotros|Мы|Я)\s+\p{Ll})/u;

/** The original of a translation has a language of its own. */
export const originalLanguage = rule({
  code: 'quotation/original-language',
  severity: 'info',
  message: () => 'These words are translated, and nothing says which language they are in.',
  hint: () => 'Write it at the end of a line of them: {lang=fr}.',
  docs: 'A screen reader reads words in the language of the deck, unless it is told another, and so chooses the voice; hyphens and fonts follow it, too. Words in another script get their language by themselves.',
  *check({ file, slides }, unknownLanguage) {
    for (const block of slides.flatMap(({ body }) => body))
      if (block.type === 'quotation' && !hasLanguage(block))
        yield unknownLanguage({}, { file: file.path, position: block.position });
  },
});

function hasLanguage({ language, children, translation }: QuotationBlock): boolean {
  const [original, translated] = [children[0], translation[0]];
  if (language !== null || translated === undefined || original?.type !== 'paragraph') return true;
  return isTranslated(original, translated);
}
