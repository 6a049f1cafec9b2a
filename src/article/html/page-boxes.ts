import { phrasePattern } from '../page-phrases.ts';

/** A kind of box that systems set beside or into a story, and the names by which they call it. */
interface BoxRow {
  /** Words of a name, in small letters with a space on either side: `c-adSlot__box` is ` c ad slot box `. */
  readonly named: RegExp;
  /** What it holds besides; without it the name alone says too little. */
  readonly holds?: 'invitation' | 'links';
  /** Characters that it has at the most, where a part of a story may be called so; else half of the page. */
  readonly most?: number;
  readonly example: string;
  /** A name that looks like it, and isn’t. */
  readonly stays: string;
}

const SHORT = 600;

/** The boxes of pages by their names; `example` is taken out, `stays` is not. */
export const BOX_ROWS: readonly BoxRow[] = [
  {
    named:
      / (?:ads?|adverts?|advertisements?|advertorials?|ad(?:box|slot|unit|wrap|wrapper|container|sense|spot|zone|block|banner|frame|label|space|tile)s?|adsbygoogle|googleads?|google auto placed|advads|adthrive|ezoic|mpu|leaderboard|skyscraper|inread|dfp|gpt|doubleclick|outbrain|taboola|mgid|revcontent|ligatus|plista|criteo|teads|iqadtile|werbung|werbe[a-z]*|anzeigen?|reklame|publicit[eé]|publicidad|pubblicita|guanggao) /u,
    example: 'c-ad__wrapper',
    stays: 'adjacent download header gradient',
  },
  {
    named:
      / (?:social|advertising|sponsor(?:s|ed)?|promoted|gesponsert|sponsorise|(?:position|zone|bloc|espace) pub|pub (?:pave|banner|slot|box|top|bottom|zone|container)|promotions?|paid (?:content|post)|partner (?:content|box)) /u,
    most: SHORT,
    example: 'sponsored-content',
    stays: 'promontory publisher',
  },
  {
    named:
      / (?:[a-z]*newsletters?|newsletter[a-z]+|[a-z]*promos?|promo(?:box|block|banner|unit)|sign ?ups?|subscribe|subscriptions?|mc4wp|mailchimp|mailing list|email capture|captioned button|button wrapper) /u,
    example: 'newsletter-signup',
    stays: 'subscriber-only',
  },
  {
    named:
      / (?:related[a-z]*|jp relatedposts|[a-z]*recirc[a-z]*|latest[a-z]*|rich ?link|links block|most (?:read|viewed|popular|shared)|author ?box|author bio) /u,
    example: 'relatedArticles',
    stays: 'correlated-figures',
  },
  {
    named:
      / (?:recommend[a-z]*|read (?:more|next|also)|lire aussi|more (?:on|from|stories|articles|news)|trending|popular|up next|suggested|you (?:may|might) (?:also )?like|also (?:see|read)|see also|story links|inline (?:story|link|article)s?|further reading|teasers?|catcher|onward) /u,
    holds: 'links',
    example: 'read-more-box',
    stays: 'recommendations-of-the-panel',
  },
  {
    named:
      / (?:[a-z]*shares?|share(?!holder)[a-z]+|[a-z]*sharing|social ?(?:bar|box|buttons?|icons?|links?|media|menu|list|tools|actions)|addtoany|addthis|shariff|partage|teilen) /u,
    example: 'social-share-bar',
    stays: 'shareholders',
  },
  {
    named:
      / (?:[a-z]*comments?|comment(?!ar|ator|ed )[a-z]+|disqus[a-z]*|respond|kommentare?|leserkommentare?|commentaires?|comentarios?) /u,
    example: 'commentlist',
    stays: 'commentary',
  },
  {
    named:
      / (?:(?:twitter|instagram|tiktok|facebook|fb|bluesky|bsky|mastodon|threads|reddit|telegram|linkedin|weibo|social) (?:tweet|embed|media|post|video|card)|tweet|oembed|wp block embed|(?:is )?provider (?:twitter|instagram|tiktok|facebook|reddit)|embed(?:ded)? (?:tweet|post|twitter|instagram|facebook|tiktok)|text post media) /u,
    example: 'twitter-tweet',
    stays: 'wp-block-quote',
  },
  {
    named:
      / (?:cookies?|cookie(?:box|banner|bar|notice|law|bot|consent|hub)|consent|gdpr|cmp|onetrust|didomi|usercentrics|borlabs|klaro|iubenda|sp message|cc (?:window|banner)|privacy (?:banner|notice|popup|manager)|truste|quantcast|osano|axeptio) /u,
    example: 'BorlabsCookieBox',
    stays: 'consensus',
  },
  {
    named:
      / (?:paywall[a-z]*|regwall|gate|gateway|meter|barrier|piano|premium|subscriber|abo|registration|login|restricted|unlock|offers?) /u,
    holds: 'invitation',
    most: SHORT,
    example: 'paywall__notice',
    stays: 'paywall',
  },
  {
    named: / (?:epic|reader revenue|donate|donations?|support us|fundraising|uploader) /u,
    most: SHORT,
    example: 'contributions-epic',
    stays: 'epicentre',
  },
  {
    named:
      / (?:app (?:download|promo|banner|install)|smart ?banner|qrcode|audio (?:player|embed)|native audio|speechkit|beyondwords|readspeaker|breadcrumbs?|topic (?:list|tags)|social embed) /u,
    most: SHORT,
    example: 'app-download-box',
    stays: 'downloads',
  },
];

