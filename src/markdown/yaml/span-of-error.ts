import { isCollection, isScalar, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';

/**
 * The stretch of a YAML text that a complaint is about. Of a bracket or quotation mark without an end that is where it opens:
 * the library says where it gave up looking, which is a line below or the end of the text.
 */
export function spanOfError(
  error: YAMLError,
  document: Document.Parsed,
): readonly [from: number, to: number] {
  const [from, to] = error.pos;
  const opening = NEVER_CLOSED.test(error.message) ? openingOf(from, document) : null;
  return opening === null ? [from, Math.max(to, from + 1)] : [opening, opening + 1];
}

const NEVER_CLOSED = /closing .quote|end with a [\]}]/u;

function openingOf(end: number, document: Document.Parsed): number | null {
  let opening: number | null = null;
  visit(document, (_, node) => {
    if (!isCollection(node) && !isScalar(node)) return undefined;
    const [from, to] = node.range ?? [0, 0];
    const isOpened = isScalar(node) ? node.type?.startsWith('QUOTE') === true : node.flow === true;
    if (!isOpened || to !== end) return undefined;
    opening = from;
    return visit.BREAK;
  });
  return opening;
}
