import { NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Place } from '../diagnostics/diagnostic-kind.ts';
import { readYaml } from '../markdown/read-yaml.ts';
import type { SourceFile } from '../source/source-file.ts';
import { splitSlides } from './split-slides.ts';

/** Where the value under some keys stands in the front matter of an outline; of one that has no front matter, no place. */
export function placeInFrontMatter(file: SourceFile, ...keys: readonly string[]): Place {
  const { frontMatter } = splitSlides(file);
  if (frontMatter === null) return NOWHERE;
  const { value } = readYaml(file, frontMatter.start, frontMatter.end);
  return { file: file.path, position: value.positionOf(keys, 'value') };
}
