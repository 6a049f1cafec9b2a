import type { Checked } from '../../diagnostics/diagnostic.ts';
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
  const cut = path.lastIndexOf('/') + 1;
  const relations = xmlIn(file, `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  const found = (relations === null ? [] : elementsIn(relations)).find(
    ({ attributes }) =>
      attributes.get('Type')?.endsWith(`/${kind}`) === true && attributes.get('TargetMode') !== 'External',
  );
  const target = found?.attributes.get('Target');
  return target === undefined ? null : pathFrom(path, target);
}

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
