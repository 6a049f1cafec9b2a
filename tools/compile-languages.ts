import * as files from '../src/language/language-files.ts';

/** The text of src/language/language-files.ts with what it reads in it, as JSON that is parsed when it is asked for. */
export function languageFilesModule(): string {
  const { LANGUAGE_TAGS, ...readers } = files;
  // Not every loader gives a module's exports in the same order; the bundle is to be the same bytes.
  const named = Object.entries(readers).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const exported = named.map(([name, read]) => {
    const compiled = LANGUAGE_TAGS.flatMap((tag) => {
      const words = read(tag);
      return words === null
        ? []
        : `  ${JSON.stringify(tag)}: () => JSON.parse(${JSON.stringify(JSON.stringify(words))}),`;
    });
    return `const of_${name} = {\n${compiled.join('\n')}\n};\nexport const ${name} = (tag) => (Object.hasOwn(of_${name}, tag) ? of_${name}[tag]() : null);`;
  });
  return [`export const LANGUAGE_TAGS = ${JSON.stringify(LANGUAGE_TAGS)};`, ...exported].join('\n');
}
