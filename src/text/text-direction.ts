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
