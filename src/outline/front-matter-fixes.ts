import type { z } from 'zod';

import type { Fix } from '../diagnostics/diagnostic.ts';
import { onlyWordNear, fixTo, writeInstead } from '../diagnostics/write-instead.ts';
import { languageMeant } from '../text/language-tag.ts';
import type { YamlReading } from '../markdown/yaml/read-yaml.ts';
import { minutesMeant } from '../text/minutes.ts';
import { isRecord } from '../text/parse-json.ts';
import type { Position, SourceFile } from '../text/source-file.ts';

/** The shape of what keys are in, as far as we read it ourselves. */
type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * Writes a key for another one. None where the key that was meant is there already, or can’t have such a value: a date that was
 * written under `lang:` isn’t helped by its name.
 */
export function renamedKey(
  file: SourceFile,
  yaml: YamlReading,
  path: readonly PropertyKey[],
  meant: string | null,
  shape: Shape,
): Fix | null {
  const around = path.slice(0, -1).reduce<unknown>(inside, yaml.value);
  const key = String(path.at(-1));
  if (meant === null || !isRecord(around) || Object.hasOwn(around, meant)) return null;
  const type = new Map(Object.entries(shape)).get(meant);
  if (type?.safeParse(around[key], { jitless: true }).success === false) return null;
  return writeInstead(file, yaml.positionOf(path, 'key'), key, meant);
}

function inside(data: unknown, step: PropertyKey): unknown {
  if (Array.isArray(data)) return data[Number(step)];
  return isRecord(data) ? data[String(step)] : null;
}

/** Writes a value as its key takes it, where what was written can only mean that. `known` are the words that the key takes. */
export function correctedValue(
  file: SourceFile,
  position: Position,
  issue: z.core.$ZodIssue,
  known: readonly string[],
): Fix | null {
  const { input } = issue;
  if (known.length > 0) {
    const words = (Array.isArray(input) ? input : [input]).map(String);
    const [word = '', ...others] = words.filter((given) => !known.includes(given));
    return others.length > 0 ? null : writeInstead(file, position, word, onlyWordNear(word, known));
  }
  if (typeof input === 'string') return writeInstead(file, position, input, meantBy(input, issue));
  const isForWords = issue.code === 'invalid_type' && issue.expected === 'string';
  const written = file.text.slice(position.start.offset, position.end.offset);
  // A number, or true; what has a form of its own, such as a list, is no word that lacks its marks.
  if (!isForWords || !/^[\w.+-]+$/u.test(written)) return null;
  return fixTo(`"${written}"`, position, `Write "${written}" in quotation marks`);
}

function meantBy(word: string, issue: z.core.$ZodIssue): string | null {
  const [key, ...rest] = issue.path;
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return BOOLEANS.get(word.toLowerCase()) ?? null;
  if (key === 'theme') return word.toLowerCase();
  if (key === 'time') return minutesMeant(word);
  return (key === 'lang' && rest.length === 0) || key === 'scripts' ? languageMeant(word) : null;
}

/** What YAML 1.1 took for yes and no. */
const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ...['yes', 'on', 'y'].map((word) => [word, 'true'] as const),
  ...['no', 'off', 'n'].map((word) => [word, 'false'] as const),
]);
