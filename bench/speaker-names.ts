/** What a mention of a speaker holds. */
export interface NamedParts {
  readonly mention: string;
  /** The name without title and role; `null` for a description. */
  readonly name: string | null;
  /** The name with the words before it that are capitalised, such as “President Obama”. */
  readonly titled: string;
  readonly isPerson: boolean;
}

const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Prof|Sir|Dame|St|President|Vice|Senator|Representative|Governor|Mayor|Minister|Prime|Secretary|General|Judge|Justice|Chairman|Chairwoman|Chairperson|Speaker|Congressman|Congresswoman|Attorney|Ambassador|Professor|Director|Chief|Former|Republican|Democratic|Democrat|Party|Republicans|Democrats|State|National|The|A|An|Another|CEO|Home|Shadow|Environment|Civil|Defense|Authority|Senior|King|Queen|Prince|Pope|Rev|Chancellor|Presumptive|GOP|Libertarian|MP|MEP|QC|Capt|Captain|Sgt|Officer|Detective|Sheriff|Reverend|Pastor|Bishop|Cardinal|Commissioner|Editor|Reporter|Host|Campaign|Press|Deputy|Treasury|Strategist|Spokesman|Spokeswoman|Lawmaker|Professor|Counsel|District|Labor|U\.S|US|New|York)\.?$/u;
const BODY =
  /(?:Times|Post|News|Party|Committee|Department|House|Senate|Court|Journal|Center|Institute|University|Union|Campaign|Press|CNN|Fox|Council|Agency|Legion|Association|Administration|Foundation|Magazine|Court|Bureau|Group|Network|Press|Wire|Service|Office|Congress|Twitter|Facebook|Politico|Breitbart|Bloomberg|Reuters|Guardian|Herald|Tribune|States|Hill|PAC|NBC|CBS|ABC|MSNBC|FBI|Republicans?|Democrats?|Americans?|Latinos?|GOP)/u;

/** Takes a mention apart: “Former Florida governor Jeb Bush”, “Brian Fallon, a spokesman for Mrs. Clinton”. */
export function namedParts(text: string): NamedParts {
  const mention = text.replace(/\s+/gu, ' ').trim();
  const segments = mention.split(/, | — | who | of | for | from | with | in | at | on | seen by |\(/u);
  for (const segment of segments.slice(0, 2)) {
    const runs = segment.match(
      /\p{Lu}[\p{L}.’'&-]*(?: (?:de |von |van |bin |al |al-)?\p{Lu}[\p{L}.’'-]*)*/gu,
    );
    const run = runs?.at(-1)?.replace(/[’']s?$|[.,]$/gu, '');
    const endsSegment = segment
      .trim()
      .replace(/[.,]$/u, '')
      .endsWith(run ?? '\n');
    if (run === undefined || !endsSegment) continue;
    const words = run.split(' ');
    const first = words.findLastIndex((word) => TITLE.test(word)) + 1;
    const name = words.slice(first).join(' ');
    if (name === '' || (segment !== segments[0] && !name.includes(' '))) continue;
    return { mention, name, titled: run, isPerson: !BODY.test(name) && !/^\p{Lu}{2,}$/u.test(name) };
  }
  return { mention, name: null, titled: mention, isPerson: false };
}

/** The words of a name in small letters, without titles and small words. */
export function nameWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 1 && !TITLE.test(word))
    .map((word) => word.toLowerCase());
}

/** A last name has one full name if this share of its full mentions are the same. */
const SHARE = 0.75;

/** The full name of somebody who is called by the last name only; `null` where the article has none, or several. */
export function fullestName(text: string, name: string): string | null {
  if (name.includes(' ')) return name;
  const pattern = new RegExp(
    `(?<first>\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?) ${name.replaceAll('.', '\\.')}(?![\\p{L}-])`,
    'gu',
  );
  const counts = new Map<string, number>();
  let all = 0;
  for (const match of text.matchAll(pattern)) {
    const first = match.groups?.['first'] ?? '';
    if (TITLE.test(first)) continue;
    counts.set(first, (counts.get(first) ?? 0) + 1);
    all += 1;
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < all * SHARE ? null : `${best[0]} ${name}`;
}
