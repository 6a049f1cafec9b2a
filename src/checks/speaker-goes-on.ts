import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { Rule } from './rule.ts';

const goesOn = diagnosticKind({
  code: 'quotation/speaker-goes-on',
  severity: 'warning',
  message: ({ line }: { readonly line: string }) =>
    `“— ${line}” stands under this quotation as its speaker, and reads like more of its words, which nobody looked up.`,
  hint: () =>
    'If it is quoted, add a last line “— Name [@source, para. 3]” below it; else begin it with whose words they are.',
  docs: 'The last line of a block quote that begins with a dash says who speaks. A line of a poem or a dialogue may begin with one as well; then a line with the speaker has to follow.',
});

/** A last line that begins as a clause goes on is quoted words rather than a speaker. */
export const speakerGoesOn: Rule = {
  kind: goesOn,
  *check({ file, slides }) {
    for (const block of slides.flatMap(({ body }) => body)) {
      if (block.type !== 'quotation' || block.attribution === null) continue;
      const line = block.quotation.speaker ?? '';
      if (GOES_ON.test(line))
        yield goesOn({ line }, { file: file.path, position: block.attribution.position });
    }
  },
};

/** Conjunctions and pronouns before more words, in English, German, French, Spanish and Russian: no name or role begins with one. */
const GOES_ON =
  /^(?:and|but|or|nor|so|because|that|which|if|[Ww]e|I|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|und|aber|oder|denn|weil|dass|[Ww]ir|[Ii]ch|et|mais|ou|car|[Nn]ous|[Jj]e|y|pero|porque|[Nn]osotros|и|но|а|[Мм]ы|[Яя])\s+\p{L}/u;
