import { diagnosticKind } from '../diagnostics/diagnostic.ts';

/** A citation of a source that the briefing doesn't have. */
export const unknownSource = diagnosticKind({
  code: 'source/unknown',
  severity: 'error',
  message: ({ id }: UnknownSource) => `No source is called “${id}”.`,
  hint: ({ id, nearest, known }) => {
    if (nearest !== null) return `Did you mean “${nearest}”?`;
    const [first, ...others] = known.slice(0, 8);
    const add = `A new one is described under “sources:” in the front matter, as in “${id}: { type: report, title: … }”.`;
    if (first === undefined) return add;
    return others.length === 0
      ? `The only source is ${first}. ${add}`
      : `The sources are ${[first, ...others].join(', ')}. ${add}`;
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

/** A bibliography file that can’t be read. */
export const badBibliography = diagnosticKind({
  code: 'source/bad-bibliography',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} can’t be read: ${reason}.`,
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

/** An entry of a BibTeX file that isn’t read, or not to its end. */
export const brokenEntry = diagnosticKind({
  code: 'source/broken-entry',
  severity: 'warning',
  message: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
    `The entry ${id} is broken: ${reason}.`,
  hint: () => 'Mend it, or export it again; what comes after this place in it isn’t read.',
  docs: 'A cited entry of a `.bib` file whose braces, quotation marks or commas don’t fit is read up to there. One that would take minutes is not read at all: it has more than 80,000 characters, 500 fields, or braces in each other 30 deep.',
});

/** A citation style that can’t be used. */
export const badStyle = diagnosticKind({
  code: 'source/bad-style',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} can’t be used as a citation style: ${reason}.`,
  hint: () =>
    'Take an independent style for CSL 1.0.1 from the CSL project; a dependent one only names another, and a current one may have words of CSL 1.0.2.',
  docs: 'A `csl:` file is a style of the Citation Style Language, version 1.0 or 1.0.1, with a bibliography in it. The processor doesn’t know version 1.0.2, which the current styles of APA and Vancouver use; earlier versions of these work. A style is refused if it declares entities of its own, or goes through more than 10,000 elements for one entry.',
});

export const fileBesideMissing = diagnosticKind({
  code: 'source/file-missing',
  severity: 'error',
  message: ({
    path,
    key,
  }: {
    readonly path: string;
    readonly key: string;
    readonly nearest: string | null;
  }) => `${key}: there is no file “${path}” in the briefing’s folder.`,
  hint: ({ nearest }) =>
    nearest === null
      ? 'The path starts at the folder of the outline and stays inside it.'
      : `Did you mean “${nearest}”?`,
  docs: '`bibliography:` and `csl:` name files beside the outline.',
  fix: 'applied',
});

export const textOutside = diagnosticKind({
  code: 'source/text-outside',
  severity: 'error',
  message: ({ path }: { readonly path: string; readonly id: string }) =>
    `The saved text “${path}” lies outside the briefing’s folder.`,
  hint: ({ id }) => `Copy it beside the outline, or name it on the command line: --source ${id}=path.`,
  docs: 'An outline may come from anybody; it can’t make Lectern read files from elsewhere. Whoever runs the command can, with `--source`.',
});

interface UnknownSourceFlag {
  readonly id: string;
  readonly known: readonly string[];
  readonly of: 'outline' | 'deck';
}

/** A path that was given under an id that no source has. */
export const unknownSourceFlag = diagnosticKind({
  code: 'source/unknown-flag',
  severity: 'error',
  message: ({ id, of }: UnknownSourceFlag) => `--source names “${id}”, which is no source of this ${of}.`,
  hint: ({ known, of }) => {
    if (known.length > 0) return `The ids of its sources are ${known.join(', ')}.`;
    return of === 'deck' ? 'It has none.' : 'The id is a key under “sources:” in the front matter.';
  },
  docs: '`--source id=path` supplies the saved text of a source that the front matter describes, and under `lectern verify` that of one that the deck names.',
});

interface WhichSource {
  readonly path: string;
  readonly ids: readonly string[];
  readonly of: 'outline' | 'deck';
}

/** A path that was given without an id, where several sources could be meant. */
export const whichSource = diagnosticKind({
  code: 'source/which',
  severity: 'error',
  message: ({ path, ids, of }: WhichSource) =>
    `Which source of this ${of} is ${path} the text of? It has ${ids.join(', ')}.`,
  hint: ({ path }) => `Give the id with it: --source id=${path}.`,
  docs: 'A path alone is the text of the only source. Where a deck quotes from several, words of one must not be proven by the text of another.',
});

export const lockOutside = diagnosticKind({
  code: 'source/lock-outside',
  severity: 'error',
  message: ({ path }: { readonly path: string }) =>
    `The evidence lock ${path} is a link that leads out of the briefing’s folder.`,
  hint: () => 'Delete the link, and run `lectern lock`.',
  docs: 'A briefing may come from anybody; a link in it can’t make `lectern lock` write over files elsewhere, or a check believe one that lies there.',
});

interface MissingText {
  /** As it was given, or as the outline has it. */
  readonly path: string;
  /** The source that the outline names it for; `null` on the command line. */
  readonly id: string | null;
  /** The file that was probably meant. */
  readonly nearest: string | null;
  /** What is there in place of a file. */
  readonly kind: 'folder' | 'other' | null;
}

export const sourceFileMissing = diagnosticKind({
  code: 'source/text-missing',
  severity: 'error',
  message: ({ path, kind }: MissingText) =>
    kind === null
      ? `There is no file ${path}.`
      : `${path} is ${kind === 'other' ? 'a pipe or a device' : 'a folder'}; a file is needed.`,
  hint: ({ path, id, nearest, kind }) => {
    if (nearest !== null) return `Did you mean “${nearest}”?`;
    if (kind === 'folder') return 'Name a file in it.';
    if (kind === 'other') return 'Save what comes out of it to a file, and name that.';
    if (/^https?:/iu.test(path))
      return 'Nothing is fetched from the network: save the page in your browser (Ctrl+S), and name the file.';
    return id === null
      ? 'A path on the command line starts at the folder you are in.'
      : `Save the article under that name beside the outline, or give it with --source ${id}=path.`;
  },
  docs: 'The saved text that an outline names under `text:`, or the command line with `--source`, has to be there. An `evidence.lock.json` beside the outline stands in for a text that only the outline names.',
  fix: 'offered',
});
