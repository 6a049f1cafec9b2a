import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

/** A citation of a source that the briefing doesn't have. */
export const unknownSource = diagnosticKind({
  code: 'source/unknown',
  severity: 'error',
  message: ({ id }: UnknownSource) => `No source is called “${id}”.`,
  hint: ({ nearest, known }) => {
    if (nearest !== null) return `Did you mean “${nearest}”?`;
    const [first, ...others] = known.slice(0, 8);
    if (first === undefined) return 'Describe it under “sources:” in the front matter.';
    return others.length === 0
      ? `The only source is ${first}.`
      : `The sources are ${[first, ...others].join(', ')}.`;
  },
  docs: 'A citation such as `[@cmp]` names a source by the id that it has under `sources:` in the front matter, or in the bibliography file.',
  fix: 'applied',
});

interface UnknownSource {
  readonly id: string;
  /** The id that was probably meant; `null` when none is near. */
  readonly nearest: string | null;
  readonly known: readonly string[];
}

/** A source that no citation names. */
export const unusedSource = diagnosticKind({
  code: 'source/unused',
  severity: 'warning',
  message: ({ id }: { readonly id: string }) =>
    `The source ${id} is never cited, so the list of sources leaves it out.`,
  hint: () => 'Cite it, or take it out of the front matter.',
  docs: 'The list of sources has what is cited, and nothing else.',
});

/** A bibliography file that can't be read. */
export const badBibliography = diagnosticKind({
  code: 'source/bad-bibliography',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} can't be read: ${reason}.`,
  hint: () => 'Export it again as CSL-JSON, BibTeX or RIS, in UTF-8.',
  docs: 'A `bibliography:` is a file of CSL-JSON (.json), BibTeX (.bib) or RIS (.ris), as reference managers export it.',
});

/** An entry of a bibliography that lacks what every source needs. */
export const incompleteEntry = diagnosticKind({
  code: 'source/incomplete-entry',
  severity: 'warning',
  message: ({ id }: { readonly id: string }) =>
    `The entry ${id} of the bibliography has no title and is left out.`,
  hint: () => 'Give it a title.',
  docs: 'A source without a title can’t be listed.',
});

/** A citation style that can't be used. */
export const badStyle = diagnosticKind({
  code: 'source/bad-style',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} can't be used as a citation style: ${reason}.`,
  hint: () =>
    'Take an independent style for CSL 1.0.1 from the CSL project; a dependent one only names another, and a current one may have words of CSL 1.0.2.',
  docs: 'A `csl:` file is a style of the Citation Style Language, version 1.0 or 1.0.1, with a bibliography in it. The processor doesn’t know the words of version 1.0.2, such as `part-number`, `standard` and `periodical`, which the current styles of APA and Vancouver use; earlier versions of these styles work. A style is also refused if it declares entities of its own, or goes through more than 10,000 elements for one entry; APA’s goes through some 1,500.',
});
