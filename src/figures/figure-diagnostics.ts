import { diagnosticKind } from '../diagnostics/diagnostic.ts';

export const formulaFault = diagnosticKind({
  code: 'math/tex',
  severity: 'error',
  message: ({ problem }: { readonly problem: string }) => `This formula can’t be set: ${problem}.`,
  hint: () => 'Formulas are TeX with the commands of AMS. If these dollars are money, write \\$.',
  docs: 'Text between dollars without spaces inside them is a formula in TeX, as in Pandoc; so is a fenced `math`. The commands are those of plain TeX and of the American Mathematical Society’s packages, without definitions, links and colours.',
});

export const formulaOutside = diagnosticKind({
  code: 'math/outside',
  severity: 'error',
  message: ({ ems, side }: { readonly ems: number; readonly side: string }) =>
    `This formula would be painted up to ${ems} em ${side} its own space, where other words may be.`,
  hint: () =>
    'Leave out what moves it there: \\smash, \\raise, \\lower, \\llap, \\rlap or a negative space; or give it that space, with \\vphantom or \\hphantom.',
  docs: 'TeX can move letters and rules out of the space that a formula has, over a quotation or a name beside it. A formula whose letters only lean out a little gets the space that they need.',
});

export const tooManyFormulas = diagnosticKind({
  code: 'math/too-many',
  severity: 'error',
  message: ({ limit, each }: { readonly limit: number; readonly each: number }) =>
    `The formulas up to here come to ${limit.toLocaleString('en')} characters, with ${each} extra for each; no more are set.`,
  hint: () => 'Split the outline into several briefings. If these dollars are money, write \\$.',
  docs: 'Every formula is set as a drawing and put into words for screen readers. A thousand of usual length take some seconds; equal ones take no time.',
});
