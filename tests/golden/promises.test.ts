import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { runLectern } from '../support/built-briefings.ts';

/** Words that are nowhere but in a note. */
const NOTE = 'Zwiebelfisch-Klabautermann';
const OUTLINE = `---\ntitle: A deck\nlang: en\n---\n\n## A thing is so {.statement}\n\nVery much so.\n\nNote:\n${NOTE} and **${NOTE}**.\n\n## Another\n\n- One\n- Two\n\nNote:\n${NOTE}\n`;

let folder = '';
const made = (run: string, name: string): Buffer => readFileSync(join(folder, run, 'deck', name));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'promises-test-'));
  mkdirSync(join(folder, 'deck'));
  writeFileSync(join(folder, 'deck', 'outline.md'), OUTLINE);
  const build = (run: string, ...flags: string[]) =>
    runLectern('build', join(folder, 'deck'), '--out', join(folder, run), ...flags);
  await Promise.all([build('first'), build('presenter', '--presenter')]);
  await build('second');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same outline', () => {
  test('gives the same deck, byte for byte', () => {
    expect(made('first', 'index.html').equals(made('second', 'index.html'))).toBe(true);
  });

  test('gives the same PDF but for its dates', () => {
    const undated = (run: string): string =>
      made(run, 'slides.pdf')
        .toString('latin1')
        .replaceAll(/\(D:[^)]*\)/gu, '(D:)');
    expect(undated('first')).toBe(undated('second'));
  });
});

describe('speaker notes', () => {
  test('are nowhere in the audience’s deck, whatever the letters’ case', () => {
    expect(made('first', 'index.html').toString().toLowerCase()).not.toContain('zwiebelfisch');
  });

  test('are in the presenter’s deck', () => {
    expect(made('presenter', 'index.html').toString()).toContain(NOTE);
  });

  test('are nowhere in what is reported', () => {
    expect(made('first', 'report.json').toString()).not.toContain(NOTE);
  });

  test.each(['first', 'presenter'])('are not in the bytes of the PDF of the %s build', (run) => {
    expect(made(run, 'slides.pdf').toString('latin1')).not.toContain('Zwiebelfisch');
  });

  test.runIf(hasProgram('pdftotext'))('are not in the text of either PDF, and the slides are', () => {
    for (const run of ['first', 'presenter']) {
      const text = outputOf('pdftotext', join(folder, run, 'deck', 'slides.pdf'), '-').toString();
      expect(text).toContain('Very much so.');
      expect(text).not.toContain('Zwiebelfisch');
    }
  });

  test.runIf(hasProgram('qpdf'))('are not in its unpacked objects', () => {
    const file = join(folder, 'presenter', 'deck', 'slides.pdf');
    const unpacked = outputOf('qpdf', '--qdf', '--object-streams=disable', file, '-').toString('latin1');
    expect(unpacked).toContain('/StructTreeRoot');
    expect(unpacked).not.toContain('Zwiebelfisch');
  });
});
