import { join, resolve } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { lectern, outputIn, workFolder } from '../support/run-lectern.ts';
import { readPpm } from '../support/small-picture.ts';
import { type PrintedText, typeIn } from '../support/type-in-pdf.ts';
import { EVERY_LAYOUT } from './every-layout.ts';

/** Builds the handout of a briefing; gives the path of the PDF. */
async function built(briefing: string, ...words: readonly string[]): Promise<string> {
  const folder = workFolder(briefing === '.' ? EVERY_LAYOUT : {});
  const named = briefing === '.' ? '.' : resolve('briefings', briefing);
  const run = await lectern(folder, ['build', named, '--out', 'out', '--edition', 'handout', ...words]);
  if (run.code !== 0) throw new Error(run.stderr);
  return join(outputIn(folder), 'handout.pdf');
}

/** What a reader reads: no decoration, and no numbers of notes. */
const isRead = ({ text, isArtifact, size }: PrintedText): boolean =>
  !isArtifact && !(/^\d+$/u.test(text) && size >= 6 && size < 8);

/** Where words come from may be set smaller than the words. */
const sizesOf = (texts: readonly PrintedText[], words: string): readonly number[] =>
  texts.filter(({ text, isArtifact }) => !isArtifact && text.includes(words)).map(({ size }) => size);

/** The part of its body that each sheet has nothing on in one piece. */
function emptyParts(path: string): readonly number[] {
  const pages = Number(/Pages:\s+(\d+)/u.exec(outputOf('pdfinfo', path).toString())?.[1]);
  return Array.from({ length: pages }, (_, at) => {
    const page = String(at + 1);
    const { width, height, points } = readPpm(outputOf('pdftoppm', '-r', '50', '-f', page, '-l', page, path));
    const [top, bottom] = [Math.round((height * 22) / 297), Math.round((height * 275) / 297)];
    let [empty, most] = [0, 0];
    for (let y = top; y < bottom; y += 1) {
      const row = points.subarray(y * width * 3, (y + 1) * width * 3);
      empty = row.some((value) => value < 245) ? 0 : empty + 1;
      most = Math.max(most, empty);
    }
    return most / (bottom - top);
  });
}

describe.runIf(hasProgram('pdftoppm'))('a handout', () => {
  const FORMS = [[], ['--handout', '2'], ['--handout', '6'], ['--with-notes'], ['--paper', 'letter']];
  const handouts = new Map<string, string>();
  beforeAll(async () => {
    for (const words of FORMS) handouts.set(words.join(' '), await built('.', ...words));
  }, 240_000);

  test.each(FORMS.map((words) => words.join(' ')))(
    'has no type under 8 pt, and no words under 9: %s',
    async (form) => {
      const texts = await typeIn(handouts.get(form) ?? '');
      const small = texts.filter(isRead).filter(({ size }) => size < 7.95);
      expect(small.map(({ text, size }) => [text, size])).toEqual([]);
      for (const words of [
        'We are not buying',
        'an open door',
        'une bibliothèque',
        'would use a late',
        'Five nights',
      ])
        for (const size of sizesOf(texts, words)) expect([words, size >= 8.95]).toEqual([words, true]);
      expect(sizesOf(texts, 'We are not buying')).toHaveLength(1);
    },
  );

  test.each(FORMS.map((words) => words.join(' ')))('has full sheets, but for the last: %s', (form) => {
    const empty = emptyParts(handouts.get(form) ?? '').slice(0, -1);
    expect(empty.filter((part) => part > 1 / 3)).toEqual([]);
  });

  test.each(['china-cybersecurity-week', 'night-buses'])('of the briefing %s has both', async (briefing) => {
    const path = await built(briefing);
    const texts = await typeIn(path);
    expect(texts.filter(isRead).filter(({ size }) => size < 7.95)).toEqual([]);
    expect(
      emptyParts(path)
        .slice(0, -1)
        .filter((part) => part > 1 / 3),
    ).toEqual([]);
  });

  test('says everything once to a screen reader', () => {
    const tree = outputOf('pdfinfo', '-struct-text', handouts.get('') ?? '')
      .toString()
      .replaceAll(/^\s*Sect .*$/gmu, '');
    for (const words of [
      'It binds itself to look again',
      'A library that is open',
      'Who should publish',
      'The first library opens',
    ])
      expect([words, tree.split(words).length - 1]).toEqual([words, 1]);
  });
});
