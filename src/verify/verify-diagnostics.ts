import type { PdfErrorReason } from '../pdf/file/pdf-error.ts';
import { diagnosticKind } from '../diagnostics/diagnostic.ts';

interface Sourceless {
  readonly path: string;
  readonly why: 'none' | PdfErrorReason;
}

/** What is the matter with a file, and what to do about it. */
const SOURCELESS: ReadonlyMap<string, readonly [what: string, then: string]> = new Map([
  [
    'damaged',
    [
      'carries a source that can’t be read',
      'It was changed after it was built, perhaps on its way through the mail: ask for it again, packed (.zip).',
    ],
  ],
  ['unsupported', ['was rewritten in a way that Lectern doesn’t read', 'Ask for the file as it was built.']],
  [
    'encrypted',
    [
      'is encrypted',
      'Decrypt it with “qpdf --decrypt in.pdf out.pdf”: what it quotes can be looked up then, but it is no more the file that was built.',
    ],
  ],
  ['too-large', ['is too large to be read', 'Ask for the deck, index.html.']],
]);

/** A file without the source that it was built from. */
export const noSource = diagnosticKind({
  code: 'verify/no-source',
  severity: 'error',
  message: ({ path, why }: Sourceless) =>
    `${path} ${SOURCELESS.get(why)?.[0] ?? 'doesn’t carry the source that it was built from'}.`,
  hint: ({ why }) =>
    SOURCELESS.get(why)?.[1] ??
    'Files of earlier versions carry none, nor do PDFs with more than 200 MB, and what prints, converts or archives a file drops it: ask for the deck, index.html, as it is built today.',
  docs: 'A deck carries its outline, and what its quotations were compared with. `lectern verify` builds it again from these and compares the two; `lectern unpack` writes them to a folder.',
});

/** The words that differ, where some do. */
function howChanged(shown: string, built: string): string {
  if (shown === built) return '.';
  const says = built === '' ? 'its source has nothing there' : `its source says “${built}”`;
  return shown === '' ? `: it shows nothing there, ${says}.` : `: it shows “${shown}”, ${says}.`;
}

/** A file that its source doesn’t make. */
export const changedSince = diagnosticKind({
  code: 'verify/changed',
  severity: 'error',
  message: ({
    where,
    shown,
    built,
  }: {
    readonly where: string;
    readonly shown: string;
    readonly built: string;
  }) => `${where} was changed since the file was built${howChanged(shown, built)}`,
  hint: () =>
    'Trust nothing that it shows: ask for the file as it was built. Browsers and other programs change a file when they save it.',
  docs: 'The file isn’t, byte for byte, what Lectern makes of the source that it carries. The first slides that differ are named with the words that differ; where none do, style sheets, scripts or tags were changed.',
});

/** Characters that nobody sees in what a file shows. */
export const hiddenInShown = diagnosticKind({
  code: 'verify/hidden-character',
  severity: 'error',
  message: ({ names }: { readonly names: string }) =>
    `It shows characters that nobody sees (${names}): words and figures may be others than they seem.`,
  hint: () => 'Read them in the outline that it carries: lectern unpack writes it.',
  docs: 'Controls of direction show a figure of 640 as 046; tags and fillers hide words in others. Lectern draws none of them: an earlier version did, or the file was changed.',
});

/** A source that can’t be built. */
export const unbuildable = diagnosticKind({
  code: 'verify/unbuildable',
  severity: 'error',
  message: ({ reason }: { readonly reason: string }) =>
    `The source that it carries can’t be built: ${reason}`,
  hint: () => 'Lectern writes no such source: the file was changed after it was built. Ask for it again.',
  docs: 'A file is verified by building it again. This one carries an outline with errors, an arrangement of slides that fitting never comes to, or a file outside of the briefing’s folder.',
});

/** A file with a look of its own. */
export const ownLook = diagnosticKind({
  code: 'verify/own-look',
  severity: 'error',
  message: ({ files, fingerprint }: OwnLook) => {
    const known = fingerprint === null ? '' : ` The fingerprint of its style sheets is ${fingerprint}.`;
    return `It is drawn with ${files.join(', ')}, which can show other words: not proven.${known}`;
  },
  hint: ({ fingerprint }) =>
    'It is built from the outline that it carries. Unpack it with “lectern unpack”, and read these files.' +
    (fingerprint === null
      ? ''
      : ' If they hide nothing, and their fonts show what they should, compare the rest with --accept-theme and this fingerprint.'),
  docs: 'An author’s own templates, themes and citation styles can hide words and show others. Quotations are looked up all the same. Style sheets that you have read, or know by their fingerprint, you can accept with `--accept-theme`; templates and citation styles never.',
});

interface OwnLook {
  readonly files: readonly string[];
  /** Of its style sheets; `null` where it has more than these. */
  readonly fingerprint: string | null;
}

