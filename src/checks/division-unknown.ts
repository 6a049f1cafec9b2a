import type { Fix } from '../diagnostics/diagnostic.ts';
import { onlyWordNear, writeInstead } from '../diagnostics/write-instead.ts';
import type { Block, Division } from '../markdown/nodes/block.ts';
import type { BodyBlock } from '../outline/outline.ts';
import { type Position, positionBetween, type SourceFile } from '../text/source-file.ts';
import { rule } from './rule.ts';
import { blocksInside } from './read-slide.ts';

interface UnknownDivision {
  readonly name: string;
}

/** A division for the speaker’s notes hides what is in it; whether one by another name was meant to be it, its author knows. */
function writeNotes(file: SourceFile, position: Position, name: string): Fix | null {
  const isNear = onlyWordNear(name, ['notes']) !== null;
  const fix = isNear || FOR_THE_SPEAKER.test(name) ? writeInstead(file, position, name, 'notes') : null;
  return fix && { ...fix, changesClaim: !isNear };
}

const FOR_THE_SPEAKER = /note(?!$)|speaker|presenter/iu;

const HINTS: readonly (readonly [name: RegExp, hint: string])[] = [
  [FOR_THE_SPEAKER, 'If these are notes for the speaker, write ::: notes.'],
  [
    /^col|column|two-col/iu,
    'Columns are ## Heading {.comparison} with ### Left and ### Right under it; delete the lines of :::.',
  ],
  [/^(?:incremental|fragment|step)/iu, 'Write {.incremental} after the heading; delete the lines of :::.'],
];

/** Every division is one that means something. */
export const divisionUnknown = rule({
  code: 'outline/unknown-division',
  severity: 'warning',
  message: ({ name }: UnknownDivision) =>
    `“::: ${name}” means nothing here; an audience sees its content like everything else.`,
  hint: ({ name }) =>
    HINTS.find(([pattern]) => pattern.test(name))?.[1] ??
    'Take out its line, and the line of ::: that ends it.',
  docs: 'The only divisions are `::: notes`, which holds speaker notes, and `::: {lang=…}`. Columns, boxes and steps, as Pandoc and Quarto have them, are layouts or attributes of headings here.',
  fix: 'applied',
  *check({ file, slides, footnotes }, unknownDivision) {
    const onSlides = slides.flatMap(({ body }) => divisionsIn(body));
    const inFootnotes = [...footnotes.values()].flatMap(({ children }) => divisionsIn(children));
    for (const { attributes, position } of [...onSlides, ...inFootnotes]) {
      const [name] = attributes.classes;
      if (name === undefined) continue;
      const { offset } = position.start;
      const line = /^[^\n]*/u.exec(file.text.slice(offset, position.end.offset))?.[0].length ?? 0;
      const at = positionBetween(file, offset, offset + line);
      yield unknownDivision({ name }, { file: file.path, position: at, fix: writeNotes(file, at, name) });
    }
  },
});

/** The outermost divisions that have a name, in quotations too. One inside of another is said with it. */
function divisionsIn(blocks: readonly (BodyBlock | Block)[]): Division[] {
  return blocks.flatMap((block): Division[] => {
    const isNamed = block.type === 'division' && block.attributes.classes.length > 0;
    return isNamed ? [block] : divisionsIn(blocksInside(block));
  });
}
