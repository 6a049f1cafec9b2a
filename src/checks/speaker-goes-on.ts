import { standingText } from '../markdown/nodes/plain-text.ts';
import { rule } from './rule.ts';

/** A last line that begins as a clause continues is quoted words rather than a speaker. */
export const speakerGoesOn = rule({
  code: 'quotation/speaker-goes-on',
  severity: 'warning',
  message: ({ line }: { readonly line: string }) =>
    `“— ${line}” is in the place of this quotation’s speaker but reads like more of its words, which weren’t looked up.`,
  hint: () =>
    'If it is quoted, add a last line “— Name [@source, para. 3]” below it; else begin it with whose words they are.',
  docs: 'The last line of a block quote that begins with a dash says who speaks. A line of a poem or a dialogue may begin with one as well; then a line with the speaker has to follow.',
  *check({ file, slides }, goesOn) {
    for (const block of slides.flatMap(({ body }) => body)) {
      if (block.type !== 'quotation' || block.attribution === null) continue;
      const line = standingText(block.attribution.speaker);
      if (GOES_ON.test(line))
        yield goesOn({ line }, { file: file.path, position: block.attribution.position });
    }
  },
});

/**
 * Conjunctions and pronouns before more words, in English, German, French, Spanish and Russian: no name or role begins with one.
 * He Lifeng, You Wei and I Gusti Ngurah are people.
 */
const GOES_ON =
  /^(?:(?:and|but|or|nor|so|because|that|which|if|we|you|they|he|she|it|und|aber|oder|denn|weil|dass|wir|ich|et|mais|ou|car|nous|je|y|pero|porque|nosotros|и|но|а|мы|я)\s+\p{L}|(?:I|We|You|They|He|She|It|Wir|Ich|Nous|Je|Nosotros|Мы|Я)\s+\p{Ll})/u;
