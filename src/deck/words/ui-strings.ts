import type { SpeakerVerdict } from '../../evidence/model/verdict.ts';
import type { UncomparedPassage } from '../../outline/outline.ts';
import type { PlaceWords } from './place-words.ts';

/** The words that decks and editions say by themselves. */
export interface UiStrings {
  /** Before those who handed words on. */
  readonly via: string;
  /** Before a translator; it ends in what parts it from a name. */
  readonly translatedBy: string;
  /** What a passage is that wasn’t compared with a source. */
  readonly uncompared: Readonly<Record<UncomparedPassage['kind'], string>>;
  /** Beside the speaker on the first part of a long quotation, and on the others. */
  readonly continues: string;
  readonly continued: string;
  /** Before who asserts a claim; it ends in what parts it from a name. */
  readonly assertedBy: string;
  readonly article: string;
  /** On the day of a time line on which the article came out. */
  readonly thisArticle: string;
  readonly institution: string;
  readonly name: string;
  readonly role: string;
  readonly part: string;
  /** What the box before a task says. */
  readonly done: string;
  readonly toDo: string;
  readonly source: string;
  /** Before the source of a chart, with what parts it from a name. */
  readonly sourceIs: string;
  readonly noFigure: string;
  readonly sources: string;
  /** Before the number of a slide without words. */
  readonly slide: string;
  /** Running heads. */
  readonly notes: string;
  readonly handout: string;
  readonly quotations: string;
  /** The heading of numbered notes. */
  readonly endnotes: string;
  /** Before the number of an edition. */
  readonly edition: string;
  readonly inContext: string;
  readonly withIntermediaries: string;
  /** Between the parts of a source, and between two names. */
  readonly comma: string;
  /** Between two sources. */
  readonly semicolon: string;
  /** Between somebody or something and what is said of it. */
  readonly colon: string;
  /** At the end of a note that names sources. */
  readonly fullStop: string;
  readonly and: string;
  /** Before the name of a source whose text has a hash. */
  readonly textOf: string;
  readonly places: PlaceWords;
  /** What was found of speakers and wording, counted. */
  readonly seal: SealWords;
  /** How many quotations match what they were compared with. */
  readonly receipt: (matching: number, total: number, against: 'article' | 'lock' | 'both') => string;
}

/** The parts of the seal, each with `{n}` for a count; those that stand in a row are joined to a `{list}`. */
export interface SealWords {
  readonly speakers: string;
  readonly verdicts: Readonly<Record<SpeakerVerdict, string>>;
  readonly reports: string;
  readonly ownWords: string;
  readonly uncompared: string;
  readonly uncomparedKinds: Readonly<Record<UncomparedPassage['kind'], string>>;
}
