import { unzipSync, zipSync } from 'fflate';

/** A briefing as the page holds it: its outline, and the files beside that. */
export interface OpenBriefing {
  readonly outline: string;
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/** The briefing as a `.zip`, which `lectern build` reads when it is unpacked. */
export function packBriefing({ outline, files }: OpenBriefing): Uint8Array<ArrayBuffer> {
  return zipSync({ ...files, 'outline.md': new TextEncoder().encode(outline) }, { level: 6 }).slice();
}

/** Reads a `.zip` that may be anybody’s; `null` for what is no briefing. */
export function unpackBriefing(bytes: Uint8Array): OpenBriefing | null {
  let left = MOST_BYTES;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new RangeError('It is too large.');
        return /^[^/\\.][^/\\]*(?:\/[^/\\.][^/\\]*)*$/u.test(name);
      },
    });
    return fromFiles(Object.entries(files).map(([name, content]) => [name, new Uint8Array(content)]));
  } catch {
    return null;
  }
}

const MOST_BYTES = 100_000_000;

function fromFiles(files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]): OpenBriefing | null {
  const outline = files.find(([name]) => name === 'outline.md');
  if (outline === undefined) return null;
  const others = files.filter(([name]) => name !== 'outline.md');
  return { outline: new TextDecoder().decode(outline[1]), files: Object.fromEntries(others) };
}

const KEPT = 'lectern-desk';

/** Keeps the open briefing in the browser, against a crash; where that keeps nothing, nothing is said to be kept. */
export function keep(briefing: OpenBriefing): void {
  try {
    const packed = packBriefing(briefing);
    if (packed.length > MOST_KEPT) return;
    localStorage.setItem(KEPT, btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join('')));
  } catch {
    // The page says that nothing is saved anyway.
  }
}

const MOST_KEPT = 3_000_000;

/** What was kept and not saved; any page on this disk may have written it. */
export function kept(): OpenBriefing | null {
  try {
    const letters = atob(localStorage.getItem(KEPT) ?? '');
    return unpackBriefing(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept.
  }
}

/** The title of an outline. */
export const titleOf = (outline: string): string =>
  /^title: *"?(.*?)"? *$/mu.exec(outline)?.[1]?.replaceAll('\\"', '"') ?? 'Briefing';

/** A name for files: the title in letters that every system takes. */
export function slugOf(outline: string): string {
  const plain = titleOf(outline).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return words.slice(0, 60) || 'briefing';
}
