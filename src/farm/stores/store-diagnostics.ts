import { diagnosticKind } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** A store that can’t be used; what to tell the user is in the diagnostic. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause?: unknown) {
    super(diagnostic.message, { cause });
    this.diagnostic = diagnostic;
  }
}

/** What a message may say of a store, and of what happened there. */
interface Trouble {
  readonly name: string;
  readonly what: string;
}

/** An address that leads to no store. */
export const storeAddress = diagnosticKind({
  code: 'store/address',
  severity: 'error',
  message: ({ what }: { readonly what: string }) => `${what} can’t be used as the address of a store.`,
  hint: () => 'Write a folder, or s3://bucket/prefix. Keys are in the environment alone.',
  docs: 'A store is a folder that all machines see, or a bucket of S3. The address is shown in messages, so it holds no user and no password.',
});

/** A service in the environment that is none. */
export const storeEndpoint = diagnosticKind({
  code: 'store/endpoint',
  severity: 'error',
  message: ({ variable }: { readonly variable: string }) =>
    `What ${variable} says can’t be used as the address of a service.`,
  hint: ({ variable }) =>
    `Write ${variable} with http:// or https:// at its beginning, such as https://s3.example.org, and without keys in it; or leave it out for Amazon’s.`,
  docs: 'A service that speaks as S3 does is named in AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL. What is there isn’t shown, since it may hold a password.',
});

/** No keys for S3 in the environment. */
export const storeWithoutKeys = diagnosticKind({
  code: 'store/no-keys',
  severity: 'error',
  message: ({ name }: { readonly name: string }) =>
    `There are no keys for ${name}: AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY isn’t set.`,
  hint: () => 'Set both in the environment, and AWS_SESSION_TOKEN where the keys are for a time only.',
  docs: 'Keys are taken from the environment alone, so that they are in no job, no file and no log of Lectern’s.',
});

/** S3 refused a request. */
export const storeRefused = diagnosticKind({
  code: 'store/refused',
  severity: 'error',
  message: ({ name, what }: Trouble) => `${name} refuses to be used (${what}).`,
  hint: ({ what }) => REMEDIES.find(({ about }) => about.test(what))?.remedy ?? null,
  docs: 'S3 answered that the keys aren’t known, or may not do what is needed: `s3:GetObject`, `s3:PutObject`, and `s3:ListBucket`, without which S3 doesn’t say whether something is there.',
});

const CONDITIONS =
  'Use a service that knows `If-None-Match: *`, as Amazon S3, MinIO, Ceph and Cloudflare R2 do, or a folder.';

const REMEDIES: readonly { readonly about: RegExp; readonly remedy: string }[] = [
  { about: /Skewed/u, remedy: 'Put the clock of this machine right.' },
  {
    about: /Signature|AccessKey|Token/u,
    remedy: 'Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.',
  },
  { about: /^30|Redirect|Region|Authorization/u, remedy: 'Set AWS_REGION to the region of the bucket.' },
  { about: /^501/u, remedy: CONDITIONS },
  { about: /403/u, remedy: 'Allow s3:GetObject, s3:PutObject and s3:ListBucket for the bucket.' },
];

/** A bucket that isn’t there. */
export const bucketMissing = diagnosticKind({
  code: 'store/no-bucket',
  severity: 'error',
  message: ({ name }: { readonly name: string }) => `The bucket of ${name} isn’t there.`,
  hint: () => 'Make it, or look at its name, AWS_REGION and AWS_ENDPOINT_URL_S3.',
  docs: 'Lectern makes no buckets: who may read one, and for how long things are kept, is for its owner to say.',
});

/** A store without room. */
export const storeFull = diagnosticKind({
  code: 'store/full',
  severity: 'error',
  message: ({ name, what }: Trouble) => `${name} is full (${what}).`,
  hint: () => 'Make room, or allow more. What is there is whole; what was to be written isn’t there.',
  docs: 'S3 answered that there is no room, or that a quota is used up. Nothing half-written stays.',
});

/** A store that doesn’t answer. */
export const storeUnreachable = diagnosticKind({
  code: 'store/unreachable',
  severity: 'error',
  message: ({ name, what }: Trouble) => `${name} doesn’t answer (${what}).`,
  hint: () => 'Try again later; look at the network, and at AWS_ENDPOINT_URL_S3.',
  docs: 'The store was asked several times, a little later each time. What was to be written may be written again without harm.',
});

/** A service that writes over what is there. */
export const storeOverwrites = diagnosticKind({
  code: 'store/overwrites',
  severity: 'error',
  message: ({ name }: { readonly name: string }) => `${name} writes over what is there.`,
  hint: () =>
    'Use a service that knows `If-None-Match: *`, as Amazon S3, MinIO, Ceph and Cloudflare R2 do, or a folder.',
  docs: 'Two machines may build the same briefing at once; the first is kept. A service that passes over `If-None-Match: *` would let one write over the other, so it isn’t used.',
});
