import { join } from 'node:path';

import { z } from 'zod';

import type { Checked } from '../diagnostics/diagnostic.ts';
import { cutFont } from '../render/fonts/write-true-type.ts';
import { embedFonts, planFonts } from '../render/fonts/plan-fonts.ts';
import { type PlannedFace, themeFaces } from '../render/fonts/font-plan.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { Host } from '../host/host.ts';
import { ownFileMissing, packageFolder, readPackageText } from './read-files.ts';

/** The faces that a document needs, and the sheet that has them. */
export interface LoadedFonts {
  readonly faces: readonly PlannedFace[];
  /** `@font-face` rules, fonts inside. */
  readonly css: string;
}

/**
 * The fonts for what stands on the slides in the style sheets of a theme. Characters that no font has are reported. Throws `HostError` when
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
  const files = faces.map(
    async (face) => [face, await bytesOf(face, join(folder, face.file), host)] as const,
  );
  return { value: { faces, css: embedFonts(await Promise.all(files)) }, diagnostics };
}

/** Whether a face is one of several, or a part of one that was cut to more characters. */
function isAmong(
  faces: readonly PlannedFace[],
  { file, weight, style, range, codePoints }: PlannedFace,
): boolean {
  const same = faces.find(
    (face) => face.file === file && face.weight === weight && face.style === style && face.range === range,
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
