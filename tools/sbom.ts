/**
 * Prints the bill of materials of a release (CycloneDX): what npm installs with Lectern, as `npm sbom` lists it, what is bundled in dist/,
 * which to npm is what only its makers need, and the browser inside of a package. `npm run -s sbom > lectern.cdx.json`, after a build.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

import { z } from 'zod';

import { LETTERS_PACKAGE } from '../src/render/fonts/font-plan.ts';
import { packageOf, readBundled } from './bundled.ts';

const Bom = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });
const Lock = z.object({
  packages: z.record(z.string(), z.looseObject({ integrity: z.string().optional() })),
});

/** What esbuild and the fonts were given, as npm would list it. */
async function bundledComponents() {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const folders = new Set(Object.values(await readBundled()).flatMap((files) => files.map(packageOf)));
  return [...folders].sort().map((folder) => {
    const { name, version, license } = Manifest.parse(
      JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')),
    );
    return {
      'bom-ref': `${name}@${version}`,
      type: 'library',
      name,
      version,
      scope: 'required',
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      properties: [{ name: 'lectern:bundled', value: 'true' }],
      hashes: [hashOf(packages[folder]?.integrity)],
      licenses: [/ (?:AND|OR) /u.test(license) ? { expression: license } : { license: { id: license } }],
    };
  });
}

/** A hash as CycloneDX has it, of one as npm writes it. */
function hashOf(integrity = '') {
  const [algorithm = '', hash = ''] = integrity.split('-');
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') };
}

/** The browser inside of a package, which ages while the package stays: it says its version, and advisories are looked up by that. */
function browserInside() {
  const packed = readFileSync(`node_modules/${BROWSER_PACKAGE}/bin/chromium.br`);
  const [, version] =
    /\0Chrome\/(\d+(?:\.\d+){3})\0/u.exec(brotliDecompressSync(packed).toString('latin1')) ?? [];
  if (version === undefined) throw new Error(`${BROWSER_PACKAGE} has a browser that says no version.`);
  return {
    'bom-ref': `chromium@${version}`,
    type: 'application',
    name: 'chromium',
    version,
    description: `Inside of ${BROWSER_PACKAGE}, as bin/chromium.br; the hash is of that file.`,
    scope: 'optional',
    purl: `pkg:generic/chromium@${version}`,
    cpe: `cpe:2.3:a:google:chrome:${version}:*:*:*:*:*:*:*`,
    hashes: [{ alg: 'SHA-512', content: createHash('sha512').update(packed).digest('hex') }],
    licenses: [{ license: { id: 'BSD-3-Clause' } }],
  };
}

const BROWSER_PACKAGE = '@sparticuz/chromium';

/** The hash of the package beside this one, which no lock has: it is packed here, to the same bytes as for a release. */
function hashOfLetters() {
  const words = ['pack', '--json', '--dry-run', '--ignore-scripts', '--workspace', LETTERS_PACKAGE];
  const [packed] = z
    .tuple([z.looseObject({ integrity: z.string() })])
    .parse(JSON.parse(execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })));
  return hashOf(packed.integrity);
}

/** What is installed with a package. npm takes lectern-farm, which stands beside Lectern and needs it, for something that Lectern needs. */
function reachedFrom(ref: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(ref) || ref.startsWith('lectern-farm@')) return seen;
  seen.add(ref);
  for (const next of bom.dependencies.find((one) => one.ref === ref)?.dependsOn ?? [])
    reachedFrom(next, seen);
  return seen;
}

const words = 'sbom --sbom-format cyclonedx --package-lock-only --omit dev'.split(' ');
const bom = Bom.parse(JSON.parse(execFileSync('npm', words, { encoding: 'utf8', maxBuffer: 2 ** 26 })));
const own = bom.metadata.component['bom-ref'];
// npm names it after the folder that it is in.
const component = { ...bom.metadata.component, name: own.replace(/@[^@]*$/u, '') };
const bundled = await bundledComponents();
const browser = browserInside();
const refs = new Set(bundled.map((one) => one['bom-ref']));
const reached = reachedFrom(own);
const installed = bom.components
  .filter((one) => reached.has(one['bom-ref']) && !refs.has(one['bom-ref']))
  .map((one) =>
    one['bom-ref'].startsWith(`${LETTERS_PACKAGE}@`) ? { ...one, hashes: [hashOfLetters()] } : one,
  );
const components = [...installed, ...bundled, browser];
const all = new Set(components.map((one) => one['bom-ref']));
const inside = (ref: string): readonly string[] => {
  if (ref === own) return [...refs];
  return ref.startsWith(`${BROWSER_PACKAGE}@`) ? [browser['bom-ref']] : [];
};
const dependencies = bom.dependencies
  .filter(({ ref }) => reached.has(ref))
  .map(({ ref, dependsOn }) => ({
    ref,
    dependsOn: [...new Set([...dependsOn.filter((one) => all.has(one)), ...inside(ref)])],
  }));
const metadata = { ...bom.metadata, component };
console.log(JSON.stringify({ ...bom, metadata, components, dependencies }, null, 2));
