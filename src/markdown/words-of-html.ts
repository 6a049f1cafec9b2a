import { decodeHTMLStrict } from 'entities';

/** What a browser puts marks around, or sets off as quoted. */
const QUOTES = /<(\/?)(?:q|blockquote)(?![\w-])[^>]*>/giu;

/**
 * The words of raw HTML, without its tags and with its entities decoded. Where it quotes by a tag, `〝` and `〞` stand
 * in the tag's place, so that what is quoted is found.
 */
export function wordsOfHtml(html: string): string {
  const marked = html.replace(QUOTES, (_tag, slash: string) => (slash === '' ? '〝' : '〞'));
  const parted = marked.replace(WITHIN_WORDS, '').replace(/<!--[^]*?(?:-->|$)|<[^>]*>/gu, ' ');
  return decodeHTMLStrict(parted);
}

/** Tags that part no words from what follows. */
const WITHIN_WORDS =
  /<\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u|var|wbr)(?![\w-])[^>]*>/giu;
