import { rule } from './rule.ts';
import { blocksShown } from './read-slide.ts';

/** Every chart says what its figures are. */
export const chartWithoutTitle = rule({
  code: 'chart/no-title',
  severity: 'warning',
  message: () => 'This chart doesn’t say what it measures.',
  hint: () =>
    'Give it a title that says what is counted, of whom and when: “title: Late-shift staff, per cent, March 2026”.',
  docs: 'The heading of the slide says what the chart shows; the chart’s title says what its figures are. It also begins the description that screen readers read.',
  *check(outline, withoutTitle) {
    for (const block of blocksShown(outline)) {
      if (block.type !== 'chart' || block.title.length > 0) continue;
      yield withoutTitle({}, { file: outline.file.path, position: block.position });
    }
  },
});
