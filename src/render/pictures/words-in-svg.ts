import { readXml, XmlFault } from '../../text/parse-xml.ts';
import { addressesInCss, dataOfAddress, plainAddress } from './data-address.ts';
import { decodeSvg } from './svg-prolog.ts';

/** Words that a drawing in an address shows, or what of it can’t be read; `null` for none. */
export function wordsInAddress(address: string, storey = 0): string | null {
  const data = dataOfAddress(address);
  if (data === null || !data.type.startsWith('image/svg')) return null;
  if (storey > DEEPEST) return data.type;
  let words = '';
  const open: string[] = [];
  try {
    readXml(decodeSvg(data.bytes), {
      open: ({ local, attributes }) => {
        open.push(local);
        for (const { local: name, value } of attributes)
          for (const within of name === 'href' ? [plainAddress(value)] : addressesInCss(value))
            words += wordsInAddress(within, storey + 1) ?? '';
      },
      close: () => void open.pop(),
      text: (text) => {
        if (!UNSEEN.has(open.at(-1) ?? '')) words += text;
      },
    });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return data.type;
  }
  return /[\p{L}\p{N}]/u.test(words.normalize('NFKC')) ? words.trim() : null;
}

const DEEPEST = 3;

/** Elements whose text isn’t drawn. */
const UNSEEN: ReadonlySet<string> = new Set(['style', 'script', 'title', 'desc', 'metadata']);
