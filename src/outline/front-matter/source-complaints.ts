import { nearestWord } from '../../diagnostics/nearest-word.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { YamlReading } from '../../markdown/yaml/read-yaml.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { KEYS_AS_SAID, SOURCE_KEYS, SOURCE_TYPES, TYPES_AS_SAID } from './csl-words.ts';
import type { FrontMatter } from './front-matter.ts';
import { unknownSourceKey, unknownSourceType } from './front-matter-diagnostics.ts';

/** Says what the sources of the front matter have that no list of sources will ever show. */
export function complaintsAboutSources(
  sources: FrontMatter['sources'],
  yaml: YamlReading,
  file: SourceFile,
): Diagnostic[] {
  return Object.entries(sources).flatMap(([id, source]) => {
    const place = (key: string, part: 'key' | 'value') => ({
      file: file.path,
      position: yaml.positionOf(['sources', id, key], part),
    });
    const unknown = Object.keys(source).filter((key) => !SOURCE_KEYS.has(key));
    const complaints = unknown.slice(0, MOST_KEYS).map((key) => {
      const meant = wordMeant(key, KEYS_AS_SAID, SOURCE_KEYS);
      return unknownSourceKey({ key, meant }, place(key, 'key'));
    });
    if (SOURCE_TYPES.has(source.type)) return complaints;
    const meant = wordMeant(source.type, TYPES_AS_SAID, SOURCE_TYPES);
    return [...complaints, unknownSourceType({ type: source.type, meant }, place('type', 'value'))];
  });
}

/** A source with more is no source. */
const MOST_KEYS = 20;

function wordMeant(
  word: string,
  said: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): string | null {
  return said.get(word.toLowerCase()) ?? nearestWord(word, known);
}
