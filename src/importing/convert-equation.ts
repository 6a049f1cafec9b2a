import { childOf, elementsIn, textIn, type XmlElement } from '../text/syntax/parse-xml.ts';

/** An equation of Office (`m:oMath`) in TeX. Whatever it is made of, its letters stay. */
export function convertEquation(equation: XmlElement): string {
  return texIn(equation).replaceAll(/\s+/gu, ' ').trim();
}

function texIn(element: XmlElement | null): string {
  return element === null ? '' : elementsIn(element).map(texOf).join('');
}

/** What is in a part of an element, such as the numerator of a fraction. */
const part = (element: XmlElement, name: string): string => texIn(childOf(element, name)).trim();

/** A sign that the properties of an element say, such as the one of a sum. */
function signOf(element: XmlElement, properties: string, name: string, usual: string): string {
  const of = childOf(element, properties);
  const said = of === null ? null : childOf(of, name);
  return said?.attributes.get('m:val') ?? usual;
}

function texOf(element: XmlElement): string {
  const made = MAKERS.get(element.name);
  if (made !== undefined) return made(element);
  return element.name.endsWith('Pr') ? '' : texIn(element);
}

const scripts = (element: XmlElement): string => {
  const [sub, sup] = [part(element, 'm:sub'), part(element, 'm:sup')];
  return `${sub === '' ? '' : `_{${sub}}`}${sup === '' ? '' : `^{${sup}}`}`;
};
const scripted = (element: XmlElement): string => `{${part(element, 'm:e')}}${scripts(element)}`;

const MAKERS: ReadonlyMap<string, (element: XmlElement) => string> = new Map([
  ['m:r', run],
  ['m:f', fraction],
  ['m:sSup', scripted],
  ['m:sSub', scripted],
  ['m:sSubSup', scripted],
  ['m:sPre', (element) => `{}${scripts(element)}{${part(element, 'm:e')}}`],
  ['m:rad', root],
  ['m:nary', sum],
  ['m:d', delimited],
  ['m:func', (element) => `${named(element)}{${part(element, 'm:e')}}`],
  ['m:m', (element) => `\\begin{matrix}${rows(element, 'm:mr', ' & ')}\\end{matrix}`],
  ['m:eqArr', (element) => `\\begin{aligned}${rows(element, 'm:e', '')}\\end{aligned}`],
  ['m:bar', (element) => `${isBelow(element) ? '\\underline' : '\\overline'}{${part(element, 'm:e')}}`],
  [
    'm:acc',
    (element) =>
      `${ACCENTS.get(signOf(element, 'm:accPr', 'm:chr', '^')) ?? '\\hat'}{${part(element, 'm:e')}}`,
  ],
  ['m:limLow', (element) => `\\underset{${part(element, 'm:lim')}}{${part(element, 'm:e')}}`],
  ['m:limUpp', (element) => `\\overset{${part(element, 'm:lim')}}{${part(element, 'm:e')}}`],
]);

/** Letters of a formula; words that are none. */
function run(element: XmlElement): string {
  const text = elementsIn(element)
    .filter(({ name }) => name === 'm:t')
    .map(textIn)
    .join('');
  const properties = childOf(element, 'm:rPr');
  if (properties !== null && childOf(properties, 'm:nor') !== null) return `\\text{${escaped(text)}}`;
  return signs(text);
}

function fraction(element: XmlElement): string {
  const [above, below] = [part(element, 'm:num'), part(element, 'm:den')];
  const kind = signOf(element, 'm:fPr', 'm:type', 'bar');
  if (kind === 'lin') return `{${above}}/{${below}}`;
  return kind === 'noBar' ? `{${above} \\atop ${below}}` : `\\frac{${above}}{${below}}`;
}

function root(element: XmlElement): string {
  const degree = part(element, 'm:deg');
  return `\\sqrt${degree === '' ? '' : `[${degree}]`}{${part(element, 'm:e')}}`;
}

function sum(element: XmlElement): string {
  return `${signs(signOf(element, 'm:naryPr', 'm:chr', '∫'))}${scripts(element)}{${part(element, 'm:e')}}`;
}

