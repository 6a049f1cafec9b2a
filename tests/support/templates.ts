import { readdirSync, readFileSync } from 'node:fs';

import type { SlideSettings } from '../../src/render/view-slide.ts';
import { templateSet, type TemplateSet } from '../../src/render/templates/template-set.ts';
import { sourceFile, type SourceFile } from '../../src/text/source-file.ts';

/** The package's own templates, from disk. */
export function ownTemplateFiles(): Map<string, SourceFile> {
  const folders = ['layouts', 'partials'];
  const names = folders.flatMap((folder) =>
    readdirSync(`templates/${folder}`)
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => `${folder}/${file}`),
  );
  return new Map(
    names
      .sort()
      .map((name) => [name, sourceFile(`templates/${name}`, readFileSync(`templates/${name}`, 'utf8'))]),
  );
}

export async function ownTemplates(changes: Readonly<Record<string, string>> = {}): Promise<TemplateSet> {
  const files = ownTemplateFiles();
  for (const [name, text] of Object.entries(changes)) files.set(name, sourceFile(`templates/${name}`, text));
  return templateSet(files);
}

/** Slides drawn by the package’s own templates, without pictures, entries of sources, notes, or anything fitted, but for what is given. */
export async function plainSettings(given: Partial<SlideSettings> = {}): Promise<SlideSettings> {
  return {
    templates: await ownTemplates(),
    images: new Map(),
    bibliography: new Map(),
    showsNotes: false,
    adjustments: new Map(),
    ...given,
  };
}
