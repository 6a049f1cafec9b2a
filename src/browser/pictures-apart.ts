import type { PageAsset, PageContent } from './page-content.ts';

/**
 * A heavy document with its pictures as files that it asks for, instead of parts of it. What goes to the browser goes in messages,
 * and one of more than 100 MB ends it; a picture in the document’s text would besides be told of whole each time it is asked
 * for. One of usual size stays as it is: each picture that is asked for takes some milliseconds.
 */
export function withPicturesApart({ html, assets }: PageContent): PageContent {
  if (html.length < HEAVY) return { html, assets };
  const pictures = new Map<string, string>();
  const files = new Map<string, PageAsset>(assets);
  const parted = html.replaceAll(PICTURE, (address: string, contentType: string, content: string) => {
    const known = pictures.get(address);
    if (known !== undefined) return known;
    const path = `/pictures/${pictures.size + 1}`;
    pictures.set(address, path);
    files.set(path, { contentType, bytes: Buffer.from(content, 'base64') });
    return path;
  });
  return { html: parted, assets: files };
}

/** In characters; pictures take most of so long a document. */
const HEAVY = 20_000_000;

/** As slides have them, from a size on that is worth a question and an answer. */
const PICTURE = /(?<=<img src=")data:(image\/[\w.+-]+);base64,([\w+/]{1000,}={0,2})(?=")/gu;