function delimited(element: XmlElement): string {
  const [open, between, close] = (
    [
      ['m:begChr', '('],
      ['m:sepChr', '|'],
      ['m:endChr', ')'],
    ] as const
  ).map(([name, usual]) => signOf(element, 'm:dPr', name, usual));
  const parts = elementsIn(element).filter(({ name }) => name === 'm:e');
  const inside = parts.map((one) => texIn(one).trim()).join(signs(between ?? '|'));
  return `\\left${bracket(open)}${inside}\\right${bracket(close)}`;
}

/** A bracket behind `\left`; a dot for none. */
function bracket(sign = ''): string {
  if (/^[()[\]|/]$/u.test(sign)) return sign;
  return BRACKETS.get(sign) ?? '.';
}

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['{', '\\{'],
  ['}', '\\}'],
  ['⟨', '\\langle '],
  ['⟩', '\\rangle '],
  ['‖', '\\Vert '],
  ['⌊', '\\lfloor '],
  ['⌋', '\\rfloor '],
  ['⌈', '\\lceil '],
  ['⌉', '\\rceil '],
]);

/** The name of a function, perhaps with what is below it. */
function named(element: XmlElement): string {
  const name = part(element, 'm:fName');
  return name.replace(
    /^(\\underset\{[^{}]*\}\{)?([A-Za-z]{2,})/u,
    (_, before: string = '', word: string) =>
      before + (FUNCTIONS.test(word) ? `\\${word} ` : `\\operatorname{${word}}`),
  );
}

const FUNCTIONS =
  /^(?:arccos|arcsin|arctan|arg|cos|cosh|cot|csc|deg|det|dim|exp|gcd|inf|ker|lg|lim|ln|log|max|min|sec|sin|sinh|sup|tan|tanh)$/u;

function rows(element: XmlElement, name: string, between: string): string {
  const cells = (row: XmlElement): string =>
    between === ''
      ? texIn(row)
      : elementsIn(row)
          .filter((one) => one.name === 'm:e')
          .map(texIn)
          .join(between);
  return elementsIn(element)
    .filter((one) => one.name === name)
    .map(cells)
    .join(' \\\\ ');
}

const isBelow = (element: XmlElement): boolean => signOf(element, 'm:barPr', 'm:pos', 'bot') === 'bot';

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u{302}', '\\hat'],
  ['\u{303}', '\\tilde'],
  ['\u{304}', '\\bar'],
  ['\u{305}', '\\overline'],
  ['\u{307}', '\\dot'],
  ['\u{308}', '\\ddot'],
  ['\u{20D7}', '\\vec'],
]);

const GREEK =
  'αalpha βbeta γgamma δdelta εvarepsilon ϵepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu νnu ξxi πpi ρrho σsigma ςvarsigma τtau υupsilon φvarphi ϕphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega';
const OPERATORS =
  '≤leq ≥geq ≠neq ≈approx ≡equiv ±pm ∓mp ×times ·cdot ⋅cdot ÷div ∗ast ∞infty ∂partial ∇nabla ∑sum ∏prod ∫int ∬iint ∮oint →to ←leftarrow ⇒Rightarrow ⇔Leftrightarrow ↔leftrightarrow ∈in ∉notin ∪cup ∩cap ⊂subset ⊆subseteq ∅emptyset ∀forall ∃exists ¬neg ∧wedge ∨vee ∝propto ∼sim …ldots ⋯cdots √surd °circ ′prime ℏhbar';
const SIGNS: ReadonlyMap<string, string> = new Map(
  `${GREEK} ${OPERATORS}`.split(' ').map((one) => [one.charAt(0), `\\${one.slice(1)} `]),
);

/** Letters and signs as TeX has them; slanted letters are those of any formula. */
function signs(text: string): string {
  return escaped(text.normalize('NFKC').replaceAll('−', '-')).replaceAll(
    /[^\p{ASCII}]/gu,
    (sign) => SIGNS.get(sign) ?? sign,
  );
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\{}$&%#_^~]/gu, (sign) => ESCAPES.get(sign) ?? `\\${sign}`);

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\backslash '],
  ['^', '\\hat{}'],
  ['~', '\\sim '],
]);
