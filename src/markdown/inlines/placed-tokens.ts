import type { Token, Tokens } from 'marked';

import { type MappedText, mapInside, sliceMapped } from './mapped-text.ts';

/** A token of marked’s, and the text that it was cut from. */
export type PlacedToken = readonly [token: Token, mapped: MappedText];

/** Tokens whose `raw` fields add up to a text, each with its part of it. */
export function placedTokens(tokens: readonly Token[], mapped: MappedText): readonly PlacedToken[] {
  let offset = 0;
  return tokens.map((token) => {
    // Between a paragraph of a quotation and a block that continues without a mark, marked drops the line end.
    if (mapped.text[offset] === '\n' && mapped.text.startsWith(token.raw, offset + 1)) offset += 1;
    const start = offset;
    offset += token.raw.length;
    return [token, sliceMapped(mapped, start, offset)];
  });
}

/** The text of a token; marked may have taken the indentation off its lines. */
export function textOfToken(text: string, mapped: MappedText): MappedText {
  const start = mapped.text.indexOf(text);
  return start === -1 ? mapInside(text, mapped) : sliceMapped(mapped, start, start + text.length);
}

/** The text of a paragraph; the box of a task item comes before it and is not part of it. */
export function textOfParagraph(token: Tokens.Paragraph | Tokens.Text, mapped: MappedText): MappedText {
  // After a line that is indented like code and continues with the paragraph, marked leaves an empty one.
  const text = textOfToken(token.text.replace(/\n{2,}/gu, '\n'), mapped);
  const checkbox = token.tokens?.find((child) => child.type === 'checkbox')?.raw.length ?? 0;
  // A blank at the end would be between the last word and the closing mark of a quotation.
  const end = text.text.replace(/(?<![ \t\n])[ \t\n]+$/u, '').length;
  return sliceMapped(text, checkbox, end);
}

/** The items of a list, each with its part of it. */
export function placedItems(
  { items }: Tokens.List,
  mapped: MappedText,
): readonly (readonly [Tokens.ListItem, MappedText])[] {
  let offset = 0;
  return items.map((item) => {
    const start = offset;
    offset += item.raw.length;
    return [item, sliceMapped(mapped, start, start + item.raw.trimEnd().length)];
  });
}

/** Tokens inside a list item, whose text is the outer one without marks at the start of its lines. */
export function placedInside(tokens: readonly Token[], outer: MappedText): readonly PlacedToken[] {
  return placedTokens(tokens, mapInside(tokens.map((token) => token.raw).join(''), outer));
}

/** The inline tokens in another, found after its opening marks. */
export function placedChildren(token: Token, mapped: MappedText): readonly PlacedToken[] {
  const children = 'tokens' in token ? (token.tokens ?? []) : [];
  const inside = children.map((child) => child.raw).join('');
  const start = Math.max(0, mapped.text.indexOf(inside, openingMarks(token)));
  return placedTokens(children, sliceMapped(mapped, start, start + inside.length));
}

/** Length of the marks before a node’s children; an address that is as it is may have none. */
function openingMarks(token: Token): number {
  switch (token.type) {
    case 'strong':
      return 2;
    case 'em':
      return 1;
    case 'del':
      return token.raw.startsWith('~~') ? 2 : 1;
    default:
      return /^[[<]/u.test(token.raw) ? 1 : 0;
  }
}

export function isKind<Kind extends Token>(token: Token, type: Kind['type']): token is Kind {
  return token.type === type;
}