/** Words of a name that say nothing of what a box is. */
const FILLER: ReadonlySet<string> = new Set(
  'area article articles count holder images more overview photos reader readers recent services sites thread video videos banner bar block body bottom box button buttons by card container content desktop div email footer for form frame google header host iframe inline inner item items js label layer left link links list main menu mid mobile modal module news notice our outer overlay panel placeholder policy popup post posts preferences promotion region right root section settings sidebar signup slot stories story the tile tools top unit us view widget wrap wrapper you zone'.split(
    ' ',
  ),
);

/**
 * Whether an element is a box by its names. A class or a test id may have one among others; the words of an `id`, which a heading may have
 * given, and of a label all have to be those of a box.
 */
export function isBox(element: PageElement, whole: number): boolean {
  const names = namesOf(element);
  const rows = names === '' ? [] : BOX_ROWS.filter(({ named }) => named.test(names));
  if (rows.length === 0) return false;
  const length = element.textContent?.length ?? 0;
  return rows.some(
    ({ holds, most = whole / 2 }) =>
      length <= Math.min(most, whole / 2) && (holds === undefined || HOLDS[holds](element)),
  );
}

const HOLDS: Readonly<Record<NonNullable<BoxRow['holds']>, (element: PageElement) => boolean>> = {
  invitation: ({ textContent }) => WALL().test(textContent ?? ''),
  links: isMostlyLinks,
};

const WALL = phrasePattern('iu')`${'walls'}`;

/** Whether half of the letters of an element are links. */
export function isMostlyLinks(element: PageElement): boolean {
  let linked = 0;
  for (const { textContent } of element.querySelectorAll('a')) linked += textContent?.trim().length ?? 0;
  return linked > 0 && linked >= (element.textContent?.trim().length ?? 0) / 2;
}

const NAMING = [
  'data-component',
  'data-testid',
  'data-test-id',
  'data-module',
  'data-type',
  'data-spacefinder-role',
  'data-element',
  'data-block',
];

/** What is read here comes from the page’s topics: `tag-advertising`. */
const TOPIC = /^(?:tag|category|topic|term|post_tag)[-_]/iu;

/** Names in words, with the names that only count as a whole where they do. */
function namesOf(element: PageElement): string {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/u).filter((name) => !TOPIC.test(name));
  const tag = element.nodeName.includes('-')
    ? [element.nodeName.toLowerCase(), element.getAttribute('name') ?? '']
    : [];
  const free = [...classes, ...NAMING.map((name) => element.getAttribute(name) ?? ''), ...tag].map(inWords);
  const bound = ['id', 'aria-label'].map((name) => inWords(element.getAttribute(name) ?? '')).filter(isOfBox);
  return [...free, ...bound].join('').replaceAll(/ {2,}/gu, ' ');
}

/** ` story ad wrapper ` is called after nothing but a box, ` the social contract ` isn’t. */
function isOfBox(words: string): boolean {
  if (words.length > LONGEST_NAME) return false;
  const rest = BOX_ROWS.reduce((left, { named }) => left.replace(named, ' '), words);
  const isKnown = (word: string): boolean =>
    word === '' || FILLER.has(word) || BOX_ROWS.some(({ named }) => named.test(` ${word} `));
  return rest !== words && rest.split(' ').every(isKnown);
}

const LONGEST_NAME = 80;

/** `c-adSlot__box2` in words, with a space on either side. */
function inWords(name: string): string {
  if (name === '' || name.length > 200) return '';
  const parted = name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ');
  const words = parted
    .toLowerCase()
    .replaceAll(/[^a-zà-ÿ]+/gu, ' ')
    .trim();
  return words === '' ? '' : ` ${words} `;
}

/** What is asked of a page, or of an element of it; linkedom’s fit it. */
export interface PageTree {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** An element of a page. */
export interface PageElement extends PageTree {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly childNodes: Iterable<{ remove(): void }>;
  readonly firstElementChild: PageElement | null;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  remove(): void;
}
