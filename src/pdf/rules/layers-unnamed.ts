import { listIn, textIn, valueIn } from '../file/entry-values.ts';
import { pdfRule } from './pdf-rule.ts';

/** Layers that can be switched have names, and don’t switch themselves. */
export const layersUnnamed = pdfRule({
  code: 'pdf/layers-unnamed',
  severity: 'error',
  clause: 'ISO 14289-1 §7.10, ISO 19005-2 §6.9',
  problem: 'The layers of the PDF have no name of their own, or switch themselves',
  remedy: 'Give each way of showing the layers a /Name that no other has, and no /AS.',
  reason: 'What is shown must not depend on the program or the moment.',
  *find({ catalog, file }) {
    const layers = file.dictionary(catalog, 'OCProperties');
    if (layers === null) return;
    const names = new Set<string>();
    for (const way of [...listIn(layers, 'D', file), ...listIn(layers, 'Configs', file)]) {
      if (way.kind !== 'dictionary') continue;
      const name = textIn(way, 'Name', file) ?? '';
      if (name === '' || names.has(name)) yield { page: null, what: name === '' ? null : name };
      names.add(name);
      if (valueIn(way, 'AS', file) !== null) yield { page: null, what: 'layers that switch themselves' };
    }
  },
});
