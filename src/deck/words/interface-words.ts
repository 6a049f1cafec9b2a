import type { KindVerdict, SpeakerVerdict } from '../../evidence/model/verdict.ts';
/**
 * The words of the controls around the slides, of one language. Patterns have the names of what goes into them in braces, so
 * that each language puts them where it needs them.
 */
export interface InterfaceWords {
  readonly controls: ControlWords;
  readonly spoken: SpokenWords;
  readonly panel: PanelWords;
  readonly presenter: PresenterWords;
}

/** What the document has in its markup: the template `deck.hbs` writes it. */
export interface ControlWords {
  readonly skipLinks: string;
  readonly skipToSlides: string;
  readonly skipToControls: string;
  readonly readAsPage: string;
  readonly showAsSlides: string;
  /** What the toolbar is called. */
  readonly slideControls: string;
  readonly previousSlide: string;
  readonly nextSlide: string;
  readonly overview: string;
  readonly speakerView: string;
  readonly fullScreen: string;
  readonly keys: string;
  readonly close: string;
  /** The head of the list of keys. */
  readonly key: string;
  readonly whatItDoes: string;
  /** What the keys do. */
  readonly goOn: string;
  readonly goBack: string;
  readonly goToEnds: string;
  readonly openOverview: string;
  readonly openSpeakerView: string;
  readonly blackScreen: string;
  readonly thisList: string;
  /** Beside the box that turns letter keys off. */
  readonly lettersAreKeys: string;
}

/** What a screen reader is told as slides and steps change; title or words follow. */
export interface SpokenWords {
  /** With `{number}` and `{count}`; it ends in what parts it from the title. */
  readonly slide: string;
  /** With `{number}` and `{count}`. */
  readonly step: string;
}

/** What the panel says of the evidence of quotations. */
export interface PanelWords {
  /** On the button of slides whose quotations have no source beside them. */
  readonly opener: string;
  readonly title: string;
  readonly close: string;
  readonly inArticle: string;
  readonly speaker: string;
  readonly source: string;
  readonly place: string;
  /** With `{number}`. */
  readonly paragraph: string;
  readonly hash: string;
  readonly openPage: string;
  readonly checkYourself: string;
  /** With `{tool}`. */
  readonly whatMatchMeans: string;
  /** By the verdict in the receipt, of those with which a deck is built; they say whether words match the source, never that they are true. */
  readonly verdicts: Readonly<Record<'verbatim' | 'typographic' | 'edited' | 'locked', string>>;
  readonly unknownVerdict: string;
  /** Before whether the source gives the words to their speaker. */
  readonly attribution: string;
  readonly said: Readonly<Record<SpeakerVerdict, string>>;
  /** Before whether they are quoted there. */
  readonly wording: string;
  readonly kinds: Readonly<Record<KindVerdict, string>>;
}

/** What only decks with notes say: the speaker view, and what `lectern present` lays over a slide. */
export interface PresenterWords {
  /** With `{title}`. */
  readonly speakerViewOf: string;
  /** Where the browser lets no window open. */
  readonly blocked: string;
  readonly thisSlide: string;
  readonly nextSlide: string;
  /** Over the picture of the next slide. */
  readonly upcoming: string;
  /** Said, and shown beside the number of the slide, while the audience sees none. */
  readonly black: string;
  readonly timeAndNotes: string;
  readonly time: string;
  readonly notes: string;
  readonly sinceStart: string;
  readonly clock: string;
  /** On a button that stands between timer and clock; `resetTimer`, its name, has the same words in it. */
  readonly reset: string;
  readonly resetTimer: string;
  readonly layout: string;
  /** With `{name}`, the one that is chosen. */
  readonly layoutIs: string;
  /** Arrangements of the view, by their names in reveal.js. */
  readonly layouts: Readonly<Record<'default' | 'wide' | 'tall' | 'notes-only', string>>;
  /** Over a slide that doesn’t fit, with `{pixels}`. */
  readonly tooTall: string;
  readonly tooWide: string;
  /** In the toolbar while `lectern present` doesn’t answer. */
  readonly noServer: string;
}

/** What the scripts of a deck say, and in which language it is. */
export interface PageWords {
  /** BCP 47 tag: that of the deck, or English. */
  readonly language: string;
  readonly spoken: SpokenWords;
  readonly panel: PanelWords;
  /** `null` in a file for the audience. */
  readonly presenter: PresenterWords | null;
}
