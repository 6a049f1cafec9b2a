/** Is in a word where a line may end in it (U+00AD). */
export const SOFT_HYPHEN = '\u00AD';

/** A character that nobody sees, or that shows others in another order than they are in, and where it is in its text. */
export interface HiddenCharacter {
  readonly character: string;
  readonly index: number;
}

/**
 * The characters of a text, decoded, that a reader doesn’t see where they do nothing that its script needs, or that hide another: what turns the direction of
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
export const withoutHidden = (text: string): string => replaceHidden(text, () => '');

/** A text with its hidden characters as escapes: `\u{202E}gpj.exe`. For names, which somebody else gave. */
export const escapeHidden = (text: string): string =>
  replaceHidden(text, (character) => `\\u{${codeOf(character)}}`);

/** The code of a character in four digits or more. */
export const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** A text without anything that is drawn as nothing: letters and figures beside each other, as a reader sees them. */
export const withoutUnseen = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');

function replaceHidden(text: string, instead: (character: string) => string): string {
  let [written, from] = ['', 0];
  for (const { character, index } of findHidden(text, true)) {
    written += text.slice(from, index) + instead(character);
    from = index + character.length;
  }
  return written + text.slice(from);
}

/** Strokes that are drawn through the character before them. */
const STROKES = '\\u0334-\\u0338\\u20d2\\u20d3\\u20d8-\\u20da\\u20e5\\u20e6\\u20ea\\u20eb';

/** Whether a character strikes out the one before it. */
export const isStroke = (character: string): boolean => STROKE.test(character);
const STROKE = new RegExp(`[${STROKES}]`, 'u');

/** What is drawn as nothing, and what is as empty: the blank of Braille, marks between lines, control characters. And what strikes out. */
const NOTHING = `\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f${STROKES}`;
const UNSEEN = new RegExp(`[${NOTHING}]`, 'u');
/** The flags of England, Scotland, Wales and their like are a black flag with the code of a region in tags. */
const FLAG = '\u{1f3f4}';
const FLAG_OR_RUN = new RegExp(
  `${FLAG}[\\u{e0061}-\\u{e007a}]{2}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,4}\\u{e007f}|[${NOTHING}]+`,
  'gu',
);

/** No script and no emoji has more of them in a row; a message in zeros and ones has. */
const LONGEST_RUN = 2;
/** How far a line is read to tell which way it runs. */
const NEAR = 400;

function hiddenInRun(
  run: string,
  start: number,
  text: string,
  isLeftward: boolean,
): readonly HiddenCharacter[] {
  const end = start + run.length;
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
  const line = `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n')[0] ?? ''}`;
  const mayTurn = isLeftward || hasLeftwardLetters(line);
  const found = Array.from(run.matchAll(/[^]/gu), ({ 0: character, index }) => ({ character, index }));
  // Within a figure nothing is needed that isn’t seen: `6`, a mark of direction, `4` are shown as 46 or 64.
  const isOdd = found.length > LONGEST_RUN || (/\p{N}[.,٫٬]?$/u.test(before) && /^[.,٫٬]?\p{N}/u.test(after));
  const isNeeded = ({ character, index }: HiddenCharacter): boolean => {
    NEEDED.lastIndex = before.length;
    if (isOdd || !NEEDED.test(before + character + after)) return false;
    return (mayTurn || !/[\u200f\u061c]/u.test(character)) && (index === 0 || !FORM.test(character));
  };
  return found
    .filter((one) => !isNeeded(one))
    .map(({ character, index }) => ({ character, index: start + index }));
}

/** A form of the one character right before it. */
const FORM = /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

const scripts = (names: string): string =>
  `[${names
    .split(' ')
    .map((name) => `\\p{Script=${name}}`)
    .join('')}]`;
const LEFTWARD = `(?!\\u061c)${scripts('Arabic Hebrew Syriac Thaana Nko')}`;
const UNJOINED = scripts(
  'Latin Greek Cyrillic Armenian Georgian Hebrew Han Hiragana Katakana Hangul Inherited',
);
const JOINING = `(?!${UNJOINED})[\\p{L}\\p{M}]`;
const MARK = '[\\u200e\\u200f\\u061c]';
const FORMED = `(?:[\\p{Emoji}\\p{S}\\p{P}]|${scripts('Han Mongolian Myanmar Phags_Pa Manichaean')})`;

/** What is needed though it isn’t seen, beside what is seen. */
const NEEDED = new RegExp(
  [
    // A sign with a stroke is another sign: “not equal”.
    '(?<=\\p{Sm})\\u0338',
    // Where a line or word may be parted, or not: these are passed over wherever words are compared.
    '[\\u00ad\\u200b\\u2060\\ufeff]',
    // Beside letters that join, or don’t, and between emoji; in the other scripts a joiner changes nothing.
    `(?<=${JOINING})[\\u200c\\u200d]|[\\u200c\\u200d](?=${JOINING})`,
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u{e007f}])\\u200d(?=\\p{Extended_Pictographic})',
    // Marks of direction, but within a word that isn’t written from right to left.
    `(?<![\\p{L}\\p{N}])${MARK}|${MARK}(?![\\p{L}\\p{N}])|(?<=${LEFTWARD})${MARK}|${MARK}(?=${LEFTWARD})`,
    // Forms of emoji, signs, ideographs and Mongolian letters.
    `(?<=${FORMED})${FORM.source}|(?<=\\p{Script=Mongolian})\\u180e`,
    // Between marks of one letter; half a syllable of old Korean; a cell without dots.
    '(?<=\\p{M})\\u034f|\\u034f(?=\\p{M})',
    '(?<=[\\u1100-\\u115e\\ua960-\\ua97c])[\\u115f\\u1160]|[\\u115f\\u1160](?=[\\u1161-\\u11ff\\ud7b0-\\ud7fb])',
    '(?<=[\\u2801-\\u28ff])\\u2800|\\u2800(?=[\\u2801-\\u28ff])',
  ].join('|'),
  'uy',
);

/** Whether a text has letters that are written from right to left. */
export const hasLeftwardLetters = (text: string): boolean => LEFTWARD_LETTER.test(text);

const LEFTWARD_LETTER = new RegExp(LEFTWARD, 'u');
