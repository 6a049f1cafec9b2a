import { lazily } from './once-per.ts';

/** Whether a text names a language as BCP 47 does, such as `zh-Hans`; no language has a tag of more than three letters, and `english` is none. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The tag of a language that was written with underscores, or called by its name in English or its own: `pt_BR`, `German`, `Deutsch`. */
export function languageMeant(text: string): string | null {
  const tag = text.replaceAll('_', '-');
  return isLanguageTag(tag) ? tag : (TAGS_BY_NAME().get(text.toLowerCase()) ?? null);
}

const TAGS_BY_NAME = lazily(
  (): ReadonlyMap<string, string> =>
    new Map(
      'ar cs da de el en es fa fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh zh-Hans zh-Hant'
        .split(' ')
        .flatMap((tag) => ['en', tag].map((language) => [nameOf(tag, language), tag] as const)),
    ),
);

function nameOf(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag)?.toLowerCase() ?? tag;
}

/** The direction in which a language is written, from its BCP 47 tag: its script subtag, else its usual script. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft =
    script === undefined ? RIGHT_TO_LEFT_LANGUAGES.has(primary) : RIGHT_TO_LEFT_SCRIPTS.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT_LANGUAGES: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he iw ji ks nqo ps sd syr ug ur yi'.split(' '),
);

const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string> = new Set(
  'adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '),
);
