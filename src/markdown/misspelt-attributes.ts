import type { Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import type { Position } from '../source/position.ts';
import { positionBetween } from '../source/source-file.ts';
import { parseAttributes } from './attributes.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { spanSyntax } from './markdown-diagnostics.ts';

/** Reports `markdown/attributes` for what stands last in a range and looks like attributes. */
export function reportUnreadAttributes(unread: string, position: Position, context: MarkdownContext): void {
  const { file, report } = context;
  const { start, end } = position;
  const at = file.text.slice(start.offset, end.offset).lastIndexOf(unread);
  const meant = attributesMeant(unread);
  const from = start.offset + at;
  const fix: Fix | null =
    meant === null || at === -1 ? null : fixTo(meant, positionBetween(file, from, from + unread.length));
  report(spanSyntax({ text: unread }, { file: file.path, position, fix }));
}

/** Attributes as they are written: parted by blanks alone, with marks around values of several words; `null` where that doesn’t help. */
function attributesMeant(unread: string): string | null {
  const spelt = unread.trim().split(BETWEEN).map(spelling);
  const meant = spelt.join(' ');
  return spelt.includes(null) || parseAttributes(meant) === null ? null : meant;
}

const BETWEEN = /(?:\s*[,;]\s*|\s+)(?=[#.][\p{L}_]|[A-Za-z][\w:.-]*\s?=)/u;

function spelling(attribute: string): string | null {
  const written = attribute.replace(/[\s,;]+$/u, '');
  if (/^[#.][\w:.-]+$/u.test(written)) return written;
  const { key = '', value = '' } = PAIR.exec(written)?.groups ?? {};
  const words = value.replace(/^(?:'(?<single>[^']*)'|‘(?<curly>[^‘’]*)’)$/u, '$<single>$<curly>');
  if (key === '' || words === '' || /["“”{}]/u.test(words.replace(QUOTED, ''))) return null;
  return QUOTED.test(words) || /^[^\s'‘’]+$/u.test(words) ? `${key}=${words}` : `${key}="${words}"`;
}

const PAIR = /^(?<key>[A-Za-z][\w:.-]*)\s?=\s?(?<value>[^]*)$/u;
const QUOTED = /^["“”][^"“”]*["“”]$/u;
