import { sum } from '../text/sum.ts';

/** An element of a style, with those in it. */
interface Part {
  readonly name: string;
  /** The macro that it calls. */
  readonly macro: string | null;
  readonly parts: Part[];
}

/**
 * Whether a style would keep the processor busy for minutes: macros that call others several times each, or themselves,
 * and elements by the ten thousand. It sets each entry again, and holds each piece of one against those before it.
 */
export function isEndlessStyle(xml: string): boolean {
  // A declared entity may stand for thousands of elements; styles have none.
  if (/<!DOCTYPE/iu.test(xml)) return true;
  const elements = elementsOf(xml);
  if (elements === null) return true;
  const macros = new Map<string, Part>();
  for (const { part, properName } of elements)
    if (part.name === 'macro' && properName !== null) macros.set(properName, part);
  const stepsIn = countingSteps(macros);
  return elements.some(({ part }) => part.name === 'bibliography' && stepsIn(part, 0) > MOST_STEPS);
}

/** APA’s style takes some 1,500, those of journals two hundred. */
const MOST_STEPS = 10_000;
/** That one has 1,300 elements. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 300;

interface Element {
  readonly part: Part;
  readonly properName: string | null;
}

/** The elements of a style in their order; `null` where they are too many, or unclear. What is no XML is reported by the processor. */
function elementsOf(xml: string): readonly Element[] | null {
  const elements: Element[] = [];
  const open: Part[] = [];
  for (const [, closing, name = '', attributes = '', isEmpty] of xml.matchAll(TAG)) {
    if (closing === '/') open.pop();
    if (name === '' || closing === '/') continue;
    const part: Part = { name, macro: attribute('macro', attributes), parts: [] };
    open.at(-1)?.parts.push(part);
    const properName = attribute('name', attributes);
    if (elements.push({ part, properName }) > MOST_ELEMENTS || isWrittenOddly(part, properName)) return null;
    if (isEmpty !== '/') open.push(part);
  }
  return elements;
}

/** A name with references to characters in it, which nobody has a reason to write, could be that of any macro. */
function isWrittenOddly({ name, macro }: Part, properName: string | null): boolean {
  return macro?.includes('&') === true || (name === 'macro' && properName?.includes('&') === true);
}

/** A comment, or a tag with its name behind a prefix and its attributes, in which no other may begin. */
const TAG =
  /<!--[^]*?(?:-->|$)|<(\/?)(?:[^\s<>/"'=:?!]+:)?([^\s<>/"'=:?!]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/gu;

function attribute(name: string, attributes: string): string | null {
  const [, marked = null] = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'u').exec(attributes) ?? [];
  return marked?.slice(1, -1) ?? null;
}

/** Counts what is passed through for one entry: of a choice the longest branch, of a call all of its macro. */
function countingSteps(macros: ReadonlyMap<string, Part>): (part: Part, depth: number) => number {
  const known = new Map<string, number>();
  const stepsOfMacro = (name: string, depth: number): number => {
    const macro = macros.get(name);
    const found = known.get(name);
    if (macro === undefined || found !== undefined) return found ?? 0;
    // What it has while it is counted is what a macro that calls itself takes.
    known.set(name, Infinity);
    const steps = stepsIn(macro, depth);
    known.set(name, steps);
    return steps;
  };
  const stepsIn = ({ name, macro, parts }: Part, depth: number): number => {
    if (depth > DEEPEST) return Infinity;
    const called = macro === null ? 0 : stepsOfMacro(macro, depth + 1);
    const inside = parts.map((part) => stepsIn(part, depth + 1));
    return 1 + called + (name === 'choose' ? Math.max(0, ...inside) : sum(inside));
  };
  return stepsIn;
}
