import type { PageElement } from './page-element.ts';

/** What a browser doesn't show, or only where it can't show something else, what was struck, and how to read what is below it. */
export const UNSHOWN = [
  '[hidden], dialog:not([open]), textarea, select, datalist, option',
  'audio, video, canvas, object, noframes, noembed, progress, meter, rp, rt, annotation, annotation-xml, del, s, strike',
].join(', ');

/** The names under which sites keep words for screen readers alone, or for nobody. */
const UNSHOWN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|assistive-text|offscreen|is-hidden|sf-hidden|hidden|d-none|invisible)(?:\s|$)/iu;

/** A class that shows again what another hides, on a wider screen: `hidden md:block`, `d-none d-md-block`. */
const SHOWN_CLASS = /(?:^|\s)(?:\w+:\S+|not-sr-only|d-\w+-\S+)/u;

/** Declarations that leave nothing of an element to be seen. */
const UNSHOWN_STYLE = new RegExp(
  [
    'display\\s*:\\s*none',
    'visibility\\s*:\\s*(?:hidden|collapse)',
    'opacity\\s*:\\s*0*(?:\\.0+)?\\s*(?:[;!]|$)',
    'font-size\\s*:\\s*0*(?:\\.0+)?(?:px|em|rem|pt|%)?\\s*(?:[;!]|$)',
    '(?:left|right|top|bottom|text-indent|margin-left|margin-top)\\s*:\\s*-\\d{3,}',
    'clip\\s*:\\s*rect\\(\\s*[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?\\s*\\)',
    'clip-path\\s*:\\s*inset\\(\\s*(?:50|100)%',
  ]
    .map((declaration) => `(?:^|;)\\s*${declaration}`)
    .join('|'),
  'iu',
);

/** Whether an element’s own style or a class that many sites have for it hides it. */
export function isUnshown(element: Pick<PageElement, 'getAttribute'>): boolean {
  const names = element.getAttribute('class') ?? '';
  const isHidden = UNSHOWN_CLASS.test(names) && !SHOWN_CLASS.test(names);
  return isHidden || UNSHOWN_STYLE.test(element.getAttribute('style') ?? '');
}
