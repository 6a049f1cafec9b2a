import { createRequire } from 'node:module';

/** Where the two scripts of PDF.js are that run in a browser: what draws pages, and what reads the file. */
export function pdfjsFiles(): { readonly drawing: string; readonly reading: string } {
  const { resolve } = createRequire(import.meta.url);
  return {
    drawing: resolve('pdfjs-dist/legacy/build/pdf.min.mjs'),
    reading: resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  };
}
