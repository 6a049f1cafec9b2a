import { decodeReferences } from '../../markdown/nodes/inline-tags.ts';
import { oneLine } from '../../text/words.ts';
import type { SpeakFormula } from './speech.ts';
import type { TypesetFormula } from './typeset.ts';

/** A formula as a slide has it, or what is wrong with its TeX. */
type SetFormula =
  | {
      readonly kind: 'drawn';
      /** The drawings of its pieces, between which a line may be broken. */
      readonly pieces: readonly string[];
      /** The same for assistive technology, which can walk through it. */
      readonly mathml: string;
      /** In words, in the language of the deck; in signs where there are no rules for it. */
      readonly words: string;
    }
  | Exclude<TypesetFormula, { readonly kind: 'drawn' }>;

/** Sets the formulas of one deck. */
export type FormulaSetter = (tex: string, isDisplay: boolean) => SetFormula;

/** Loads what sets formulas and says them in a language. */
export async function loadFormulas(language: string): Promise<FormulaSetter> {
  const [{ typeset }, { loadSpeech }] = await Promise.all([import('./typeset.ts'), import('./speech.ts')]);
  const speak = await loadSpeech(language);
  const said = new Map<string, string>();
  return (tex, isDisplay) => {
    const set = typeset(tex, isDisplay);
    if (set.kind !== 'drawn') return set;
    const words = said.get(set.mathml) ?? wordsFor(set.mathml, speak);
    said.set(set.mathml, words);
    return { ...set, words };
  };
}

/** Rules that stumble over a formula leave it to its signs. */
function wordsFor(mathml: string, speak: SpeakFormula | null): string {
  try {
    return speak?.(mathml) || linearForm(mathml);
  } catch {
    return linearForm(mathml);
  }
}

/** An element of MathML. */
interface MathNode {
  readonly name: string;
  readonly children: MathNode[];
  text: string;
}

/** A formula in one line of signs that can be read aloud: `x = (−b ± √(b² − 4ac))/(2a)`. */
function linearForm(mathml: string): string {
  return oneLine(formOf(readMathml(mathml)));
}

function readMathml(mathml: string): MathNode {
  const root: MathNode = { name: 'math', children: [], text: '' };
  const open = [root];
  for (const [token, slash, name] of mathml.matchAll(/<(\/?)([a-z]+)[^>]*>|[^<]+/gu)) {
    const node = open.at(-1) ?? root;
    if (name === undefined) node.text += decodeReferences(token);
    else if (slash === '/') open.pop();
    else {
      const child = { name, children: [], text: '' };
      node.children.push(child);
      if (!token.endsWith('/>')) open.push(child);
    }
  }
  return root;
}

function formOf(node: MathNode): string {
  const form = FORMS.get(node.name);
  if (form !== undefined) return form(node.children.map(grouped), node);
  return node.children.length === 0 ? node.text : node.children.map(formOf).join('');
}

/** How an element is written, from its parts in brackets where they need some, or from what it holds. */
type Form = (parts: readonly string[], node: MathNode) => string;

const lowered: Form = ([base = '', below = '']) => `${base}_${below}`;
const raisedForm: Form = ([base = '', above = '']) => base + raised(above);
const both: Form = ([base = '', below = '', above = '']) => `${base}_${below}${raised(above)} `;

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['mo', (_, { text }) => operator(text)],
  ['mfrac', ([over = '', under = '']) => `${over}/${under}`],
  ['msqrt', (_, { children }) => `√${bracketed(children.map(formOf).join(''))}`],
  ['mroot', ([base = '', degree = '']) => `${degree}√${base}`],
  ['msup', raisedForm],
  ['mover', raisedForm],
  ['msub', lowered],
  ['munder', lowered],
  ['msubsup', both],
  ['munderover', both],
  ['mtable', (_, { children }) => children.map(formOf).join('; ')],
  ['mtr', (_, { children }) => children.map(formOf).join(', ')],
]);

/** Signs between two terms are free; those that only screen readers need are left out. */
function operator(text: string): string {
  const sign = text.replace(/[\u2061-\u2064]/gu, '');
  return /^[=<>+\u2212±×÷⋅∈∪∩∧∨\u2190-\u21ff\u2248-\u2287,;]$/u.test(sign) ? ` ${sign} ` : sign;
}

/** What is more than one sign long needs brackets where it is raised or divided. */
function grouped(node: MathNode): string {
  return bracketed(formOf(node).trim());
}

function bracketed(text: string): string {
  return /^(?:[\p{L}\p{M}]*|[\p{N}.,]*|.|\(.*\))$/u.test(text) ? text : `(${text})`;
}

function raised(text: string): string {
  return RAISED.get(text.trim()) ?? (/^[′″*]+$/u.test(text) ? text : `^${text}`);
}

const RAISED: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³'],
  // Accents, as combining characters; a brace over or under something has its words beside it.
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['¯', '\u0304'],
  ['˙', '\u0307'],
  ['→', '\u20d7'],
  ['⏞', ''],
]);
