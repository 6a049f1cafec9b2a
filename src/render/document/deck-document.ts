import type { ControlWords, InterfaceWords, PageWords } from '../../language/control-words.ts';
import { interfaceWords, uiStrings } from '../../language/interface-words.ts';
import { pictureFacts } from '../pictures/picture-facts.ts';
import { replacePictures } from '../pictures/picture.ts';
import { textDirection } from '../../text/language-tag.ts';
import { type DeckMode, contentSecurityPolicy, inlineScript, inlineStyle } from './inline-asset.ts';

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
  /** The content of pictures, as data URIs, by the address that is on slides for them. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly page: PageBundle;
  readonly mode: DeckMode;
  /** Whether the slides are fitted when the deck opens, since no browser measured them when it was built. */
  readonly measuresItself: boolean;
  /** Names the state of the deck for the present server; `null` in files. */
  readonly version: string | null;
  /** Tells the briefings apart that the present server shows at one address; `null` in files. */
  readonly briefing: string | null;
  /** The source that the file carries, packed, in Base64; `null` from the present server. */
  readonly source: string | null;
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
  readonly briefing: string | null;
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
  readonly source: string | null;
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
    briefing: document.briefing,
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
    source: document.source,
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

/** What the scripts of a deck say, as a block of data that src/page/dom/page-words.ts reads; it can’t end its element. */
function pageWordsJson(
  { language, words }: { readonly language: string; readonly words: InterfaceWords },
  mode: DeckMode,
): string {
  const said: PageWords = {
    language,
    spoken: words.spoken,
    panel: words.panel,
    presenter: mode === 'audience' ? null : words.presenter,
    archived: uiStrings(language).archived,
  };
  return JSON.stringify(said).replaceAll('<', String.raw`\u003c`);
}

/** Slides whose repeated pictures are in the document once. */
interface SharedPictures {
  readonly slidesHtml: string;
  /** What holds the pictures, for the end of the body; empty where none is repeated. */
  readonly storeHtml: string;
  /** Gives each picture its content before the deck starts; `null` where none is repeated. */
  readonly scriptJs: string | null;
}

/**
 * Embeds a picture once that several slides show: a logo, a map, or the picture beside a text that was spread over slides.
 * A script of one line hands it to each place; where scripts don’t run, each place draws the stored one. `contents` are the
 * data URIs of pictures that slides hold by an address; those of others are in the slides.
 */
export function sharePictures(slidesHtml: string, contents: ReadonlyMap<string, string>): SharedPictures {
  const contentOf = (address: string): string => contents.get(address) ?? address;
  const counts = new Map<string, number>();
  replacePictures(slidesHtml, (address) => {
    const content = contentOf(address);
    counts.set(content, (counts.get(content) ?? 0) + 1);
    return '';
  });
  const repeated = [...counts].filter(([address, count]) => 1 < count && LEAST < address.length);
  if (repeated.length === 0)
    return { slidesHtml: replacePictures(slidesHtml, contentOf), storeHtml: '', scriptJs: null };
  const ids = new Map(repeated.map(([address], index) => [address, `lectern-picture-${index + 1}`]));
  const named = replacePictures(slidesHtml, (address) => ids.get(contentOf(address)) ?? contentOf(address));
  const shared = new Map([...ids].map(([address, id]) => [id, { address, size: sizeOf(address) }]));
  const html = named.replace(PICTURE, (_whole, id: string, alt: string | undefined) => {
    const { address = '', size = FRAME } = shared.get(id) ?? {};
    return alt === undefined ? `<img src="${address}"` : placeOf(id, size, alt);
  });
  const stored = [...ids].map(
    ([address, id]) => `<image id="${id}" href="${address}" width="100%" height="100%"/>`,
  );
  const storeHtml = `<svg display="none" aria-hidden="true">${stored.join('')}</svg>`;
  return { slidesHtml: html, storeHtml, scriptJs: HAND_OUT };
}

/** As `renderImage` writes it, with a name in place of the address; a template may write it otherwise. The description is escaped. */
const PICTURE = /<img src="(lectern-picture-\d+)"(?: alt="([^"]*)">)?/gu;

/** A smaller one costs no more than what takes its place. */
const LEAST = 1000;

function placeOf(id: string, { width, height }: typeof FRAME, alt: string): string {
  const drawn = `<svg role="img" aria-label="${alt}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><use href="#${id}"/></svg>`;
  return `<img hidden data-picture="${id}" alt="${alt}"><noscript>${drawn}</noscript>`;
}

/** Pictures that don’t say their size at once are drawn within a frame of this one. */
const FRAME: { readonly width: number; readonly height: number } = { width: 832, height: 520 };

function sizeOf(address: string): typeof FRAME {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return pictureFacts(bytes)?.size ?? FRAME;
}

/** Runs at the end of the body, before the deck starts. What is there for readers without scripts would count as words. */
export const HAND_OUT = `for (const place of document.querySelectorAll('img[data-picture]')) {
place.src = document.getElementById(place.dataset.picture).getAttribute('href');
place.hidden = false;
place.nextSibling.remove();
}`;

/** The browser code and sheets of the deck, as `npm run build:page` bundles them; texts, not paths. */
export interface PageBundle {
  /** One script, reveal.js included: `deck.js`, `presenter.js` or `live.js`. */
  readonly script: string;
  /** The script inside reveal.js's speaker view, which the policy must name: `speaker-view.js`. */
  readonly speakerScript: string;
  /** Fits the slides when the deck opens, for decks that weren’t measured when they were built: `self-fit.js`. */
  readonly fitScript: string;
  /** What reveal.js needs, and the deck's own controls: `slides.css`. */
  readonly slidesCss: string;
  /** The linear article: `reading.css`. */
  readonly readingCss: string;
  /** The panel on a quotation's source, in either: `evidence-panel.css`. */
  readonly panelCss: string;
}
