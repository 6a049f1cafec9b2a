/**
 * Prints the bill of materials of a release (CycloneDX): what npm installs with Lectern, as `npm sbom` lists it, and what is bundled in dist/,
 * which to npm is what only its makers need. `npm run -s sbom > lectern.cdx.json`, after a build.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { z } from 'zod';

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
    const [algorithm = '', hash = ''] = packages[folder]?.integrity?.split('-') ?? [];
    return {
      'bom-ref': `${name}@${version}`,
      type: 'library',
      name,
      version,
      scope: 'required',
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      properties: [{ name: 'lectern:bundled', value: 'true' }],
      hashes: [
        { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') },
      ],
      licenses: [/ (?:AND|OR) /u.test(license) ? { expression: license } : { license: { id: license } }],
    };
  });
}

const words = 'sbom --sbom-format cyclonedx --package-lock-only --omit dev'.split(' ');
const bom = Bom.parse(JSON.parse(execFileSync('npm', words, { encoding: 'utf8', maxBuffer: 2 ** 26 })));
const bundled = await bundledComponents();
const refs = new Set(bundled.map((component) => component['bom-ref']));
const components = [...bom.components.filter((component) => !refs.has(component['bom-ref'])), ...bundled];
const all = new Set(components.map((component) => component['bom-ref']));
const own = bom.metadata.component['bom-ref'];
const dependencies = bom.dependencies.map(({ ref, dependsOn }) => ({
  ref,
  dependsOn: [...new Set([...dependsOn.filter((one) => all.has(one)), ...(ref === own ? refs : [])])],
}));
console.log(JSON.stringify({ ...bom, components, dependencies }, null, 2));
