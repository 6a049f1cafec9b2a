import { lazily, oncePerValue } from '../../text/once-per.ts';
import { keepTogether } from './keep-together.ts';
import { escapeHtml, languageAttributes, withoutIdleMarks } from './language-attributes.ts';
import { partPhrases, partWords } from './part-words.ts';
import type { RenderContext } from './render-context.ts';
import { scriptRuns } from './script-runs.ts';

/**
 * Plain text as HTML: escaped, line breaks of the outline as spaces and several spaces as one, for paper shows each; stretches in other scripts in an `em` with their
 * language. An `em` because Chromium keeps its language in a tagged PDF, which it does not for `span`.
 */
export function renderText(text: string, context: RenderContext): string {
  const { surrounding } = context.languages;
  const oneLine = withoutIdleMarks(text, surrounding).replace(/[\r\n\t ]+/gu, ' ');
  return scriptRuns(oneLine, context.languages)
    .map((run) => {
      if (run.language === null) return renderRun(run.text, context);
      const attributes = languageAttributes(run.language, surrounding, run.text);
      return `<em class="script"${attributes}>${renderRun(run.text, within(run.language, context))}</em>`;
    })
    .join('');
}

function within(language: string, context: RenderContext): RenderContext {
  return { ...context, languages: { ...context.languages, surrounding: language } };
}

function renderRun(text: string, context: RenderContext): string {
  return context.marksEdits ? markEdits(text, context) : renderWords(text, context);
}

/** Sets an editor's brackets and ellipses apart from the words quoted. */
function markEdits(text: string, context: RenderContext): string {
  return text
    .split(EDITS)
    .map((piece, index) =>
      index % 2 === 0
        ? renderWords(piece, context)
        : `<span class="edit">${escapeHtml(unbroken(piece))}</span>`,
    )
    .join('');
}

/** The dots of a spaced ellipsis stay on one line. */
function unbroken(edit: string): string {
  return /^\.[. \u00A0]*$/u.test(edit) ? edit.replaceAll(' ', '\u00A0') : edit;
}

const EDITS = /(\[[^[\]]{0,200}\]|[[\]]|[(（<](?:…|⋯|\.{3})[)）>]|[…⋯]|\.(?:[ \u00A0]?\.){2,3})/u;

/**
 * Words as HTML, escaped. What is longer than a line may be says where it may be split: between syllables, with a hyphen,
 * and in addresses and formulas of substances, at their marks, without. The hyphen isn’t in the text: an empty element
 * stands for it, which the style sheet fills where it is wanted, so that who copies or searches has the word whole.
 */
function renderWords(text: string, context: RenderContext): string {
  const { least } = context.hyphenation;
  if (text.split(/[ \t\n\r]/u).every(({ length }) => length < least)) return ordinaryWords(text, context);
  let html = '';
  let end = 0;
  for (const { 0: word, index } of text.matchAll(longWords(least))) {
    const hyphenated = hyphenateWord(word, context);
    if (hyphenated === null) continue;
    html += ordinaryWords(text.slice(end, index), context) + hyphenated;
    end = index + word.length;
  }
  return html + ordinaryWords(text.slice(end), context);
}

function ordinaryWords(text: string, { languages }: RenderContext): string {
  const html = keepTogether(escapeHtml(text));
  if (!HAS_WIDE_MARKS.test(languages.surrounding)) return html;
  const part = IS_JAPANESE.test(languages.surrounding) ? partPhrases : partWords;
  return part(html.replace(APOSTROPHE, WITH_FACE));
}

const IS_JAPANESE = /^ja\b/iu;

/** In the faces of these languages ’ is as wide as a character. Between Latin letters it is none of their marks. */
const HAS_WIDE_MARKS = /^(?:ja|yue|zh)\b/iu;
const APOSTROPHE = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu;
const WITH_FACE = '<span class="apostrophe">$&</span>';

/** Stands for a hyphen, in no language (`zxx`): Chromium keeps a tag of such an `em`, see src/page/lines. */
const HYPHEN = '<em class="hyphen" lang="zxx"></em>';

function hyphenateWord(word: string, context: RenderContext): string | null {
  // A number that is broken over two lines reads as two.
  if (!/\p{L}/u.test(word)) return null;
  const letters = partLetters(word, context);
  if (letters !== null) return longWord(letters, false);
  const isLoose = context.hyphenation.looseFrom <= word.length;
  const hyphenated = partAtMarks(word) ?? (isLoose ? escapeHtml(word) : null);
  return hyphenated === null ? null : longWord(hyphenated, true);
}

/** A loose one has pieces that may be longer than a line. */
function longWord(html: string, isLoose: boolean): string {
  return `<span class="long-word${isLoose ? ' long-word--loose' : ''}">${html}</span>`;
}

function partLetters(word: string, { hyphenation, partsSyllables, languages }: RenderContext): string | null {
  const [, before = '', letters = '', after = ''] = /^(\p{P}*)(\p{L}+)(\p{P}*)$/u.exec(word) ?? [];
  const syllables = hyphenation.syllables.get(languages.surrounding);
  if (!partsSyllables || letters.length < hyphenation.least) return null;
  const known = syllables?.(letters) ?? [letters];
  const most = known.length < 2 ? hyphenation.looseFrom : hyphenation.looseFrom + MORE;
  const parts = known.flatMap((part) => (most <= part.length ? anywhere(part) : [part]));
  if (parts.length < 2) return null;
  return escapeHtml(before) + parts.map(escapeHtml).join(HYPHEN) + escapeHtml(after);
}

/** A line ends as late as it may, so that syllables which are split themselves are no place for it any more. */
const MORE = 2;

/** What would take a whole column, and has no syllables that are known, is split between any two letters that are far from its ends. */
function anywhere(letters: string): readonly string[] {
  if (!/^\p{L}{5,}$/u.test(letters)) return [letters];
  const all = Array.from(letters);
  return [all.slice(0, 2).join(''), ...all.slice(2, -3), all.slice(-3).join('')];
}

/** A line of an address ends behind a mark, but before a point, which would look like the end of a sentence. */
const AT_MARKS = lazily(
  () =>
    /(?=[\p{L}\p{N}([{])(?<=[\p{L}\p{N}][_&=#:@+%,;)\]}~|/]+)|(?<=\p{L})(?=\.[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=[([{][\p{L}\p{N}])/gu,
);

/** From so many letters on. */
const LONG_ADDRESS = 20;

function partAtMarks(word: string): string | null {
  if (word.length < LONG_ADDRESS) return null;
  const pieces = word.split(AT_MARKS());
  return pieces.length < 2 ? null : pieces.map(escapeHtml).join('<wbr>');
}

/**
 * Runs without a place at which a line may end anyway: a space, a dash or hyphen; nor in scripts that don’t
 * part words by spaces. An address is one run with its hyphens and all, or its beginning would have a line to itself.
 */
const longWords = oncePerValue(
  (least: number) => new RegExp(`https?://[^\\s<>]+|[^${BREAKS}]{${least},}`, 'gu'),
);

const BREAKS =
  '\\s\\p{Pd}?…\\u00AD\\u200B\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}';
