import type { Checked } from '../../diagnostics/diagnostic.ts';
import { oncePer, oncePerValue } from '../../text/once-per.ts';
import { type XmlElement, XmlFault, elementsIn, parseXml } from '../../text/parse-xml.ts';
import { unreadablePackage } from '../article-diagnostics.ts';
import { decodeText } from '../decode-text.ts';
import { type OpenPackage, PackageFault } from './open-package.ts';

/** Reads something out of a package; what is wrong with that becomes a diagnostic. */
export function readingPackage<T>(path: string, read: () => Checked<T>): Checked<T | null> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackageFault || error instanceof XmlFault)) throw error;
    const found = { path, reason: error.message };
    return { value: null, diagnostics: [unreadablePackage(found, { file: path, position: null })] };
  }
}

/** The text of a file in a package; `null` where it isn’t there. Throws `PackageFault` for one in no encoding that is known. */
export function textOf(file: OpenPackage, name: string): string | null {
  const bytes = file.bytes(name);
  if (bytes === null) return null;
  const { value } = decodeText(bytes, name);
  if (value === null) throw new PackageFault('what is in it is in no encoding that can be read');
  return value;
}

/** An XML file in a package. Throws `PackageFault` and `XmlFault` for a damaged one. */
export function xmlIn(file: OpenPackage, name: string): XmlElement | null {
  const text = textOf(file, name);
  return text === null ? null : parseXml(text);
}

/** The path of what a file in a package says is its first relation of a kind; the package itself has the empty path. */
export function relatedTo(file: OpenPackage, path: string, kind: string): string | null {
  return related(file, path, (attributes) => attributes.get('Type')?.endsWith(`/${kind}`) === true);
}

/** The paths of all that a file in a package says it relates to in a way. */
export function allRelated(file: OpenPackage, path: string, kind: string): readonly string[] {
  return relationsOf(file, path)
    .filter((one) => one.get('Type')?.endsWith(`/${kind}`) === true && one.get('TargetMode') !== 'External')
    .map((one) => pathFrom(path, one.get('Target') ?? ''));
}

/** The path of what a file in a package relates to under an id. */
export function relatedById(file: OpenPackage, path: string, id: string): string | null {
  return related(file, path, (attributes) => attributes.get('Id') === id);
}

/** The addresses outside of a package that a file in it links to, by their ids. */
export function addressesFrom(file: OpenPackage, path: string): ReadonlyMap<string, string> {
  const links = relationsOf(file, path).filter((one) => one.get('TargetMode') === 'External');
  return new Map(links.map((one) => [one.get('Id') ?? '', one.get('Target') ?? '']));
}

function related(
  file: OpenPackage,
  path: string,
  isMeant: (attributes: XmlElement['attributes']) => boolean,
): string | null {
  const found = relationsOf(file, path).find(
    (attributes) => isMeant(attributes) && attributes.get('TargetMode') !== 'External',
  );
  const target = found?.get('Target');
  return target === undefined ? null : pathFrom(path, target);
}

function relationsOf(file: OpenPackage, path: string): readonly XmlElement['attributes'][] {
  return relationsIn(file)(path);
}

/** The relations of each file of a package, which is asked for them again and again. */
const relationsIn = oncePer((file: OpenPackage) =>
  oncePerValue((path: string) => {
    const cut = path.lastIndexOf('/') + 1;
    const relations = xmlIn(file, `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
    return (relations === null ? [] : elementsIn(relations)).map(({ attributes }) => attributes);
  }),
);

/** Where an address in a file of a package leads: `../` never above the package. */
export function pathFrom(path: string, address: string): string {
  const folder = address.startsWith('/') ? [] : path.split('/').slice(0, -1);
  const parts = folder;
  for (const part of address.split(/[?#]/u)[0]?.split('/') ?? []) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
