import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { lettersNeeded, missingLetters } from '../render/fonts/font-diagnostics.ts';
import { cutFont } from '../render/fonts/write-true-type.ts';
import { embedFonts, planFonts } from '../render/fonts/plan-fonts.ts';
import { LETTERS_PACKAGE, type PlannedFace, themeFaces } from '../render/fonts/font-plan.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { Files, Host } from '../host/host.ts';
import { positionBetween, type SourceFile } from '../text/source-file.ts';
import { VERSION } from '../version.ts';
import { ownFileMissing, packageFolder, readPackageText } from './read-files.ts';

/** The faces that a document needs, and the sheet that has them. */
export interface LoadedFonts {
  readonly faces: readonly PlannedFace[];
  /** `@font-face` rules, fonts inside. */
  readonly css: string;
}

/**
 * The fonts for what is on the slides in the style sheets of a theme. Characters that no font has are reported. Throws `HostError` when
 * the fonts weren't prepared.
 */
export async function loadFonts(
  slides: readonly RenderedSlide[],
  css: string,
  outlinePath: string,
  host: Host,
  /** Fonts that were loaded before; they are given again where they have all that is needed. */
  known: LoadedFonts | null = null,
): Promise<Checked<LoadedFonts>> {
  const folder = join(await packageFolder(host), 'dist', 'fonts');
  const coverage = Coverage.parse(JSON.parse(await readPackageText(join(folder, 'coverage.json'), host)));
  const { value: faces, diagnostics } = planFonts(slides, themeFaces(css), coverage, outlinePath);
  if (known !== null && faces.every((face) => isAmong(known.faces, face)))
    return { value: known, diagnostics };
  const letters = faces.some(({ hasLetters }) => hasLetters) ? await lettersFolder(host) : null;
  const loadable = faces.filter(({ hasLetters }) => !hasLetters || letters !== null);
  const files = loadable.map(
    async (face) =>
      [
        face,
        await bytesOf(
          face,
          join(face.hasLetters && letters !== null ? join(letters, 'fonts') : folder, face.file),
          host,
        ),
      ] as const,
  );
  return {
    value: { faces: loadable, css: embedFonts(await Promise.all(files)) },
    diagnostics: [...diagnostics, ...lettersLacking(faces, loadable, slides, outlinePath)],
  };
}

/**
 * The folder of the package with letters of Chinese, Japanese and Korean: in a clone the one beside, else the one that npm
 * installed; `null` where there is none of this version.
 */
export async function lettersFolder(host: Files): Promise<string | null> {
  for (const folder of [join(await packageFolder(host), 'packages', LETTERS_PACKAGE), installedLetters()]) {
    if (folder === null || (await host.statPath(join(folder, 'fonts'))) === null) continue;
    const manifest = await host.readFile(join(folder, 'package.json'));
    const text = new TextDecoder().decode(manifest ?? undefined);
    if (/"version":\s*"([^"]+)"/u.exec(text)?.[1] === VERSION) return folder;
  }
  return null;
}

function installedLetters(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${LETTERS_PACKAGE}/package.json`));
  } catch {
    return null;
  }
}

/** What is reported about the first slide with letters whose fonts aren’t there. */
function lettersLacking(
  faces: readonly PlannedFace[],
  loadable: readonly PlannedFace[],
  slides: readonly RenderedSlide[],
  file: string,
): readonly Diagnostic[] {
  const lacking = new Set(
    faces.filter((face) => !loadable.includes(face)).flatMap(({ codePoints }) => codePoints),
  );
  for (const { html, slide } of slides) {
    const letters = new Set(
      Array.from(html).filter((one) => LETTER.test(one) && lacking.has(one.codePointAt(0) ?? 0)),
    );
    if (letters.size === 0) continue;
    const { position, title } = slide;
    const named = [...letters].slice(0, NAMED).join(' ');
    const facts = {
      letters: letters.size > NAMED ? `${named} …` : named,
      slide: title,
      packageName: PACKAGE,
    };
    return [missingLetters(facts, { file, position })];
  }
  return [];
}

/** What is reported about an outline whose letters have no fonts here, without drawing it. */
export async function warnOfLetters(file: SourceFile, host: Files): Promise<readonly Diagnostic[]> {
  const [letter] = EAST_ASIAN.exec(file.text) ?? [];
  if (letter === undefined || (await lettersFolder(host)) !== null) return [];
  const at = file.text.indexOf(letter);
  const position = positionBetween(file, at, at + letter.length);
  return [lettersNeeded({ letter, packageName: PACKAGE }, { file: file.path, position })];
}

const PACKAGE = `${LETTERS_PACKAGE}@${VERSION}`;

/** The most letters that are named. */
const NAMED = 12;

const EAST_ASIAN = /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Neither a sign nor a mark. */
const LETTER = /\p{L}/u;

/** Whether a face is one of several, or a part of one that was cut to more characters. */
function isAmong(
  faces: readonly PlannedFace[],
  { family, weight, style, range, codePoints }: PlannedFace,
): boolean {
  const same = faces.find(
    (face) =>
      face.family === family && face.weight === weight && face.style === style && face.range === range,
  );
  if (same === undefined) return false;
  const has = new Set(same.codePoints);
  return codePoints.every((codePoint) => has.has(codePoint));
}

const Coverage = z.record(z.string(), z.record(z.string(), z.string()));

async function bytesOf(face: PlannedFace, path: string, host: Host): Promise<Uint8Array> {
  const { codePoints, family } = face;
  const bytes =
    codePoints.length === 0
      ? await host.readFile(path)
      : await host.readParts(path, (part) => cutFont(part, codePoints, family));
  if (bytes === null) throw ownFileMissing(path);
  return bytes;
}
