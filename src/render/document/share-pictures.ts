import { pictureFacts } from '../pictures/picture-facts.ts';
import { replacePictures } from '../pictures/replace-pictures.ts';

/** Slides whose repeated pictures stand in the document once. */
export interface SharedPictures {
  readonly slidesHtml: string;
  /** What holds the pictures, for the end of the body; empty where none is repeated. */
  readonly storeHtml: string;
  /** Gives each picture its content before the deck starts; `null` where none is repeated. */
  readonly scriptJs: string | null;
}

/**
 * Embeds a picture once that several slides show: a logo, a map, or the picture beside a text that was spread over slides.
 * A script of one line hands it to each place, so that every use is an ordinary picture, in the slides, in the reading view
 * and on paper. Where scripts don’t run, each place draws the stored one. `contents` are the data URIs of
 * pictures that slides hold by an address; those of others stand in the slides.
 */
export function sharePictures(slidesHtml: string, contents: ReadonlyMap<string, string>): SharedPictures {
  const contentOf = (address: string): string => contents.get(address) ?? address;
  const counts = new Map<string, number>();
  replacePictures(slidesHtml, (address) => {
    const content = contentOf(address);
    counts.set(content, (counts.get(content) ?? 0) + 1);
    return '';
  });
  const repeated = [...counts].filter(([address, count]) => 1 < count && LEAST < address.length);
  if (repeated.length === 0)
    return { slidesHtml: replacePictures(slidesHtml, contentOf), storeHtml: '', scriptJs: null };
  const ids = new Map(repeated.map(([address], index) => [address, `lectern-picture-${index + 1}`]));
  const named = replacePictures(slidesHtml, (address) => ids.get(contentOf(address)) ?? contentOf(address));
  const shared = new Map([...ids].map(([address, id]) => [id, { address, size: sizeOf(address) }]));
  const html = named.replace(PICTURE, (_whole, id: string, alt: string | undefined) => {
    const { address = '', size = FRAME } = shared.get(id) ?? {};
    return alt === undefined ? `<img src="${address}"` : placeOf(id, size, alt);
  });
  const stored = [...ids].map(
    ([address, id]) => `<image id="${id}" href="${address}" width="100%" height="100%"/>`,
  );
  const storeHtml = `<svg display="none" aria-hidden="true">${stored.join('')}</svg>`;
  return { slidesHtml: html, storeHtml, scriptJs: HAND_OUT };
}

/** As `renderImage` writes it, with a name in place of the address; a template may write it otherwise. The description is escaped. */
const PICTURE = /<img src="(lectern-picture-\d+)"(?: alt="([^"]*)">)?/gu;

/** A smaller one costs no more than what takes its place. */
const LEAST = 1000;

function placeOf(id: string, { width, height }: typeof FRAME, alt: string): string {
  const drawn = `<svg role="img" aria-label="${alt}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><use href="#${id}"/></svg>`;
  return `<img hidden data-picture="${id}" alt="${alt}"><noscript>${drawn}</noscript>`;
}

/** Pictures that don’t say their size at once are drawn within a frame of this one. */
const FRAME: { readonly width: number; readonly height: number } = { width: 832, height: 520 };

function sizeOf(address: string): typeof FRAME {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return pictureFacts(bytes)?.size ?? FRAME;
}

/** Runs at the end of the body, before the deck starts. What stands there for readers without scripts would count as words. */
const HAND_OUT = `for (const place of document.querySelectorAll('img[data-picture]')) {
place.src = document.getElementById(place.dataset.picture).getAttribute('href');
place.hidden = false;
place.nextSibling.remove();
}`;
