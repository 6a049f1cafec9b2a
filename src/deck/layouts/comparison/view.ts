import { plainBody } from '../../plain-body.ts';
import { textLength } from '../../text-length.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import { isOfPoints } from '../count-pieces.ts';
import { widthOf } from '../../width-of.ts';
import type { ComparisonSlide } from './comparison.ts';

/** A comparison: columns in the type that the longest of them needs. */
export function viewComparison({ introduction, columns }: ComparisonSlide, draw: Draw) {
  const texts = columns.map(({ body }) => plainBody(body, draw.words));
  const longest = texts.sort((a, b) => b.length - a.length)[0] ?? '';
  return {
    length: isBrief(columns, longest) ? 'brief' : textLength(longest, [90, 170, 260]),
    introduction: viewBody(introduction, draw),
    columns: columns.map(({ heading, body }) => ({
      headingHtml: draw.line(heading),
      body: viewBody(body, draw.inColumn(columns.length)),
    })),
  };
}

/** Two columns of a point or two, each on its line in large type. */
function isBrief(columns: ComparisonSlide['columns'], longest: string): boolean {
  return columns.length === 2 && columns.every(({ body }) => isOfPoints(body)) && widthOf(longest) <= BRIEF;
}

const BRIEF = 45;
