import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { Rule } from './rule.ts';

const withoutSpeaker = diagnosticKind({
  code: 'quotation/no-speaker',
  severity: 'warning',
  message: () => 'This quotation doesn’t say whose words it gives.',
  hint: () => 'End it with a line “— Name, role [@source, para. 3]”.',
  docs: 'A quotation without a speaker lets the audience guess. Where the article names nobody, say that: “— words of the campaign, as quoted by …”.',
});

/** Every block quote names a speaker. An attribution line that names nobody is reported where it is parsed. */
export const quotationWithoutSpeaker: Rule = {
  kind: withoutSpeaker,
  *check(outline) {
    for (const block of outline.slides.flatMap(({ body }) => body)) {
      if (block.type !== 'quotation' || block.quotation.speaker !== null) continue;
      const isReported = block.attribution !== null && block.attribution.citation === null;
      if (!isReported) yield withoutSpeaker({}, { file: outline.file.path, position: block.position });
    }
  },
};
