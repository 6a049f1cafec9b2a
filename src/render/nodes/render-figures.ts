import { arrowsInWords, figureWords } from '../../figures/figure-words.ts';
import { mirrored } from '../../figures/svg.ts';
import type { CodeBlock } from '../../markdown/nodes/block.ts';
import { type ChartBlock, namesInTable } from '../../markdown/nodes/chart.ts';
import { type DiagramBlock, labelsOfDiagram } from '../../markdown/nodes/diagram.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { SOFT_HYPHEN } from '../../text/hidden-characters.ts';
import { isRecord } from '../../text/parse-json.ts';
import { textDirection } from '../../text/language-tag.ts';
import { escapeHtml, uncomparedCode } from './language-attributes.ts';
import type { Syllables } from './load-syllables.ts';
import type { RenderContext } from './render-context.ts';
import { renderLine, renderLineOfText, renderOpening } from './render-inline.ts';
import { renderText } from './render-text.ts';
import { scriptRuns } from './script-runs.ts';
import { LONG_LABEL } from './slide-needs.ts';

/**
 * A chart with what it measures over it and its source under it. The drawing says in words what it shows; its figures
 * are in a table too, which only screen readers and narrow reading views get. No `figure` element: a
 * tagged PDF would have a second figure, without a description.
 */
export function renderChart(chart: ChartBlock, context: RenderContext): string {
  const drawn =
    context.drawChart?.(partLabels(chart, context), context.figureSpace, context.languages.surrounding) ??
    null;
  if (drawn === null) return '';
  const isUnitNamed = plainText(chart.title)
    .toLowerCase()
    .includes(drawn.unitInWords?.toLowerCase() ?? '');
  const unit = isUnitNamed ? '' : renderText(drawn.unitInWords ?? '', context);
  const title = [renderLine(chart.title, context), unit].filter(Boolean).join(context.words.comma);
  const source =
    context.endnotes === null ? renderLine(chart.source, context) : renderOpening(chart.source, context);
  return [
    '<div class="chart">',
    title === '' ? '' : `<p class="chart-title">${title}</p>`,
    placedInDeck(drawn.svg, [...chart.title, ...namesInTable(chart.table)], context),
    renderFigures(chart, drawn.written),
    source === '' ? '' : `<p class="chart-source">${context.words.sourceIs}${source}</p>`,
    '</div>',
  ].join('');
}

