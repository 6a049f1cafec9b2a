/**
 * Prints the bill of materials of a release (CycloneDX): of what `npm sbom` lists, what is in dist/ and what npm installs with it. What
 * only builds and tests Lectern is left out. `npm run -s sbom > lectern.cdx.json`, after a build.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { packageOf, readBundled } from './bundled.ts';

const Component = z.looseObject({
  'bom-ref': z.string(),
  scope: z.string(),
  properties: z.array(z.looseObject({ name: z.string(), value: z.string() })),
});
const DEVELOPMENT = 'cdx:npm:package:development';
const Bom = z.looseObject({
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
const Manifest = z.object({ name: z.string(), version: z.string() });

const bundled = new Set(
  [...new Set(Object.values(await readBundled()).flatMap((files) => files.map(packageOf)))].map((folder) => {
    const { name, version } = Manifest.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
    return `${name}@${version}`;
  }),
);
const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const bom = Bom.parse(JSON.parse(execFileSync('npm', words, { encoding: 'utf8', maxBuffer: 2 ** 26 })));
const components = bom.components.flatMap((component) => {
  if (bundled.has(component['bom-ref']))
    return [{ ...component, scope: 'required', properties: [{ name: 'lectern:bundled', value: 'true' }] }];
  return component.properties.some(({ name }) => name === DEVELOPMENT) ? [] : [component];
});
const kept = new Set(components.map((component) => component['bom-ref']));
const isKept = (ref: string): boolean => kept.has(ref) || ref.startsWith('lectern@');
const dependencies = bom.dependencies
  .filter(({ ref }) => isKept(ref))
  .map((entry) => ({ ...entry, dependsOn: entry.dependsOn.filter(isKept) }));
console.log(JSON.stringify({ ...bom, components, dependencies }, null, 2));
