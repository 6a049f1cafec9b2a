import { marpDirective } from '../outline/parse-front-matter.ts';
import { attributeOf, COLUMNS, linkTo, type WordsContext } from './convert-words.ts';
import type { DeckLine } from './split-deck.ts';

const STEPS = 'Lists appear item by item with {.incremental} behind the heading.';
const SNIPPET = 'Put that code here, in a fence.';
const INCLUDED = 'Import that file as well, and put its slides here.';
const LISTED = 'The sources are listed at the end by themselves.';

/** How Quarto and reveal.js keep a slide from being shown. */
const HIDDEN = /\b(?:data-)?visibility=["']?hidden\b/u;

/** What signs of a slide are read with. */
interface Around extends WordsContext {
  /** Converts words on a line of the deck. */
  readonly words: (text: string, line: number) => string;
  /** Puts a line on the slide, or into its notes. */
  readonly put: (text: string) => void;
}

/** Reads what a deck says of a slide besides its words: in keys, comments, braces, divisions, and signs on lines of their own. */
export class SlideSigns {
  readonly attributes: string[] = [];
  /** Lines to put below the words of the slide. */
  readonly below: string[] = [];
  isSection = false;
  isHidden = false;
  isEmptied = false;
  /** What its heading is if it says next to nothing else: a sentence, perhaps of somebody, a figure, or that the sources come. */
  heading: 'statement' | 'quote' | 'fact' | 'sources' | null = null;
  /** Of each division of Pandoc’s that is open, what it is. */
  private readonly divisions: ('notes' | 'callout' | 'other')[] = [];
  private hasSteps = false;
  private pendingSteps: WordsContext['found']['left'][number] | null = null;
  private readonly around: Around;

  constructor(around: Around) {
    this.around = around;
  }

  /** Whether a division of notes is open. */
  get isInNotes(): boolean {
    return this.divisions.includes('notes');
  }

  get isInDivision(): boolean {
    return this.divisions.length > 0;
  }

  get isInCallout(): boolean {
    return this.divisions.at(-1) === 'callout';
  }

  leave(what: string, line: number, instead: string | null = null): void {
    this.around.found.left.push({ what, line, instead });
  }

  /** A key at the head of a slide, as Slidev has them. */
  key({ text, number }: DeckLine): void {
    const [, name = '', typed = ''] = /^([\w-]+): *(.*)$/u.exec(text) ?? [];
    const value = typed.replaceAll(/['"]/gu, '');
    const said = `“${text.trim()}”`;
    switch (name) {
      case 'layout':
        return this.layout(value, said, number);
      case 'hide':
      case 'disabled':
        this.isHidden ||= value.startsWith('true');
        return;
      case 'src':
        this.isEmptied = true;
        return this.leave(said, number, INCLUDED);
      case 'image':
        this.below.push('', this.around.words(`![](${value})`, number));
        return;
      case 'url':
        if (!value.startsWith('https:')) return this.leave(said, number);
        this.below.push('', linkTo(value, ''));
        return;
      default:
        if (name !== '') this.leave(said, number);
    }
  }

  private layout(layout: string, said: string, line: number): void {
    const [, side = null] = /^image(?:-(left|right))?$/u.exec(layout) ?? [];
    if (layout === 'section') this.isSection = true;
    else if (layout === 'statement' || layout === 'quote' || layout === 'fact') this.heading = layout;
    else if (layout === 'image' || side !== null) this.around.found.sides.push(side ?? 'full');
    else this.leave(said, line, layout.startsWith('two-cols') ? COLUMNS : null);
  }

  /** Whether a comment says something to Marp or reveal.js, of the slide or of what is before it. */
  comment(comment: string, line: number): boolean {
    const said = `“${comment.split('\n', 1)[0] ?? ''}”`;
    const isOfReveal = /^\.(?:slide|element)\b/u.test(comment);
    if (!isOfReveal && comment !== 'fit' && marpDirective(`<!-- ${comment} -->`) === null) return false;
    if (comment === 'fit') this.heading = 'statement';
    if (/^_?class:.*\b(?:lead|section)\b/u.test(comment)) this.isSection = true;
    if (comment.startsWith('.slide') && HIDDEN.test(comment)) this.isHidden = true;
    if (/^\.element:.*\bfragment\b/u.test(comment)) this.steps('“.element”', line);
    else this.leave(said, line);
    return true;
  }

  /** What is kept of the braces behind a heading, that of the slide or another. */
  braces(braces: string, line: number, isOfSlide: boolean): readonly string[] {
    if (HIDDEN.test(braces)) this.isHidden = true;
    const kept = braces.split(/\s+/u).filter((one) => /^(?:#[\w-]+|\.incremental)$/u.test(one));
    if (kept.join(' ').length < braces.trim().length) this.leave(`“{${braces}}”`, line);
    if (isOfSlide) this.attributes.push(...kept);
    return kept;
  }

  /** Whether a line begins or ends a division of Pandoc’s, of which notes are kept, and the titles of callouts. */
  division(text: string, line: number): boolean {
    const [, what] = /^\s*:{3,}\s*(.*?)\s*:*$/u.exec(text) ?? [];
    if (what === undefined) return false;
    if (what === '') this.divisions.pop();
    else this.open(what, line);
    return true;
  }

  private open(what: string, line: number): void {
    const is = (name: string): boolean => new RegExp(`(?:^|[{\\s.])${name}\\b`, 'u').test(what);
    const isNotes = /^\{?\.?notes\b/u.test(what);
    this.divisions.push(isNotes ? 'notes' : is('callout') ? 'callout' : 'other');
    if (isNotes || is('column')) return;
    const [name = what] = /\.[\w-]+/u.exec(what) ?? [];
    const said = `“::: {${name.replaceAll(/^\{|\}$/gu, '')}}”`;
    if (what.includes('#refs')) {
      this.heading = 'sources';
      this.leave(said, line, LISTED);
    } else if (is('incremental')) this.steps(said, line);
    else this.leave(said, line, is('columns') ? COLUMNS : null);
    const title = attributeOf(what, 'title');
    const { put, words } = this.around;
    if (title !== '') for (const one of ['', `**${words(title, line)}**`, '']) put(one);
  }

  /** Whether a line is a sign for steps, columns or code of another file. */
  sign(text: string, line: number): boolean {
    const sign =
      /^\s*(\. \. \.|\\pause|:{2}[a-z][\w-]*:{2}|:{2}(?:[a-z][\w-]*(?:\{.*\})?)?|<<< .+|<\/?v-clicks?[^<>]*>)\s*$/u.exec(
        text,
      )?.[1];
    if (sign === undefined) return false;
    if (sign.startsWith('<v')) this.steps(`“${sign.replace(/\s[^]*>$/u, '>')}”`, line);
    else if (sign.startsWith('<<<')) {
      this.isEmptied = true;
      this.leave(`“${sign}”`, line, SNIPPET);
    } else if (!/^(?:::|<\/.*)$/u.test(sign)) {
      const isColumn = /^::(?:left|right|default)::$/u.test(sign);
      this.leave(`“${sign}”`, line, isColumn ? COLUMNS : sign.startsWith(':') ? null : STEPS);
    }
    this.around.put('');
    return true;
  }

  /** An item that appears by itself, as an item. */
  withoutSteps(text: string, line: number): string {
    const { kind } = this.around;
    if (kind === 'marp') {
      this.hasSteps ||= /^\s*(?:\*|\d+\)) /u.test(text);
      return text;
    }
    const sign = kind === 'quarto' ? /^(\s*)> ?(?=[-*+] |\d+[.)] )/u : /^(\s*)>(?=[-*+] )/u;
    const item = text.replace(sign, '$1');
    if (item !== text) this.steps('“>-”', line);
    return item;
  }

  /** Of what says that a list appears item by item, nothing is left out. */
  private steps(what: string, line: number): void {
    this.hasSteps = true;
    this.pendingSteps ??= { what, line, instead: STEPS };
  }

  /** Names by classes what the slide turned out to be: a figure, a list that appears item by item. */
  nameLayout(body: readonly string[]): void {
    const { attributes } = this;
    const { sides, left } = this.around.found;
    const [side, ...others] = sides;
    const isPlain = body.every((one) => !/^\s*(?:[|>]|`{3}|~{3}|\$\$)/u.test(one));
    const pictures = body.filter((one) => /!\[/u.test(one));
    const isFigure = others.length === 0 && isPlain && pictures.length === 1;
    if (side !== undefined && isFigure) attributes.push('.figure', `.${side}`);
    const hasList = body.some((one) => /^\s*(?:[-*+]|\d+[.)]) /u.test(one));
    if (this.hasSteps && hasList && !attributes.includes('.incremental')) attributes.push('.incremental');
    else if (this.pendingSteps !== null && !hasList) left.push(this.pendingSteps);
  }
}