/** A file of another version. */
export const otherVersion = diagnosticKind({
  code: 'verify/other-version',
  severity: 'error',
  message: ({ made, current }: { readonly made: string; readonly current: string }) =>
    `It was made by Lectern ${made}; this is ${current}: not proven that it is as it was built.`,
  hint: ({ made }) =>
    /^\d{1,4}\.\d{1,4}\.\d{1,4}$/u.test(made)
      ? `Compare it with that version: npx lectern@${made} verify …`
      : 'Ask for a file that a released version made.',
  docs: 'Another version of Lectern draws slides otherwise, so a file can be compared only by the one that built it. Its quotations were looked up all the same, by the rules of today.',
});

/** Another file than the one whose fingerprint was given. */
export const otherFingerprint = diagnosticKind({
  code: 'verify/other-fingerprint',
  severity: 'error',
  message: ({ path, found }: { readonly path: string; readonly found: string }) =>
    `${path} isn’t the file whose fingerprint was given: its own is ${found}.`,
  hint: () =>
    'Does the fingerprint belong to this file, and to this edition of it? Each file that a build makes has its own; a browser that saves a copy makes another file.',
  docs: '`lectern build` prints the fingerprint of a deck, and notes that of each file in `report.json`: the SHA-256 of its bytes, as `sha256sum` gives it. Who has it from the author can tell with `lectern verify --expect` whether they have the author’s own file.',
});

/** A PDF of a version of Chromium that isn’t at hand. */
export const otherBrowser = diagnosticKind({
  code: 'verify/other-browser',
  severity: 'error',
  message: ({ printed }: { readonly printed: string }) =>
    `Not proven: printed by Chromium ${printed}; run \`lectern doctor --install ${printed}\`.`,
  hint: () =>
    'Or ask for the deck, index.html, which needs no browser. An old Chromium has known flaws, and would read what a stranger wrote.',
  docs: 'A PDF is printed again, and compared byte for byte. Each version of Chromium prints other bytes, so that takes the version that the file names: in Puppeteer’s cache, installed, embedded, or named with `--browser`. The words that it quotes were looked up all the same.',
});

/** What a file says of a quotation, and the article doesn’t. */
export const recordDiffers = diagnosticKind({
  code: 'verify/record-differs',
  severity: 'error',
  message: ({
    quote,
    says,
    finds,
  }: {
    readonly quote: string;
    readonly says: string;
    readonly finds: string;
  }) => `Of “${quote}” the file says “${says}”; with this article it is “${finds}”.`,
  hint: () =>
    'Is it the article that the file was built with? If so, the file was changed after it was built.',
  docs: 'A file says of each quotation what was found of its words, its speaker and its wording. `lectern verify` looks it all up again in the article that you give, and compares the two.',
});

/** A slide or page of which there are pictures. */
export const pictured = diagnosticKind({
  code: 'verify/pictured',
  severity: 'info',
  message: ({ name, number, file, source }: PicturedPlace) => {
    const start = `${name === 'slide' ? 'Slide' : 'Page'} ${number} looks different:`;
    if (file === null) return `${start} ${source ?? ''} is what its source makes; the file has none.`;
    if (source === null) return `${start} ${file} is what the file shows; its source makes none.`;
    return `${start} ${file} is what the file shows, ${source} what its source makes.`;
  },
  hint: () => null,
  docs: 'Pictures help you to see a change; the comparison of bytes proves it. A deck that was changed can tell that it is being drawn, and show itself otherwise.',
});

interface PicturedPlace {
  readonly name: 'slide' | 'page';
  readonly number: number;
  /** Where its picture is; `null` for none. */
  readonly file: string | null;
  readonly source: string | null;
}

/** Pictures that were asked for, and aren’t there. */
export const notPictured = diagnosticKind({
  code: 'verify/not-pictured',
  severity: 'info',
  message: ({ why }: { readonly why: 'no-browser' | 'not-built' | 'alike' | 'undrawn' | 'many' }) => {
    switch (why) {
      case 'no-browser':
        return 'There is no browser to draw with, so no pictures were made; all else was compared.';
      case 'not-built':
        return 'No pictures were made: the file is what its source makes, or couldn’t be built again.';
      case 'alike':
        return 'No slide or page looks different, so no pictures were made.';
      case 'many':
        return 'More slides or pages look different than those of which pictures were made.';
      case 'undrawn':
      default:
        return 'Pictures are missing: drawing the file failed, or took too long.';
    }
  },
  hint: ({ why }) => (why === 'no-browser' ? '`lectern doctor` says how to get one.' : null),
  docs: '`lectern verify --pictures` makes pictures where the file was built again and looks different: of twenty slides or pages at most, among the first hundred. It needs a browser for that. Tags, links, properties, code and what is hidden can differ where all looks the same.',
});
