import { NOWHERE, type Place } from '../diagnostics/diagnostic-kind.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import { readYaml, type YamlReading } from '../markdown/yaml/read-yaml.ts';
import { oncePer } from '../text/once-per.ts';
import type { SourceFile } from '../text/source-file.ts';
import { splitSlides } from './split-slides.ts';

/** Where the value under some keys is in the front matter of an outline; of one that has no front matter, no place. */
export function placeInFrontMatter(file: SourceFile, ...keys: readonly string[]): Place {
  return placeOf(file, keys, 'value');
}

/** Where the last of some keys is, likewise. */
export function placeOfKey(file: SourceFile, ...keys: readonly string[]): Place {
  return placeOf(file, keys, 'key');
}

function placeOf(file: SourceFile, keys: readonly string[], part: 'key' | 'value'): Place {
  const { yaml } = readFrontMatter(file);
  return yaml === null ? NOWHERE : { file: file.path, position: yaml.value.positionOf(keys, part) };
}

/** The front matter of an outline as YAML, read once for all that is asked of it; `null` where there is none. */
export const readFrontMatter = oncePer((file: SourceFile): { readonly yaml: Checked<YamlReading> | null } => {
  const { frontMatter } = splitSlides(file);
  return { yaml: frontMatter === null ? null : readYaml(file, frontMatter.start, frontMatter.end) };
});
