import { diagnosticKind } from '../../diagnostics/diagnostic.ts';

interface PictureAddress {
  readonly url: string;
}

export const remotePicture = diagnosticKind({
  code: 'picture/remote',
  severity: 'error',
  message: ({ url }: PictureAddress) => `The picture “${url}” is not in the briefing’s folder.`,
  hint: () => 'Save it beside the outline, in assets/, and write ![what it shows](assets/picture.png).',
  docs: 'A deck works without a network, so its pictures are inside. They are taken from the folder of the outline, by a relative path.',
});

export const missingPicture = diagnosticKind({
  code: 'picture/missing',
  severity: 'error',
  message: ({ url }: PictureAddress & { readonly nearest: string | null }) => `There is no picture “${url}”.`,
  hint: ({ nearest }) =>
    nearest === null
      ? 'The path starts at the folder of the outline; capitals count.'
      : `Did you mean “${nearest}”?`,
  docs: 'Every picture of an outline must be there when the deck is built.',
  fix: 'applied',
});

export const pictureOutside = diagnosticKind({
  code: 'picture/outside',
  severity: 'error',
  message: ({ url }: PictureAddress) => `The picture “${url}” lies outside the briefing’s folder.`,
  hint: () => 'Copy it into the folder of the outline. Links that lead out of it are not followed.',
  docs: 'An outline may come from anybody; it can’t take files from elsewhere on the machine into a deck.',
});

export const notAPicture = diagnosticKind({
  code: 'picture/kind',
  severity: 'error',
  message: ({ url }: PictureAddress) => `“${url}” is not a picture that browsers show.`,
  hint: () => 'Save it as PNG, JPEG, SVG, WebP, GIF or AVIF.',
  docs: 'Pictures are known by their content, not by their name.',
});

export const damagedPicture = diagnosticKind({
  code: 'picture/damaged',
  severity: 'error',
  message: ({ url }: PictureAddress) => `The picture “${url}” is damaged, or ends too early.`,
  hint: () => 'Copy or save it again; the file may have been cut off.',
  docs: 'Browsers show as much of a picture as there is. PNG, JPEG and WebP say where they end; a picture whose size can’t be measured, and an SVG that isn’t well-formed XML, are refused as well.',
});

export const largePicture = diagnosticKind({
  code: 'picture/too-large',
  severity: 'error',
  message: ({ url, measure }: PictureAddress & { readonly measure: string }) =>
    `The picture “${url}” is too large: ${measure}.`,
  hint: () =>
    'A slide has 1280 × 720 pixels; twice that is sharp everywhere. The most is 10 MB and 40 megapixels.',
  docs: 'Every picture is inside the deck and is decoded when it opens. The cap is 10 MB and 40 megapixels a picture.',
});

export const tooManyPictures = diagnosticKind({
  code: 'picture/too-much',
  severity: 'error',
  message: ({ url, limit }: PictureAddress & { readonly limit: number }) =>
    `With “${url}” the pictures have more than ${limit} MB together.`,
  hint: () =>
    'A slide has 1280 × 720 pixels; save photographs at twice that, as JPEG or WebP, with under 1 MB each.',
  docs: 'All pictures are inside the deck, which somebody has to mail and a browser to open. The cap is 100 MB for all of them.',
});

export const heavyPicture = diagnosticKind({
  code: 'picture/too-intricate',
  severity: 'error',
  message: ({ url, limit }: PictureAddress & { readonly limit: number }) =>
    `The picture “${url}” draws more than ${limit.toLocaleString('en')} shapes.`,
  hint: () =>
    'Save it as PNG, or without the parts that it draws over and over (<use>, masks, patterns, entities).',
  docs:
    'A few lines of SVG can draw the same shape a thousand million times over, by parts that are used in parts. A browser works at ' +
    'them until it is stopped. What is drawn is counted, each use of a part by itself.',
});
