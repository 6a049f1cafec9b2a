import { nearestWord, onlyWordNear, writeInstead } from '../../diagnostics/write-instead.ts';
import { isLanguageTag, languageMeant } from '../../text/language-tag.ts';
import { minutesIn, minutesMeant } from '../../text/minutes.ts';
import { type Position, positionBetween } from '../../text/source-file.ts';
import type { Attributes } from '../nodes/inline.ts';
import { NO_ATTRIBUTES, parseAttributes } from './attributes.ts';
import type { MarkdownContext } from './mapped-text.ts';
import { repeatedAttribute, unknownAttribute, unknownLanguage, wrongTime } from './markdown-diagnostics.ts';

/** The keys that count after a heading, and after anything else. */
const KEYS = { heading: ['by', 'time', 'lang'], other: ['lang'] } as const;

/** Reports what is wrong with the attributes of a node that come last in a range: a key that is unknown or repeated, a wrong value. */
export function checkAttributes(
  attributes: Attributes,
  of: keyof typeof KEYS,
  within: Position,
  context: MarkdownContext,
): void {
  if (attributes === NO_ATTRIBUTES) return;
  const { file } = context;
  const text = file.text.slice(within.start.offset, within.end.offset);
  const braces = [...text.matchAll(/\{([^{}]*)\}/gu)].findLast(
    ([, inside = '']) => parseAttributes(inside) !== null,
  );
  const written =
    braces === undefined
      ? // Over lines that marks of a block quote begin
        [...attributes.pairs].map(([name, value]) => ({ name, value, position: within }))
      : writtenIn(braces[1] ?? '', within.start.offset + braces.index + 1, context);
  reportRepeated(written, context);
  const known: readonly string[] = KEYS[of];
  for (const attribute of written) {
    if (attribute.name === '#') continue;
    if (!known.includes(attribute.name)) reportUnknown(attribute, known, attributes, context);
    else if (attribute.value === attributes.pairs.get(attribute.name)) checkValue(attribute, context);
  }
}

/** An attribute with a value, as the outline has it. */
export interface WrittenAttribute {
  /** `#` for an id. */
  readonly name: string;
  readonly value: string;
  readonly position: Position;
}

/** The ids and keys inside of braces that begin at an offset, in their order. */
export function writtenIn(inside: string, offset: number, { file }: MarkdownContext): WrittenAttribute[] {
  return [...inside.matchAll(WRITTEN)].map(({ 0: all, index, groups }) => ({
    name: (groups?.['key'] ?? '#').replace(/^time$/iu, 'time'),
    value: groups?.['quoted'] ?? groups?.['bare'] ?? '',
    position: positionBetween(file, offset + index, offset + index + all.length),
  }));
}

const WRITTEN =
  /(?<=^|\s)(?:#[\w:.-]+|(?<key>[A-Za-z][\w:.-]*)=(?:["“”](?<quoted>[^"“”]*)["“”]|(?<bare>[^\s"“”]+)))/gu;

/** Reports each attribute that one of the same name follows, which counts in its place. */
export function reportRepeated(
  written: readonly WrittenAttribute[],
  { file, report }: MarkdownContext,
): void {
  for (const { name, position } of new Map(written.map((one) => [one.name, one])).values()) {
    if (written.filter((one) => one.name === name).length < 2) continue;
    report(repeatedAttribute({ name: name === '#' ? 'An id' : `“${name}=”` }, { file: file.path, position }));
  }
}

function reportUnknown(
  { name, position }: WrittenAttribute,
  known: readonly string[],
  { pairs }: Attributes,
  { file, report }: MarkdownContext,
): void {
  const meant = onlyWordNear(name, known);
  const fix = meant === null || pairs.has(meant) ? null : writeInstead(file, position, name, meant);
  const nearest = nearestWord(name, known);
  report(unknownAttribute({ name, nearest, known }, { file: file.path, position, fix }));
}

function checkValue({ name, value, position }: WrittenAttribute, { file, report }: MarkdownContext): void {
  if (name === 'lang' && !isLanguageTag(value)) {
    const fix = writeInstead(file, position, value, languageMeant(value));
    report(unknownLanguage({ language: value }, { file: file.path, position, fix }));
  } else if (name === 'time' && minutesIn(value) === null) {
    const fix = writeInstead(file, position, value, minutesMeant(value));
    report(wrongTime({ written: value }, { file: file.path, position, fix }));
  }
}
