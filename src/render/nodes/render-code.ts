import type { CodeBlock } from '../../markdown/nodes/block.ts';
import { escapeHtml } from './escape-html.ts';
import type { RenderContext } from '../render-context.ts';
import { scriptRuns } from './script-runs.ts';

/** A block of code, its words marked where its language is known. Marked lines stand out, the others stand back. */
export function renderCode(code: CodeBlock, context: RenderContext): string {
  const { value, language, markedLines } = code;
  const known = language === null ? null : (context.highlight?.(value, language) ?? null);
  const lines = (known ?? value.split('\n').map(escapeHtml)).map((line) => withLanguages(line, context));
  const name = language === null ? '' : ` class="language-${escapeHtml(language)}"`;
  if (markedLines.length === 0) return `<pre><code${name}>${lines.join('\n')}</code></pre>`;
  const marked = new Set(markedLines);
  const parts = lines.map((line, at) =>
    marked.has(at + 1) ? `<mark class="code-line">${line}</mark>` : `<span class="code-rest">${line}</span>`,
  );
  return `<pre><code${name}>${parts.join('\n')}</code></pre>`;
}

/** Comments and strings in other scripts get their language; what has Latin letters stays as the code has it. */
function withLanguages(lineHtml: string, context: RenderContext): string {
  const pieces = lineHtml.split(/(<[^>]*>)/u);
  return pieces.map((piece, at) => (at % 2 === 1 ? piece : languagesIn(piece, context))).join('');
}

function languagesIn(escaped: string, { languages }: RenderContext): string {
  return scriptRuns(escaped, languages)
    .map(({ text, language }) =>
      language === null || /[a-z]/iu.test(text)
        ? text
        : `<em class="script" lang="${escapeHtml(language)}">${text}</em>`,
    )
    .join('');
}
