import { decodeHTMLStrict } from 'entities';
import type { Token } from 'marked';

import type { Position } from '../../text/source-file.ts';
import { NO_ATTRIBUTES, parseAttributes, reportUnreadAttributes } from './attributes.ts';
import { checkAttributes } from './check-attributes.ts';
import { type Image, type Inline, readMarkedOff } from '../nodes/inline.ts';
import { addressMeant, safeLinkAddress } from './link-address.ts';
import {
  positionOf,
  sliceMapped,
  sourceOffsetAt,
  type MappedText,
  type MarkdownContext,
} from './mapped-text.ts';
import { tooDense, tooManyMarks, unsafeLink } from './markdown-diagnostics.ts';
import { isOwnToken } from './marked-lexer.ts';
import type { OwnToken } from './marked-lexer.ts';
import { reportMisspeltCitations, parseReferences } from './parse-citation.ts';
import { type PlacedToken, placedChildren, placedTokens } from './placed-tokens.ts';

/**
 * Parses the text of a paragraph, heading or cell. A text that would keep the parser busy (quality of the input, not of
 * the machine: `a_` repeated 50,000 times takes marked nine seconds) is reported and kept as plain text.
 */
export function parseInlines(mapped: MappedText, context: MarkdownContext): Inline[] {
  if (mayRead(mapped, context))
    return convertAll(placedTokens(context.lexer.inlineTokens(mapped.text), mapped), context);
  return [{ type: 'text', value: mapped.text, position: positionOf(mapped, context.file) }];
}

/**
 * Takes what a passage will cost off what the outline may cost: marks are compared with each other. Says so where
 * nothing is left, once; ordinary passages have a handful of marks and cost nothing.
 */
function mayRead(mapped: MappedText, { searchBudget, file, report }: MarkdownContext): boolean {
  const characters = mapped.text.length;
  const marks = characters < MANY_MARKS ? 0 : countMarks(mapped.text);
  if (characters > MAX_CHARACTERS || marks > MAX_MARKS) {
    report(tooDense({ characters }, { file: file.path, position: positionOf(mapped, file) }));
    return false;
  }
  if (marks < MANY_MARKS) return true;
  if (searchBudget.left < 0) return false;
  searchBudget.left -= marks * marks;
  if (searchBudget.left >= 0) return true;
  report(tooManyMarks({}, { file: file.path, position: positionOf(mapped, file) }));
  return false;
}

/** A passage with fewer emphasis marks and brackets is read at once. */
const MANY_MARKS = 200;

/** The squares of the marks in passages full of them: some seconds of work, for which no outline of people’s asks. */
export const MOST_SEARCH_BUDGET = 100_000_000;

const MAX_CHARACTERS = 10_000;
const MAX_MARKS = 2000;

/** How many marks a passage has that may begin or end something: marked compares them with each other. */
export function countMarks(text: string): number {
  return text.replace(/[^*_~`[\]<>!]/gu, '').length;
}

function convertAll(placed: readonly PlacedToken[], context: MarkdownContext): Inline[] {
  const joined = joinTexts(placed.flatMap(([token, mapped]) => convert(token, mapped, context)));
  for (const node of joined) if (node.type === 'text') reportMisspeltCitations(node, context);
  return joined;
}

function convert(token: Token, mapped: MappedText, context: MarkdownContext): readonly Inline[] {
  const position = positionOf(mapped, context.file);
  const own = ownNode(token, mapped, context);
  if (own !== null) return [own];
  switch (token.type) {
    case 'strong':
      return [{ type: 'strong', children: convertAll(placedChildren(token, mapped), context), position }];
    case 'em':
      return [{ type: 'emphasis', children: convertAll(placedChildren(token, mapped), context), position }];
    case 'del':
      return [{ type: 'deletion', children: convertAll(placedChildren(token, mapped), context), position }];
    case 'codespan':
      return [{ type: 'code', value: token['text'], position }];
    case 'br':
      return [{ type: 'break', position }];
    case 'link':
      return convertLink(token, mapped, context);
    case 'image':
      return [imageNode(token, position)];
    case 'html':
      if (!token.raw.startsWith('<!--')) return [{ type: 'html', value: token.raw, position }];
      context.passComment(mapped);
      return [];
    case 'escape':
      return [{ type: 'text', value: token['text'], position }];
    case 'checkbox':
      return [];
    default:
      return [{ type: 'text', value: decodeHTMLStrict(token.raw), position }];
  }
}

/** Nodes of the outline's own syntax; `null` for what plain Markdown knows. */
function ownNode(token: Token, mapped: MappedText, context: MarkdownContext): Inline | null {
  const position = positionOf(mapped, context.file);
  if (!isOwnToken(token)) return null;
  switch (token.type) {
    case 'citation': {
      const offsetOf = (offset: number): number => sourceOffsetAt(mapped, offset);
      return { type: 'citation', references: parseReferences(token.raw, context.file, offsetOf), position };
    }
    case 'formula':
      return formulaNode(token, position, context);
    case 'span': {
      const inside = sliceMapped(mapped, token.insideStart, token.insideStart + token.inside.length);
      const attributes = parseAttributes(token.label) ?? NO_ATTRIBUTES;
      checkAttributes(attributes, 'other', position, context);
      if (!token.isClosed) {
        const written = token.raw.slice(token.insideStart + token.inside.length + 1);
        reportUnreadAttributes({ written, meant: `{${token.label}}` }, position, context);
      }
      return { type: 'span', attributes, children: parseInlines(inside, context), position };
    }
    default:
      return { type: 'footnote-reference', label: token.label, position };
  }
}

/** In a block quote a dollar is a dollar: what is quoted is shown as it is. */
function formulaNode(token: OwnToken, position: Position, context: MarkdownContext): Inline {
  if (context.isQuoted) return { type: 'text', value: token.raw, position };
  return { type: 'formula', tex: token.inside.trim(), isDisplay: token.label === '$$', position };
}

function convertLink(token: Token, mapped: MappedText, context: MarkdownContext): readonly Inline[] {
  const children = convertAll(placedChildren(token, mapped), context);
  const address = String('href' in token ? token.href : '');
  const url = safeLinkAddress(address);
  const position = positionOf(mapped, context.file);
  if (url === null) {
    const fix = addressMeant(address, position, context.file);
    context.report(unsafeLink({ address }, { file: context.file.path, position, fix }));
    return children;
  }
  return [{ type: 'link', url, children, position }];
}

function imageNode(token: Token, position: Position): Image {
  const { href = '', text = '', title = null } = token.type === 'image' ? token : {};
  const alt = readMarkedOff(decoded(text) ?? '');
  const caption = readMarkedOff(decoded(title) ?? '');
  return {
    type: 'image',
    url: String(href),
    alt: alt.shown,
    title: caption.shown === '' ? null : caption.shown,
    texts: [alt, caption],
    position,
  };
}

/** marked parts text at every character that might start something; readers want it whole. */
function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      const position = { start: last.position.start, end: node.position.end };
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value, position };
    } else joined.push(node);
  }
  return joined;
}

function decoded(text: unknown): string | null {
  return typeof text === 'string' && text !== '' ? decodeHTMLStrict(text) : null;
}