function renderFigures({ table }: ChartBlock, written: readonly (readonly string[])[]): string {
  const head = [table.labelHeading, ...table.series.map(({ value }) => value)].map((name, at) =>
    at === 0 && name === '' ? '<td></td>' : `<th scope="col">${escapeHtml(name)}</th>`,
  );
  const rows = table.rows.map(({ label }, row) => {
    const cells = (written[row] ?? []).map((figure) => `<td class="cell-number">${escapeHtml(figure)}</td>`);
    return `<tr><th scope="row">${escapeHtml(label.value)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="figure-table visually-hidden"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** A block of code, its words marked where its language is known. Marked lines stand out, the others stand back. */
export function renderCode(code: CodeBlock, context: RenderContext): string {
  const { value, language, markedLines } = code;
  const known = language === null ? null : (context.highlight?.(value, language) ?? null);
  const lines = (known ?? value.split('\n').map(escapeHtml)).map((line) => withLanguages(line, context));
  const name = language === null ? '' : ` class="language-${escapeHtml(language)}"`;
  const uncompared = uncomparedCode(value, context);
  if (markedLines.length === 0) return `<pre${uncompared}><code${name}>${lines.join('\n')}</code></pre>`;
  const marked = new Set(markedLines);
  const parts = lines.map((line, at) =>
    marked.has(at + 1) ? `<mark class="code-line">${line}</mark>` : `<span class="code-rest">${line}</span>`,
  );
  return `<pre${uncompared}><code${name}>${parts.join('\n')}</code></pre>`;
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

/** What a chart’s title and source take. */
const TITLE_AND_SOURCE = 70;
/** What the title of a diagram takes by itself. */
const TITLE = 52;

/**
 * A diagram, with its title over it where it has one. The drawing says in words what it shows; those are under it, too, in narrow
 * reading views, where its letters are small, for those who can see it.
 */
export function renderDiagram(block: DiagramBlock, context: RenderContext): string {
  const { width, height, closer } = context.figureSpace;
  const space =
    block.title === null
      ? { width, height: height + TITLE_AND_SOURCE, closer }
      : { width, height, closer: closer - TITLE };
  const language = context.languages.surrounding;
  const drawn = textDirection(language) === 'rtl' ? readingOn(block) : block;
  const drawing = context.drawDiagram?.(partLabels(drawn, context), space, language) ?? '';
  const title =
    block.title === null ? '' : `<p class="chart-title">${renderLineOfText(block.title.value, context)}</p>`;
  const placed = placedInDeck(drawing, labelsOfDiagram(block), context);
  return `<div class="chart diagram">${title}${placed}${renderArrows(block, context)}</div>`;
}

function renderArrows({ diagram }: DiagramBlock, context: RenderContext): string {
  if (context.drawDiagram === null) return '';
  const lines = arrowsInWords(diagram, figureWords(context.languages.surrounding));
  const items = lines.map((line) => `<li>${renderLineOfText(line, context)}</li>`);
  return `<ul class="diagram-words" aria-hidden="true">${items.join('')}</ul>`;
}

/** In a deck from right to left, what is written to go to the right or to the left goes the way in which one reads. */
function readingOn(block: DiagramBlock): DiagramBlock {
  const { diagram } = block;
  if (diagram.direction !== 'left') return block;
  return { ...block, diagram: { ...diagram, direction: 'right' } };
}

/**
 * A drawing that runs as the deck does, in the language of its words where some are in another script than the deck’s. It has one
 * language: a tagged PDF keeps none for words inside it.
 */
function placedInDeck(svg: string, words: readonly Inline[], context: RenderContext): string {
  const runs = words.flatMap((word) => scriptRuns(plainText([word]), context.languages));
  const language = runs.find((run) => run.language !== null)?.language ?? null;
  const drawing = textDirection(context.languages.surrounding) === 'rtl' ? mirrored(svg) : svg;
  return language === null ? drawing : drawing.replace('<svg ', () => `<svg lang="${escapeHtml(language)}" `);
}

/**
 * What is drawn, with soft hyphens in the long words of its labels: where a word is wider than its line, the drawing parts
 * it at one of them. All names stay alike, so that a label is found by what names it. Nothing is split where a label
 * has marks that may quote: a passage may reach over several, and a deck must show its letters and no others.
 */
function partLabels<Drawn>(drawn: Drawn, { hyphenation, languages }: RenderContext): Drawn {
  const syllables = hyphenation.syllables.get(languages.surrounding);
  if (syllables === undefined || holdsMarks(drawn)) return drawn;
  const copy = structuredClone(drawn);
  partTexts(copy, syllables);
  return copy;
}

function holdsMarks(node: unknown): boolean {
  if (typeof node === 'string') return MAY_QUOTE.test(node);
  if (Array.isArray(node)) return node.some(holdsMarks);
  return (
    isRecord(node) && Object.entries(node).some(([name, child]) => name !== 'position' && holdsMarks(child))
  );
}

/** An apostrophe may be one, too. */
const MAY_QUOTE = /[\p{Pi}\p{Pf}„‚"'`´ʻʼ′″「」『』]/u;

function partTexts(node: unknown, syllables: Syllables): void {
  if (Array.isArray(node)) for (const child of node) partTexts(child, syllables);
  if (!isRecord(node)) return;
  const { type, value, highlight } = node;
  if (type === 'text' && typeof value === 'string')
    Object.assign(node, { value: hyphenate(value, syllables) });
  // The names of what is set off, which are compared with those in labels.
  if (Array.isArray(highlight))
    Object.assign(node, { highlight: highlight.map((name) => hyphenate(String(name), syllables)) });
  for (const child of Object.values(node)) partTexts(child, syllables);
}

function hyphenate(text: string, syllables: Syllables): string {
  return text.replaceAll(LONG_WORDS, (word) => syllables(word).join(SOFT_HYPHEN));
}

const LONG_WORDS = new RegExp(`\\p{Script=Latin}{${LONG_LABEL},}`, 'gu');
