import { nearestWord, onlyWordNear } from '../../diagnostics/nearest-word.ts';
import { writeInstead } from '../../diagnostics/write-instead.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { YamlReading } from '../../markdown/yaml/read-yaml.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { KEYS_AS_SAID, SOURCE_KEYS, SOURCE_TYPES, TYPES_AS_SAID } from './csl-words.ts';
import { renamedKey } from './front-matter-fixes.ts';
import { SourceItem } from './front-matter.ts';
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
    const taken = new Set<string>();
    const unknown = Object.keys(source).filter((key) => !SOURCE_KEYS.has(key));
    const complaints = unknown.slice(0, MOST_KEYS).map((key) => {
      const meant = wordMeant(key, KEYS_AS_SAID, SOURCE_KEYS);
      const certain = wordMeant(key, KEYS_AS_SAID, SOURCE_KEYS, onlyWordNear);
      const isFree = !taken.has(certain ?? '');
      const fix = isFree ? renamedKey(file, yaml, ['sources', id, key], certain, SourceItem.shape) : null;
      if (fix !== null) taken.add(fix.text);
      return unknownSourceKey({ key, meant }, { ...place(key, 'key'), fix });
    });
    const { type } = source;
    if (SOURCE_TYPES.has(type)) return complaints;
    const meant = wordMeant(type, TYPES_AS_SAID, SOURCE_TYPES);
    const at = place('type', 'value');
    const certain = wordMeant(type, TYPES_AS_SAID, SOURCE_TYPES, onlyWordNear);
    const fix = writeInstead(file, at.position, type, certain);
    return [...complaints, unknownSourceType({ type, meant }, { ...at, fix })];
  });
}

/** A source with more is no source. */
const MOST_KEYS = 20;

function wordMeant(
  word: string,
  said: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  near: typeof nearestWord = nearestWord,
): string | null {
  return said.get(word.toLowerCase()) ?? near(word, known);
}
