import { diagnosticKind } from '../diagnostics/diagnostic.ts';

export const noSuchPages = diagnosticKind({
  code: 'edition/no-such-pages',
  severity: 'error',
  message: ({ pages, count }: { readonly pages: string; readonly count: number }) =>
    `There is no slide ${pages}: the slides are numbered from 1 to ${count}.`,
  hint: () => 'Choose among these with --pages; the numbers are those shown on the slides.',
  docs: '`--pages` chooses slides by the numbers on them. A slide that is spread over several because it is too full counts as several.',
});

export const notesWithoutSlides = diagnosticKind({
  code: 'edition/notes-without-slides',
  severity: 'error',
  message: () => '--with-notes has no effect: the handout of quotations has no slides to put notes beside.',
  hint: () => 'Add --handout 3, or another number of slides.',
  docs: 'The outline says `handout: quotes`, and the command line asks for notes beside slides.',
});

export const notPrinted = diagnosticKind({
  code: 'edition/not-printed',
  severity: 'error',
  message: ({ flag, editions }: { readonly flag: string; readonly editions: readonly string[] }) =>
    `${flag} has no effect: this briefing isn’t printed as ${editions.join(' or ')}.`,
  hint: ({ editions }) => `Add --edition ${editions.at(-1)}, or “editions:” in the front matter.`,
  docs: 'A flag that speaks of one edition needs that edition among those that are printed, by `--edition` or by the front matter.',
});

/** What was asked for by name and can’t be made. */
interface Unmade {
  readonly names: readonly string[];
  readonly reason: 'no-browser' | 'no-pdf';
}

export const notMade = diagnosticKind({
  code: 'edition/not-made',
  severity: 'error',
  message: ({ names, reason }: Unmade) =>
    reason === 'no-pdf'
      ? `The outline asks for ${names.join(', ')}, and --no-pdf prints nothing.`
      : `Without a browser, this can’t be made: ${names.join(', ')}.`,
  hint: ({ reason }) =>
    reason === 'no-pdf'
      ? 'Leave --no-pdf out; for the deck alone, whatever the outline asks for, say --edition html.'
      : 'See with `lectern doctor` why there is none, or build the deck alone: --edition html.',
  docs: 'What `--edition`, `--png` or `editions:` names is made, or the build stops and says why. A briefing that names nothing is printed as slides where there is a browser, and else is a deck alone.',
});

/** Why quotations are without the sentences around them. */
interface Alone {
  readonly alone: number;
  readonly total: number;
  /** Whether the lock keeps them back; else the article isn’t at hand. */
  readonly isKeptBack: boolean;
}

export const quotesAlone = diagnosticKind({
  code: 'edition/quotes-alone',
  severity: 'warning',
  message: ({ alone, total, isKeptBack }: Alone) =>
    `The handout shows ${alone === total ? 'its quotations' : `${alone} of ${total} quotations`} without the sentences around them: ${
      isKeptBack ? 'the lock shares none of the article' : 'the article isn’t at hand'
    }.`,
  hint: ({ isKeptBack }) =>
    isKeptBack
      ? 'If you may share a sentence on either side, say so: `lectern lock --share excerpt`.'
      : 'Give the article with --source id=path, or lock it with --share excerpt while you have it.',
  docs: 'If there is a lock, its share level says how much of the article may be handed on, even when the article is at hand: at `locator` that is nothing but the quotations.',
});
