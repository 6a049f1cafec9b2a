import type { z } from 'zod';

import { numbered, pattern, text, words } from './entry.ts';

/** `controls.yaml`: the words of the controls around the slides. */
export const controlWords = words({
  /** What the document has in its markup: the template `deck.hbs` writes it. */
  controls: words({
    skipLinks: text,
    skipToSlides: text,
    skipToControls: text,
    readAsPage: text,
    showAsSlides: text,
    /** What the toolbar is called. */
    slideControls: text,
    previousSlide: text,
    nextSlide: text,
    overview: text,
    speakerView: text,
    fullScreen: text,
    keys: text,
    /** Over the list of keys; of four words or more where a language has words between spaces (see `openPanel`). */
    keysTitle: text,
    close: text,
    /** The head of the list of keys. */
    key: text,
    whatItDoes: text,
    /** What the keys do. */
    goOn: text,
    goBack: text,
    goToEnds: text,
    /** Of digits and Enter. */
    goToNumber: text,
    /** Of a key, and over the field that it opens. */
    goToSlide: text,
    /** The name of the list under that field. */
    slides: text,
    openOverview: text,
    closeOpen: text,
    /** On a button, and on it once that is done, or where the browser doesn’t let it. */
    copyLink: text,
    linkCopied: text,
    linkNotCopied: text,
    /** What further keys do. */
    copySlideLink: text,
    enlarge: text,
    openEvidence: text,
    largePointer: text,
    openSpeakerView: text,
    blackScreen: text,
    thisList: text,
    /** Beside the box that turns letter keys off. */
    lettersAreKeys: text,
  }),
  /** What a screen reader announces as slides and steps change; title or words follow. */
  spoken: words({
    /** It ends in what parts it from the title. */
    slide: pattern('number', 'count'),
    step: pattern('number', 'count'),
    /** Over the overview; of as many words as `keysTitle`. */
    overview: pattern('count'),
  }),
  /** What the panel says of the evidence of quotations. */
  panel: words({
    /** On the button of slides whose quotations have no source beside them. */
    opener: text,
    title: text,
    close: text,
    inArticle: text,
    speaker: text,
    source: text,
    place: text,
    paragraph: pattern('number'),
    hash: text,
    openPage: text,
    checkYourself: text,
    whatMatchMeans: pattern('tool'),
    /** By the verdict in the receipt, of those with which a deck is built; they say whether words match the source, never that they are true. */
    verdicts: words({ verbatim: text, typographic: text, edited: text, locked: text }),
    unknownVerdict: text,
    /** Before whether the source gives the words to their speaker. */
    attribution: text,
    unproven: text,
    said: words({
      stated: text,
      inferred: text,
      open: text,
      author: text,
      none: text,
      unstated: text,
      other: text,
      unread: text,
    }),
    /** Before whether they are quoted there. */
    wording: text,
    kinds: words({ quoted: text, mixed: text, reported: text, narrated: text }),
  }),
  /** What the page of all briefings says. */
  listing: words({
    title: text,
    /** Over the field to search in. */
    search: text,
    found: pattern('n', 'total'),
    /** Over the list of orders, and what is in it. */
    order: text,
    newest: text,
    oldest: text,
    byTitle: text,
    /** Over the list of what is shown, and what is in it. */
    show: text,
    all: text,
    notBuilt: text,
    withWarnings: text,
    /** Of a briefing whose outline has errors: what is there was built before. */
    older: text,
    /** Before how many there are. */
    errors: text,
    warnings: text,
    remarks: text,
    /** In place of a date. */
    undated: text,
    pages: numbered('n'),
  }),
  /** What only decks with notes say: the speaker view, and what `lectern present` lays over a slide. */
  presenter: words({
    speakerViewOf: pattern('title'),
    /** Where the browser lets no window open. */
    blocked: text,
    /** In place of the clock of the talk, where the deck was loaded again and can’t reach it any more. */
    stale: text,
    /** On a button, where a talk was left: with the minutes that it had gone on, and without. */
    goOnAfter: pattern('number', 'minutes'),
    goOnAt: pattern('number'),
    thisSlide: text,
    nextSlide: text,
    /** Over the picture of the next slide. */
    upcoming: text,
    /** Said, and shown beside the number of the slide, while the audience sees none. */
    black: text,
    timeAndNotes: text,
    time: text,
    notes: text,
    sinceStart: text,
    clock: text,
    /** What the button is called that begins the clock of the talk, stops it, and lets it go on. */
    start: text,
    pause: text,
    goOn: text,
    /** What has a time: rows of a table, with the columns `used`, `planned` and `pace`. */
    parts: words({ talk: text, section: text, slide: text }),
    used: text,
    planned: text,
    pace: text,
    onTime: text,
    ahead: pattern('minutes'),
    behind: pattern('minutes'),
    /** On the button that ends `lectern rehearse`, and on it once it did. */
    endRehearsal: text,
    rehearsalEnded: text,
    smallerNotes: text,
    largerNotes: text,
    /** On a button that is between timer and clock; `resetTimer`, its name, has the same words in it. */
    reset: text,
    resetTimer: text,
    layout: text,
    /** With the name of the one that is chosen. */
    layoutIs: pattern('name'),
    /** Arrangements of the view, by their names in reveal.js. */
    layouts: words({ default: text, wide: text, tall: text, 'notes-only': text }),
    /** Over a slide that doesn’t fit. */
    tooTall: pattern('pixels'),
    tooWide: pattern('pixels'),
    /** In the toolbar while `lectern present` doesn’t answer. */
    noServer: text,
  }),
});

export type InterfaceWords = z.infer<typeof controlWords>;
export type ControlWords = InterfaceWords['controls'];
export type PresenterWords = InterfaceWords['presenter'];

/** What the scripts of a deck say, and in which language it is. */
export interface PageWords extends Pick<InterfaceWords, 'spoken' | 'panel'> {
  /** BCP 47 tag: that of the deck, or English. */
  readonly language: string;
  /** `null` in a file for the audience. */
  readonly presenter: PresenterWords | null;
  /** Behind a source, with a date. */
  readonly archived: string;
}
