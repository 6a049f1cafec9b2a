import { withoutCssEscapes } from '../../text/css-escapes.ts';

/** What an address holds itself. */
export interface DataOfAddress {
  /** In small letters, without parameters. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Reads a `data:` address; `null` for any other. What can’t be decoded is empty. */
export function dataOfAddress(address: string): DataOfAddress | null {
  const [whole, head = ''] = /^data:([^,]*),/iu.exec(address) ?? [];
  if (whole === undefined) return null;
  const [type = '', ...parameters] = head
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const [payload = ''] = address.slice(whole.length).split('#', 1);
  const text = decoded(payload);
  return { type, bytes: Buffer.from(text, parameters.includes('base64') ? 'base64' : 'utf8') };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** An address as browsers take it: without what is around it, and without line ends. */
export function plainAddress(address: string): string {
  return address.replace(/[\t\n\r]/gu, '').replace(/^[\0-\x20]+|[\0-\x20]+$/gu, '');
}

/** The addresses that a text of CSS takes by `url(…)`, however it is escaped. */
export function addressesInCss(css: string): readonly string[] {
  return [...withoutCssEscapes(css).matchAll(ADDRESS)].map(([, double, single, bare = '']) =>
    plainAddress(double ?? single ?? bare),
  );
}

const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/giu;
