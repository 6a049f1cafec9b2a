import type { SheetSetting } from '../../layout/sheet-setting.ts';
import { drawElement } from '../dom/draw-element.ts';
import { columnOf, layOutInColumns } from './columns.ts';

/**
 * Gives each page a running head: the part that begins on it, or the one that goes on. CSS has no name for a page by its
 * number, but `section-heads`, a counter style, has a symbol for each number.
 */
export function writeHeads({ heads, height }: SheetSetting): void {
  const undo = layOutInColumns(height);
  const starts = heads.flatMap(({ id, content }) => {
    const part = document.getElementById(id);
    const [box] = (part?.querySelector('h2') ?? part)?.getClientRects() ?? [];
    return box === undefined ? [] : [{ page: columnOf(box), content }];
  });
  undo();
  const last = starts.at(-1);
  if (last === undefined) return;
  const symbols = Array.from({ length: last.page + 1 }, (_, at) => headOf(at, starts));
  const goingOn = `@counter-style last-section{system:cyclic;symbols:${last.content}}`;
  const ofPages = `@counter-style section-heads{system:fixed;symbols:${symbols.join(' ')};fallback:last-section}`;
  document.head.append(drawElement('style', `${goingOn}\n${ofPages}`));
}

function headOf(page: number, starts: readonly { readonly page: number; readonly content: string }[]) {
  const start = starts.find((one) => one.page === page) ?? starts.findLast((one) => one.page < page);
  return start?.content ?? '""';
}
