import { NOWHERE, type Checked } from '../diagnostics/diagnostic.ts';
import { notMade } from '../editions/edition-diagnostics.ts';
import type { Edition } from '../outline/front-matter.ts';
import type { BuildOptions, PrintSettings } from '../settings.ts';
import { handout, notes, reader } from './sheets.ts';
import { html } from './html.ts';
import { png } from './png.ts';
import type { Product } from './product.ts';
import { slides } from './slides.ts';

const EDITIONS = { html, slides, notes, handout, reader, png } satisfies {
  readonly [Name in Edition]: Product;
};

/** All that a briefing can be made into, in the order in which it is listed. The first is always made. */
export const PRODUCTS: readonly Product[] = Object.values(EDITIONS);

/** Those of some products that a briefing is to be made into. Throws `RangeError` for a name that there isn’t. */
export function chooseProducts(
  all: readonly Product[],
  { editions }: Pick<PrintSettings, 'editions'>,
): readonly Product[] {
  const unknown = editions.find((name) => !all.some((product) => product.name === name));
  if (unknown !== undefined) throw new RangeError(`There is no product “${unknown}”.`);
  return all.filter(({ name }, at) => at === 0 || editions.includes(name));
}

/** Whether a product can’t be made without a browser. */
export function needsBrowser({ fitting, prints }: Product): boolean {
  return fitting === 'must have' || prints;
}

/** Whether what the user asked for may need a browser; what the outline asks for is printed unless nothing is. */
export function mayNeedBrowser({ makesPdf, print }: Pick<BuildOptions, 'makesPdf' | 'print'>): boolean {
  const isNamed = ({ name, prints }: Product): boolean =>
    print.editions?.includes(name) ?? (prints && makesPdf);
  return print.makesPictures || PRODUCTS.some((product) => needsBrowser(product) && isNamed(product));
}

/** Leaves out what can’t be made; what was asked for by name is an error then, so that nothing is missing without a word. */
export function withoutUnmade(
  chosen: readonly Product[],
  isUnmade: (product: Product) => boolean,
  reason: 'no-browser' | 'no-pdf',
  { named }: Pick<PrintSettings, 'named'>,
): Checked<readonly Product[]> {
  const missed = chosen.filter((product) => isUnmade(product) && named.includes(product.name));
  const names = missed.map(({ name }) => name);
  return {
    value: chosen.filter((product) => !isUnmade(product)),
    diagnostics: names.length === 0 ? [] : [notMade({ names, reason }, NOWHERE)],
  };
}
