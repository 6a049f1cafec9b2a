import { rule } from './rule.ts';
import { blocksShown } from './read-slide.ts';

/** Every chart names its source, in words or by a citation. */
export const chartWithoutSource = rule({
  code: 'chart/no-source',
  severity: 'warning',
  message: () => 'This chart doesn’t say where its figures come from.',
  hint: () => 'Name the source in its head: “source: Works council survey [@source, para. 3]”.',
  docs: 'A chart is a row of claims. With a citation, its figures are looked up in the passage like those of any other claim.',
  *check(outline, withoutSource) {
    for (const block of blocksShown(outline)) {
      if (block.type !== 'chart' || block.source.length > 0) continue;
      yield withoutSource({}, { file: outline.file.path, position: block.position });
    }
  },
});
