/** A character that nobody sees, or that shows others in another order than they are in, and where it is in its text. */
export interface HiddenCharacter {
  readonly character: string;
  readonly index: number;
}

/**
 * The characters of a text, decoded, that a reader doesn’t see where they do nothing that its script needs: what turns the direction of
 * writing, control characters, and what Unicode draws as nothing (`Default_Ignorable_Code_Point`, and the few that are as empty). What is
 * looked up and what is drawn would be two things with them. `isLeftward` says that all of the text runs from right to left.
 */
export function findHidden(text: string, isLeftward: boolean): readonly HiddenCharacter[] {
  if (text.search(UNSEEN) === -1) return [];
  return [...text.matchAll(FLAG_OR_RUN)].flatMap(({ 0: run, index }) =>
    run.startsWith(FLAG) ? [] : hiddenInRun(run, index, text, isLeftward),
  );
}

/** A text as it is drawn: without its hidden characters. */
export function withoutHidden(text: string): string {
  return replaceHidden(text, () => '');
}

/** A text with its hidden characters as escapes: `\u{202E}gpj.exe`. For names, which somebody else gave. */
export function escapeHidden(text: string): string {
  return replaceHidden(text, (character) => `\\u{${codeOf(character)}}`);
}

/** The code of a character in four digits or more. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A text without anything that is drawn as nothing: letters and figures beside each other, as a reader sees them. */
export function withoutUnseen(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function replaceHidden(text: string, instead: (character: string) => string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { character, index } of findHidden(text, true)) {
    pieces.push(text.slice(from, index), instead(character));
    from = index + character.length;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}

/** What is drawn as nothing, and what is as empty: the blank of Braille, marks between lines, control characters. */
const NOTHING =
  '\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f';
const UNSEEN = new RegExp(`[${NOTHING}]`, 'u');
/** The flags of England, Scotland, Wales and their like are a black flag with the code of a region in tags. */
const FLAG = '\u{1f3f4}';
const FLAG_OR_RUN = new RegExp(
  `${FLAG}[\\u{e0061}-\\u{e007a}]{2}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,4}\\u{e007f}|[${NOTHING}]+`,
  'gu',
);

function hiddenInRun(
  run: string,
  start: number,
  text: string,
  isLeftward: boolean,
): readonly HiddenCharacter[] {
  const place = neighbours(text, start, start + run.length);
  const characters = Array.from(run);
  let index = start;
  return characters.flatMap((character, at) => {
    const found = { character, index };
    index += character.length;
    const isNeeded =
      characters.length <= LONGEST_RUN &&
      !(FIGURE_BEFORE.test(place.before) && FIGURE_AFTER.test(place.after)) &&
      NEEDED.some(({ of, where }) => of.test(character) && where({ ...place, at, isLeftward }));
    return isNeeded ? [] : [found];
  });
}

/** No script and no emoji has more of them in a row; a message in zeros and ones has. */
const LONGEST_RUN = 2;

/** Within a figure nothing is needed that isn’t seen: `6`, a mark of direction, `4` are shown as 46 or 64. */
const FIGURE_BEFORE = /\p{N}[.,٫٬]?$/u;
const FIGURE_AFTER = /^[.,٫٬]?\p{N}/u;

/** What is beside a run of characters that nobody sees. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
  /** Its line, as far as that says which way it runs. */
  readonly around: string;
}

function neighbours(text: string, start: number, end: number): Neighbours {
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
  const around = before.slice(before.lastIndexOf('\n') + 1) + (/^[^\n]*/u.exec(after)?.[0] ?? '');
  return { before, after, around };
}

/** In UTF-16 units: some sentences. */
const NEAR = 400;

/** Which characters are needed though they aren’t seen, and beside what. */
const NEEDED: readonly {
  readonly of: RegExp;
  readonly where: (place: Neighbours & { readonly at: number; readonly isLeftward: boolean }) => boolean;
}[] = [
  // Where a line or word may be parted, or not: they are passed over wherever words are compared.
  { of: /[\u00ad\u200b\u2060\ufeff]/u, where: () => true },
  // Letters that join, or don’t. In the other scripts they change nothing.
  {
    of: /[\u200c\u200d]/u,
    where: ({ before, after }) =>
      JOINING_BEFORE.test(before) ||
      JOINING_AFTER.test(after) ||
      (/[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{e007f}]$/u.test(before) &&
        /^[\p{Extended_Pictographic}]/u.test(after)),
  },
  { of: /\u200e/u, where: ({ before, after }) => !isWithinWord(before, after) },
  {
    of: /[\u200f\u061c]/u,
    where: ({ before, after, around, isLeftward }) =>
      (isLeftward || hasLeftwardLetters(around)) && !isWithinWord(before, after),
  },
  // A form of one character before it: an emoji, a sign, an ideograph, a Mongolian letter.
  {
    of: /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u,
    where: ({ before, at }) =>
      at === 0 &&
      /[\p{Emoji}\p{S}\p{P}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Manichaean}]$/u.test(
        before,
      ),
  },
  { of: /\u034f/u, where: ({ before, after }) => /\p{M}$/u.test(before) || /^\p{M}/u.test(after) },
  { of: /\u180e/u, where: ({ before }) => /\p{Script=Mongolian}$/u.test(before) },
  // Half a syllable of old Korean.
  {
    of: /[\u115f\u1160]/u,
    where: ({ before, after }) =>
      /[\u1100-\u115e\ua960-\ua97c]$/u.test(before) || /^[\u1161-\u11ff\ud7b0-\ud7fb]/u.test(after),
  },
  {
    of: /\u2800/u,
    where: ({ before, after }) => /[\u2801-\u28ff]$/u.test(before) || /^[\u2801-\u28ff]/u.test(after),
  },
];

const UNJOINED =
  '(?![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Georgian}\\p{Script=Hebrew}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Inherited}])[\\p{L}\\p{M}]';
const JOINING_BEFORE = new RegExp(`${UNJOINED}$`, 'u');
const JOINING_AFTER = new RegExp(`^${UNJOINED}`, 'u');

/** Whether a place is between two letters or figures that aren’t written from right to left. */
function isWithinWord(before: string, after: string): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(before) &&
    /^[\p{L}\p{N}]/u.test(after) &&
    !hasLeftwardLetters(before.slice(-1) + after.slice(0, 1))
  );
}

/** Whether a text has letters that are written from right to left. */
export function hasLeftwardLetters(text: string): boolean {
  return LEFTWARD.test(text);
}

const LEFTWARD =
  /(?!\u061c)[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Is in a word where a line may end in it (U+00AD). */
export const SOFT_HYPHEN = '\u00AD';
