import { rule } from './rule.ts';

/** What can be compared is compared. */
export const elsewhereAtHand = rule({
  code: 'quotation/elsewhere-at-hand',
  severity: 'warning',
  message: ({ id }: { readonly id: string }) =>
    `These words are cited from @${id}, whose text the outline names, and yet they aren’t compared with it.`,
  hint: () => 'Take {.elsewhere} off, so that they are looked up there.',
  docs: '`{.elsewhere}` is for words from texts that nobody has saved. Where a source has a `text:`, its words can be proven like any others, and an audience would expect that they were.',
  *check({ file, frontMatter, uncompared }, atHand) {
    for (const { kind, citation, position } of uncompared) {
      if (kind !== 'elsewhere') continue;
      const cited = citation?.references.map(({ sourceId }) => sourceId) ?? [];
      const id = cited.find((one) => frontMatter.sources[one]?.text !== undefined);
      if (id !== undefined) yield atHand({ id }, { file: file.path, position });
    }
  },
});
