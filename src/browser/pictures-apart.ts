import { replacePictures } from '../render/pictures/replace-pictures.ts';
import type { PageAsset, PageContent } from './page-content.ts';

/**
 * A heavy document with the pictures that stand in it, those of templates of one’s own, as files that it asks for, instead of
 * parts of it. What goes to the browser goes in messages, and one of more than 100 MB ends it; a picture in the document’s
 * text would besides be told of whole each time it is asked for. One of usual size stays as it is.
 */
export function withPicturesApart({ html, assets }: PageContent): PageContent {
  if (html.length < HEAVY) return { html, assets };
  const pictures = new Map<string, string>();
  const files = new Map<string, PageAsset>(assets);
  const parted = replacePictures(html, (address) => {
    const path = pictures.get(address) ?? fileOf(address, pictures.size + 1, files);
    if (path !== null) pictures.set(address, path);
    return path ?? address;
  });
  return { html: parted, assets: files };
}

/** Adds a picture to the files and gives its path; `null` for one that is small, and for what is none. */
function fileOf(address: string, number: number, files: Map<string, PageAsset>): string | null {
  const [, contentType = ''] =
    /^data:(image\/[\w.+-]+)$/u.exec(address.slice(0, address.indexOf(BASE64))) ?? [];
  if (contentType === '' || address.length < LARGE) return null;
  const path = `/pictures/${number}`;
  const content = address.slice(address.indexOf(BASE64) + BASE64.length);
  files.set(path, { contentType, bytes: Buffer.from(content, 'base64') });
  return path;
}

const BASE64 = ';base64,';

/** In characters; pictures take most of so long a document. */
const HEAVY = 20_000_000;

/** In characters: a smaller one isn’t worth a question and an answer. */
const LARGE = 1000;
