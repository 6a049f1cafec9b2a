import type { RenderedSlide } from './render-slides.ts';
import { interfaceWords } from '../language/interface-words.ts';

/**
 * Slides and, as if it were one, what controls and panel say in the language of the deck, so that its fonts have the
 * characters. They are found by the conventions of faceCharacters: sheets have bold heads, verdicts are in the serif. The
 * speaker view is set in a face of the system.
 */
export function withControls(slides: readonly RenderedSlide[], language: string): readonly RenderedSlide[] {
  const [first] = slides;
  const spoken = interfaceWords(language);
  // English is at hand in every deck, or in the system.
  if (first === undefined || spoken.language === 'en') return slides;
  const { controls, panel } = spoken.words;
  const { verdicts, unknownVerdict, said, kinds, ...labels } = panel;
  const heads = [controls.overview, controls.keys, controls.key, controls.whatItDoes];
  const found = [...Object.values(verdicts), unknownVerdict];
  const html =
    `<p>${[controls, labels, said, kinds].flatMap((words) => Object.values(words)).join(' ')}</p>` +
    `<h2>${heads.join(' ')}</h2><h3 class="serif">${found.join(' ')}</h3>`;
  return [...slides, { slide: first.slide, html }];
}
