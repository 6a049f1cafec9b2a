import { NOWHERE, type Place } from '../diagnostics/diagnostic-kind.ts';
import { readYaml, type YamlReading } from '../markdown/yaml/read-yaml.ts';
import { oncePer } from '../text/once-per.ts';
import type { SourceFile } from '../text/source-file.ts';
import { splitSlides } from './split-slides.ts';

/** Where the value under some keys stands in the front matter of an outline; of one that has no front matter, no place. */
export function placeInFrontMatter(file: SourceFile, ...keys: readonly string[]): Place {
  return placeOf(file, keys, 'value');
}

/** Where the last of some keys stands, likewise. */
export function placeOfKey(file: SourceFile, ...keys: readonly string[]): Place {
  return placeOf(file, keys, 'key');
}

function placeOf(file: SourceFile, keys: readonly string[], part: 'key' | 'value'): Place {
  const { yaml } = frontMatterOf(file);
  return yaml === null ? NOWHERE : { file: file.path, position: yaml.positionOf(keys, part) };
}

/** Read once for all that is asked of it: an outline may have thousands of sources. */
const frontMatterOf = oncePer((file: SourceFile): { readonly yaml: YamlReading | null } => {
  const { frontMatter } = splitSlides(file);
  return { yaml: frontMatter === null ? null : readYaml(file, frontMatter.start, frontMatter.end).value };
});
