import type { CodeBlock } from '../markdown/block.ts';
import { escapeHtml } from './escape-html.ts';
import type { RenderContext } from './render-context.ts';

/** A block of code, its words marked where its language is known. Marked lines stand out, the others stand back. */
export function renderCode(code: CodeBlock, context: RenderContext): string {
  const { value, language, markedLines } = code;
  const known = language === null ? null : (context.highlight?.(value, language) ?? null);
  const lines = known ?? value.split('\n').map(escapeHtml);
  const name = language === null ? '' : ` class="language-${escapeHtml(language)}"`;
  if (markedLines.length === 0) return `<pre><code${name}>${lines.join('\n')}</code></pre>`;
  const marked = new Set(markedLines);
  const parts = lines.map((line, at) =>
    marked.has(at + 1) ? `<mark class="code-line">${line}</mark>` : `<span class="code-rest">${line}</span>`,
  );
  return `<pre><code${name}>${parts.join('\n')}</code></pre>`;
}
