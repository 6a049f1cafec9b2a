import { contentSecurityPolicy } from './content-security-policy.ts';
import type { DeckMode } from './deck-mode.ts';
import { inlineScript, inlineStyle } from './inline-asset.ts';
import { sharePictures } from './share-pictures.ts';
import type { PageBundle } from './page-bundle.ts';
import { textDirection } from '../text-direction.ts';
import { interfaceWords } from '../../deck/words/words-by-language.ts';
import type { ControlWords } from '../../deck/words/interface-words.ts';
import { pageWordsJson } from './page-words-json.ts';

/** What a deck shows, in a file as well as from the present server. */
export interface DeckContent {
  readonly title: string;
  /** BCP 47 tag of the main language; decides the writing direction, too. */
  readonly language: string;
  readonly author: string | null;
  /** One `<section id class aria-labelledby>` after another, made by the slide renderer; notes inside. */
  readonly slidesHtml: string;
  /** Custom properties of the theme; in force in the slides and in the reading view. */
  readonly tokensCss: string;
  /** Tokens in their place where the reading view is printed; empty for none. */
  readonly sheetCss: string;
  /** Arrangement and look of the slides; switched off in the reading view. */
  readonly css: string;
  readonly fontsCss: string;
  /** The evidence receipt, made harmless for a script element. */
  readonly receiptJson: string | null;
}

/** Everything that the document around the slides is made of. */
export interface DeckDocument extends DeckContent {
  /** For whom it is and which edition; `null` where the outline says neither. */
  readonly marks: string | null;
  /** The content of pictures, as data URIs, by the address that stands on slides for them. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly page: PageBundle;
  readonly mode: DeckMode;
  /** Whether the slides are fitted when the deck opens, since no browser measured them when it was built. */
  readonly measuresItself: boolean;
  /** Names the state of the deck for the present server; `null` in files. */
  readonly version: string | null;
}

/** What the template `deck.hbs` may use; fields named `…Html`, `…Css` and `…Js` are inserted as they are. */
export interface DeckShell {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What controls say, and the language that it is in: that of the deck, or English. */
  readonly words: ControlWords;
  readonly wordsLanguage: string;
  /** What scripts say, made harmless for a script element. */
  readonly wordsJson: string;
  /** The arrow keys that go on and back. */
  readonly forwardKey: string;
  readonly backKey: string;
  readonly author: string | null;
  readonly marks: string | null;
  /** The value of an attribute, whose marks need no escape. */
  readonly policyHtml: string;
  readonly mode: DeckMode;
  readonly hasNotes: boolean;
  readonly version: string | null;
  readonly hasTitleHeading: boolean;
  readonly slidesHtml: string;
  readonly fontsCss: string;
  readonly tokensCss: string;
  readonly slidesCss: string;
  readonly themeCss: string;
  readonly readingCss: string;
  readonly panelCss: string;
  readonly scriptJs: string;
  /** `null` in a deck that was fitted when it was built. */
  readonly fitJs: string | null;
  /** Pictures that several slides show, and the script that hands them out; `null` where there are none. */
  readonly picturesHtml: string;
  readonly pictureJs: string | null;
  readonly receiptJson: string | null;
}

/**
 * Puts the slides into one HTML file that needs no network. `drawShell` is the compiled template `deck.hbs`. The
 * same input gives the same bytes.
 */
export function renderDeckDocument(document: DeckDocument, drawShell: (shell: DeckShell) => string): string {
  const scriptJs = inlineScript(document.page.script);
  const fitJs = document.measuresItself ? inlineScript(document.page.fitScript) : null;
  // An open deck gets its slides one by one while the outline is written.
  const pictures = document.mode === 'live' ? null : sharePictures(document.slidesHtml, document.pictures);
  const pictureJs = pictures?.scriptJs ?? null;
  const speakerJs = document.mode === 'audience' ? null : document.page.speakerScript;
  const scripts = [scriptJs, fitJs, speakerJs, pictureJs].filter((script) => script !== null);
  return drawShell({
    title: document.title,
    ...inLanguage(document),
    author: document.author,
    marks: document.marks,
    policyHtml: contentSecurityPolicy(document.mode, scripts),
    mode: document.mode,
    hasNotes: document.mode !== 'audience',
    version: document.version,
    hasTitleHeading: /<h1[\s>]/.test(document.slidesHtml),
    slidesHtml: pictures?.slidesHtml ?? document.slidesHtml,
    picturesHtml: pictures?.storeHtml ?? '',
    pictureJs,
    fontsCss: inlineStyle(document.fontsCss),
    tokensCss: inlineStyle(document.tokensCss),
    slidesCss: inlineStyle(document.page.slidesCss),
    themeCss: inlineStyle(document.css),
    readingCss: inlineStyle(readingCss(document)),
    panelCss: inlineStyle(document.page.panelCss),
    scriptJs,
    fitJs,
    receiptJson: document.receiptJson,
  });
}

/** The reading view; on paper, which is white, in the colours that the theme has for sheets. */
function readingCss({ page, sheetCss }: DeckDocument): string {
  return sheetCss === '' ? page.readingCss : `${page.readingCss}\n@media print {\n${sheetCss}\n}`;
}

/** What the language of a deck decides. */
function inLanguage({ language, mode }: DeckDocument) {
  const direction = textDirection(language);
  const spoken = interfaceWords(language);
  return {
    language,
    direction,
    forwardKey: direction === 'ltr' ? '→' : '←',
    backKey: direction === 'ltr' ? '←' : '→',
    words: spoken.words.controls,
    wordsLanguage: spoken.language,
    wordsJson: pageWordsJson(spoken, mode),
  };
}
