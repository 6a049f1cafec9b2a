import { readFile } from 'node:fs/promises';

import type { Plugin } from 'esbuild';

/**
 * Parts of PDF.js that reading the text of a page never gets to: what paints, forms, pictures, writing, editing, loading
 * over a network. They are three fifths of it. `docs/decisions/0015-pdf-in-the-verifier-page.md` has the figures.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'pdf.worker.mjs': [
    './external/brotli/',
    './external/jbig2/',
    './external/openjpeg/',
    './external/qcms/qcms.js',
    './src/core/annotation.js',
    './src/core/arithmetic_decoder.js',
    './src/core/calibri_factors.js',
    './src/core/ccitt.js',
    './src/core/dataset_reader.js',
    './src/core/default_appearance.js',
    './src/core/editor/',
    './src/core/font_renderer.js',
    './src/core/function.js',
    './src/core/helvetica_factors.js',
    './src/core/image.js',
    './src/core/jbig2.js',
    './src/core/jpg.js',
    './src/core/liberationsans_widths.js',
    './src/core/metadata_parser.js',
    './src/core/myriadpro_factors.js',
    './src/core/pattern.js',
    './src/core/ps_parser.js',
    './src/core/segoeui_factors.js',
    './src/core/struct_tree.js',
    './src/core/writer.js',
    './src/core/intersector.js',
    './src/core/xfa/',
    './src/core/xfa_fonts.js',
    './src/core/xml_parser.js',
  ],
  'pdf.mjs': [
    './src/display/annotation_layer.js',
    './src/display/canvas.js',
    './src/display/canvas_dependency_tracker.js',
    './src/display/draw_layer.js',
    './src/display/editor/',
    './src/display/fetch_stream.js',
    './src/display/network.js',
    './src/display/node_stream.js',
    './src/display/metadata.js',
    './src/display/optional_content_config.js',
    './src/display/pattern_helper.js',
    './src/display/svg_factory.js',
    './src/display/text_layer.js',
    './src/display/touch_manager.js',
    './src/display/transport_stream.js',
    './src/display/xfa_layer.js',
    './src/display/xfa_text.js',
    './src/pdf.js',
  ],
};

/** What is written in place of other lines. */
const CHANGED: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  // A few bytes can stand for gigabytes. Node watches the memory of its process; a page can’t see its own.
  'pdf.worker.mjs': [
    [
      'const buffer2 = new Uint8Array(size);',
      `if (size > ${2 ** 28}) {
        postMessage('memory');
        throw new RangeError('memory');
      }
      const buffer2 = new Uint8Array(size);`,
    ],
    // The browser's own unpacking knows no end.
    [
      'class FlateStream extends DecodeStream {\n  #isAsync = true;',
      'class FlateStream extends DecodeStream {\n  #isAsync = false;',
    ],
  ],
  'pdf.mjs': [],
};

/** What the last part exports, which is left out with all that it names. */
const EXPORTED: Readonly<Record<string, string>> = {
  'pdf.worker.mjs': '',
  'pdf.mjs': 'export { getDocument, PDFWorker, VerbosityLevel };',
};

/** Bundles PDF.js with no more of it than reads text. */
export const textOfPdf: Plugin = {
  name: 'text-of-pdf',
  setup(bundler) {
    bundler.onLoad(
      { filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ },
      async ({ path }) => {
        const name = path.endsWith('.worker.mjs') ? 'pdf.worker.mjs' : 'pdf.mjs';
        return { contents: leftOf(await readFile(path, 'utf8'), name) };
      },
    );
  },
};

/** Stops where the package has come out otherwise, so that somebody looks what reads text in it. */
function leftOf(source: string, name: string): string {
  const parts = source.split(/^(?=;\/\/ \.\/)/mu);
  const unseen = new Set(LEFT_OUT[name]);
  const left = parts.filter((part) => {
    const [, path = ''] = /^;\/\/ (\S+)/u.exec(part) ?? [];
    const out = LEFT_OUT[name]?.find((one) => path === one || (one.endsWith('/') && path.startsWith(one)));
    if (out !== undefined) unseen.delete(out);
    return out === undefined;
  });
  if (unseen.size > 0) throw new Error(`${name} of PDF.js no longer has ${[...unseen].join(', ')}.`);
  const changed = (CHANGED[name] ?? []).reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`${name} of PDF.js no longer has “${from}” once.`);
    return text.replace(from, () => to);
  }, left.join(''));
  return `${changed}\n${EXPORTED[name] ?? ''}`;
}
