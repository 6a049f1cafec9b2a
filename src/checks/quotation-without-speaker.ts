import { plainText, standingText } from '../markdown/nodes/plain-text.ts';
import type { QuotationBlock } from '../outline/outline.ts';
import { rule } from './rule.ts';

interface Nameless {
  /** A last line that may be meant to say who speaks; `null` where none looks like it. */
  readonly lastLine: string | null;
  /** Whether it begins with a hyphen, which makes it an item of a list. */
  readonly isItem: boolean;
}

/** Every block quote names a speaker, but for one in the author’s own words. An attribution line that names nobody is reported where it is parsed. */
export const quotationWithoutSpeaker = rule({
  code: 'quotation/no-speaker',
  severity: 'warning',
  message: () => 'This quotation doesn’t say whose words it gives.',
  hint: ({ lastLine, isItem }: Nameless) => {
    if (lastLine === null) return 'End it with a line “— Name, role [@source, para. 3]”.';
    const how = isItem ? 'write a dash in place of the hyphen' : 'put a dash before it';
    return `If “${lastLine}” says whose they are, ${how}: “— ${lastLine}”.`;
  },
  docs: 'A quotation without a speaker lets the audience guess. Where the article names nobody, say that: “— words of the campaign, as quoted by …”.',
  *check(outline, withoutSpeaker) {
    for (const block of outline.slides.flatMap(({ body }) => body)) {
      if (block.type !== 'quotation' || !wantsSpeaker(block)) continue;
      // One without words is reported as such.
      if (block.quotation.content === '') continue;
      const isReported = block.attribution !== null && block.attribution.citation === null;
      if (isReported) continue;
      const args = { lastLine: lineLikeAName(block), isItem: block.children.at(-1)?.type === 'list' };
      yield withoutSpeaker(args, { file: outline.file.path, position: block.position });
    }
  },
});

/** Whether words are somebody else’s, and nobody is named. */
function wantsSpeaker({ quotation, attribution }: QuotationBlock): boolean {
  if (quotation.kind === 'own' || quotation.kind === 'scare') return false;
  return standingText(attribution?.speaker ?? []) === '';
}

/**
 * A short last paragraph, begun with a capital and ended without a stop: most often a speaker whose dash was forgotten. So
 * is the only item of a list, whose hyphen was meant as one.
 */
function lineLikeAName({ children }: QuotationBlock): string | null {
  const end = children.at(-1);
  const [item, ...others] = end?.type === 'list' && !end.isOrdered ? end.items : [];
  const last = item !== undefined && others.length === 0 ? item.children[0] : end;
  if (children.length < 2 || last?.type !== 'paragraph') return null;
  const line = plainText(last.children).trim();
  return LIKE_A_NAME.test(line) ? line : null;
}

const LIKE_A_NAME = /^\p{Lu}[^\n“”"]{0,58}[^\n.!?…“”"]$/u;
