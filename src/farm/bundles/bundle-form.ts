import { z } from 'zod';

import { EDITIONS } from '../../outline/edition.ts';
import { type BuildOptions, PAGE_FIELDS } from '../../settings.ts';
import { BLOB_HASH } from '../stores/blobs.ts';
import { refusedPath } from '../../products/carried-source.ts';

/** Files of a bundle, and bytes of all of them: a briefing has some dozen pictures and texts. */
export const [MOST_FILES, MOST_BYTES] = [5000, 200_000_000];

/** What the user asked for, in the form in which it travels: maps as pairs, “up to the last slide” as `null`. */
const BundledOptions = z.strictObject({
  theme: z
    .string()
    .refine((name) => refusedPath(name) === null)
    .nullable(),
  isPresenter: z.boolean(),
  makesPdf: z.boolean(),
  isMono: z.boolean(),
  sources: z.array(z.tuple([z.string(), z.string()])).max(1000),
  print: z.strictObject({
    editions: z.array(z.enum(EDITIONS)).nullable(),
    ...PAGE_FIELDS,
    makesPictures: z.boolean(),
    pages: z
      .array(z.strictObject({ first: z.number().int(), last: z.number().int().nullable() }))
      .max(1000)
      .nullable(),
  }),
});

const BundleForm = z.strictObject({
  kind: z.literal('lectern-bundle'),
  version: z.literal(1),
  /** Name of its output. */
  slug: z.string().min(1).max(255),
  /** Where the outline is, as the user calls it: diagnostics name files like this. One of `files`. */
  shownPath: z.string(),
  options: BundledOptions,
  isStrict: z.boolean(),
  /** Paths from the folder that the user was in, with the SHA-256 of their bytes. */
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        hash: z.string().regex(BLOB_HASH),
        size: z.number().int().min(0).max(MOST_BYTES),
      }),
    )
    .min(1)
    .max(MOST_FILES),
});

/** What a worker needs to build one briefing, by content. */
export type Bundle = Omit<Readonly<z.infer<typeof BundleForm>>, 'kind' | 'version'>;

/** The text of a bundle; the same for the same briefing. */
export function bundleJson(bundle: Bundle): string {
  return JSON.stringify(BundleForm.parse({ kind: 'lectern-bundle', version: 1, ...bundle }));
}

/** Reads the text of a bundle; `null` for what is none. */
export function readBundle(bytes: Uint8Array): Bundle | null {
  try {
    return BundleForm.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Options in the form in which they travel. Throws for the name of an edition that there isn’t. */
export function toBundledOptions({ sources, print, ...others }: BuildOptions): Bundle['options'] {
  const last = (number: number): number | null => (Number.isFinite(number) ? number : null);
  const pages = print.pages?.map((range) => ({ first: range.first, last: last(range.last) })) ?? null;
  return BundledOptions.parse({ ...others, sources: [...sources], print: { ...print, pages } });
}

/** Options as a build takes them. */
export function fromBundledOptions({ sources, print, ...others }: Bundle['options']): BuildOptions {
  const pages = print.pages?.map(({ first, last }) => ({ first, last: last ?? Infinity })) ?? null;
  return { ...others, sources: new Map(sources), print: { ...print, pages } };
}
