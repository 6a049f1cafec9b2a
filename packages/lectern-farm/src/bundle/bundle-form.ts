import { type BuildOptions, DEFAULT_OPTIONS, refusedAmong } from 'lectern';
import { z } from 'zod';

import { HASH } from '../store/open-store.ts';

/** Files of a bundle, and bytes of all of them: a briefing has some dozen pictures and texts. */
export const [MOST_FILES, MOST_BYTES] = [5000, 200_000_000];

/** The flags of `lectern build` that a bundle may ask for, with the form of their values; the others aren’t for strangers to give. */
export const BUILD_FLAGS: Readonly<Record<string, RegExp | null>> = {
  ...Object.fromEntries(
    'strict presenter no-pdf mono large booklet with-notes steps png'.split(' ').map((name) => [name, null]),
  ),
  edition: /^[a-z,]+$/u,
  paper: /^[a-z0-9]+$/u,
  handout: /^[a-z0-9]+$/u,
  pages: /^[\d,-]+$/u,
};

const bundleShape = z.strictObject({
  kind: z.literal('lectern-bundle'),
  version: z.literal(2),
  /** Name of its output. */
  slug: z.string().min(1).max(255),
  /** Where the outline is, as the user calls it: diagnostics name files like this. One of `files`. */
  shownPath: z.string(),
  theme: z
    .string()
    .refine((name) => refusedAmong([name]) === null)
    .nullable(),
  /** Texts that the user named, by source id. */
  sources: z.array(z.tuple([z.string().regex(/^[^=]+$/u), z.string()])).max(1000),
  /** `mono`, `paper=a4`. */
  flags: z.array(z.string().refine(isBuildFlag)).max(20),
  /** Paths from the folder that the user was in, with the SHA-256 of their bytes. */
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        hash: z.string().regex(HASH),
        size: z.int().min(0).max(MOST_BYTES),
      }),
    )
    .min(1)
    .max(MOST_FILES),
});

function isBuildFlag(flag: string): boolean {
  const [name = '', value] = flag.split('=', 2);
  const form = Object.hasOwn(BUILD_FLAGS, name) ? BUILD_FLAGS[name] : undefined;
  return form === null ? value === undefined : form !== undefined && value !== undefined && form.test(value);
}

/** What a worker needs to build one briefing, by content. */
export type Bundle = Omit<Readonly<z.infer<typeof bundleShape>>, 'kind' | 'version'>;

/** How a briefing is to be built. */
export type Wanted = Pick<Bundle, 'theme' | 'flags'> & Pick<BuildOptions, 'sources'>;

/** The text of a bundle; the same for the same briefing. */
export function bundleJson(bundle: Bundle): string {
  return JSON.stringify(bundleShape.parse({ kind: 'lectern-bundle', version: 2, ...bundle }));
}

/** Reads the text of a bundle; `null` for what is none. */
export function readBundle(bytes: Uint8Array): Bundle | null {
  try {
    return bundleShape.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    return null;
  }
}

/** What decides which files a build reads, for the library. */
export function optionsOf({ theme, sources }: Wanted): BuildOptions {
  return { ...DEFAULT_OPTIONS, theme, sources };
}

/** The words for `lectern build`. A value is in one word with its flag, so that it is taken for none. */
export function wordsOf({ theme, sources, flags }: Bundle): readonly string[] {
  const named = sources.map(([id, path]) => `--source=${id}=${path}`);
  return [...flags.map((flag) => `--${flag}`), ...(theme === null ? [] : [`--theme=${theme}`]), ...named];
}
