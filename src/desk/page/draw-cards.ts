import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { BuiltForDesk, Proof } from '../engine/build-for-desk.ts';
import { button, element } from './dom.ts';
import type { Card } from './outline-cards.ts';
import { foreign, say } from './words.ts';

/** What can be done on a card. */
export interface CardActions {
  readonly retitle: (at: number, words: string) => void;
  readonly rewrite: (at: number, words: string) => void;
  readonly move: (at: number, by: -1 | 1) => void;
  readonly remove: (at: number) => void;
  readonly apply: (fix: Fix) => void;
  readonly show: (at: number) => void;
}

/** Draws a card for each slide, with a place for what is said of it. */
export function drawCards(cards: readonly Card[], actions: CardActions): readonly HTMLElement[] {
  return cards.map((card, at) => drawCard(card, at, cards.length, actions));
}

function drawCard(card: Card, at: number, count: number, actions: CardActions): HTMLElement {
  const number = String(at + 1);
  const heading = element('input', { id: `heading-${number}`, value: card.heading });
  heading.addEventListener('input', () => actions.retitle(at, heading.value.replaceAll(/[\r\n]/gu, ' ')));
  const rows = String(Math.min(12, Math.max(2, card.body.split('\n').length + 1)));
  const body = element('textarea', { id: `body-${number}`, rows, spellcheck: 'false' }, card.body);
  body.addEventListener('input', () => actions.rewrite(at, body.value));
  const name = say('slide', { number });
  const control = (word: string, sign: string, act: () => void, isOff: boolean): HTMLElement =>
    button(sign, act, {
      'aria-label': `${say(word)}: ${name}`,
      title: say(word),
      'data-act': word,
      ...(isOff ? { disabled: '' } : {}),
    });
  const drawn = element(
    'article',
    { class: 'card', 'aria-labelledby': `card-${number}` },
    element(
      'div',
      { class: 'head' },
      element('h3', { id: `card-${number}` }, name),
      element(
        'div',
        {},
        control('up', '↑', () => actions.move(at, -1), at === 0),
        control('down', '↓', () => actions.move(at, 1), at === count - 1),
        control('delete', '×', () => actions.remove(at), false),
      ),
    ),
    element('label', { for: heading.id }, say('heading')),
    heading,
    element('label', { for: body.id }, say('words')),
    body,
    element('div', { class: 'verdicts' }),
  );
  drawn.addEventListener('focusin', () => actions.show(at));
  return drawn;
}

/** Says at each card what was found of it; gives what belongs to none. */
export function drawVerdicts(
  drawn: readonly Element[],
  cards: readonly Card[],
  { quotations, diagnostics }: Pick<BuiltForDesk, 'quotations' | 'diagnostics'>,
  apply: (fix: Fix) => void,
): readonly HTMLElement[] {
  for (const [at, card] of cards.entries()) {
    const until = cards[at + 1]?.line ?? Number.POSITIVE_INFINITY;
    const isHere = (line: number): boolean => card.line <= line && line < until;
    const proofs = quotations.filter(({ line }) => isHere(line)).map(({ proof }) => proof);
    const said = diagnostics.filter(({ position }) => position !== null && isHere(position.start.line));
    drawn[at]
      ?.querySelector('.verdicts')
      ?.replaceChildren(...[...new Set(proofs)].map(drawProof), ...drawDiagnostics(said, apply));
  }
  const first = cards[0]?.line ?? Number.POSITIVE_INFINITY;
  const others = diagnostics.filter(({ position }) => position === null || position.start.line < first);
  return drawDiagnostics(others, apply);
}

function drawProof(proof: Proof): HTMLElement {
  const words = { proven: 'proven', unnamed: 'unnamed', words: 'wordsOnly', unproven: 'unproven' } as const;
  return element('p', { class: `proof ${proof}` }, say(words[proof]));
}

function drawDiagnostics(found: readonly Diagnostic[], apply: (fix: Fix) => void): readonly HTMLElement[] {
  const shown = found.filter(({ severity }) => severity !== 'info').slice(0, MOST_SHOWN);
  if (shown.length === 0) return [];
  const items = shown.map(({ severity, message, hint, fix, code }) => {
    const text = hint === null ? message : `${message} ${hint}`;
    const isWords = code.startsWith('evidence/') && fix?.changesClaim === false;
    const mend = fix === null ? [] : [button(isWords ? say('takeWords') : fix.title, () => apply(fix))];
    return element('li', { class: severity }, foreign(text), ...mend);
  });
  return [element('ul', { class: 'told' }, ...items)];
}

const MOST_SHOWN = 20;
