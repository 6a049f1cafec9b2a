/** Nouns for papers that speak, and that articles bring in before they name them. */
const NOUN = String.raw`[Ll]etter|[Mm]emo|[Rr]eport|[Ss]tudy|[Ss]urvey|[Rr]eview|[Pp]oll|[Dd]ocument|[Ii]nquiry|[Aa]ssessment|[Aa]nalysis`;
/** "the Home Office letter", "the National River Study": called by those whom they come from or are about. */
const NAMED = new RegExp(
  String.raw`\b[Tt]he ((?:\p{Lu}[\p{L}&’'-]{0,30} ){1,8}(${NOUN}))\b(?! (?:of|in|from) \d)`,
  'gu',
);
/** "a leaked internal letter", "a new study". */
const INTRODUCED = new RegExp(
  String.raw`^[Aa]n?\s(?:(?!of |for |to |the |in )[\p{Ll}\p{N}-]+\s){0,4}?(${NOUN})(?= |$)`,
  'u',
);
/** Who has made it is named: "a report by the Water Board". Who has seen it says nothing. */
const MADE_BY =
  /(?<!\b(?:seen|obtained|reviewed|leaked|sent|given|shown|shared|published|reported)) (?:by|from|of|to) (?:the )?\p{Lu}/u;

/** Finds the name that an article gives a paper later. */
export type NamedDocuments = (mention: string, start: number) => string | null;

interface NamedDocument {
  readonly name: string;
  readonly start: number;
}

/** Reads what the papers of an article are called: "a new study" is the one study that it names further down. */
export function namedDocuments(text: string): NamedDocuments {
  let byNoun: ReadonlyMap<string, NamedDocument | null> | null = null;
  return (mention, start) => {
    const noun = INTRODUCED.exec(mention)?.[1]?.toLowerCase();
    if (noun === undefined || MADE_BY.test(mention)) return null;
    byNoun ??= documentsByNoun(text);
    const document = byNoun.get(noun) ?? null;
    return document !== null && document.start > start ? document.name : null;
  };
}

/** The one paper of each kind; `null` where there are several. A shorter name may stand for a longer one. */
function documentsByNoun(text: string): ReadonlyMap<string, NamedDocument | null> {
  const found = new Map<string, NamedDocument | null>();
  for (const match of text.matchAll(NAMED)) {
    const [, name = '', noun = ''] = match;
    const key = noun.toLowerCase();
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, start: match.index });
    else if (known !== null && !isShortFor(name, known.name))
      found.set(key, isShortFor(known.name, name) ? { name, start: known.start } : null);
  }
  return found;
}

const isShortFor = (short: string, long: string): boolean => long.toLowerCase().endsWith(short.toLowerCase());
