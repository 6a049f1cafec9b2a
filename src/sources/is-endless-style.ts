import { elementsIn, parseXml, type XmlElement } from '../text/parse-xml.ts';
import { sum } from '../text/collections.ts';

/**
 * Whether a style would keep the processor busy for minutes: macros that call others several times each, or themselves,
 * and elements by the ten thousand. It sets each entry again, and holds each piece of one against those before it. Throws
 * `XmlFault` for what is no XML.
 */
export function isEndlessStyle(xml: string): boolean {
  // A declared entity may stand for thousands of elements; styles have none.
  if (/<!DOCTYPE/iu.test(xml)) return true;
  const elements = allIn(parseXml(xml));
  if (elements.length > MOST_ELEMENTS) return true;
  const macros = new Map<string, XmlElement>();
  for (const element of elements)
    if (nameOf(element) === 'macro') macros.set(element.attributes.get('name') ?? '', element);
  const stepsIn = countingSteps(macros);
  return elements.some((element) => nameOf(element) === 'bibliography' && stepsIn(element) > MOST_STEPS);
}

/** APA’s style takes some 1,500, those of journals two hundred. */
const MOST_STEPS = 10_000;
/** That one has 1,300 elements. */
const MOST_ELEMENTS = 20_000;

function allIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsIn(element).flatMap(allIn)];
}

/** Behind its prefix. */
function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Counts what is passed through for one entry: of a choice the longest branch, of a call all of its macro. */
function countingSteps(macros: ReadonlyMap<string, XmlElement>): (element: XmlElement) => number {
  const known = new Map<string, number>();
  const stepsOfMacro = (name: string): number => {
    const macro = macros.get(name);
    const found = known.get(name);
    if (macro === undefined || found !== undefined) return found ?? 0;
    // What it has while it is counted is what a macro that calls itself takes.
    known.set(name, Infinity);
    const steps = stepsIn(macro);
    known.set(name, steps);
    return steps;
  };
  const stepsIn = (element: XmlElement): number => {
    const macro = element.attributes.get('macro');
    const called = macro === undefined ? 0 : stepsOfMacro(macro);
    const inside = elementsIn(element).map(stepsIn);
    return 1 + called + (nameOf(element) === 'choose' ? Math.max(0, ...inside) : sum(inside));
  };
  return stepsIn;
}
