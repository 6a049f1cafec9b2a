/** A tiny PDF with the given objects, numbered from 1; object 1 is the catalog. */
export function smallPdf(objects: readonly string[], trailer = '/Root 1 0 R'): Buffer {
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((body, at) => {
    offsets.push(text.length);
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  const end = `trailer\n<</Size ${offsets.length + 1} ${trailer}>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + table + end, 'latin1');
}

export const PAGES = '<</Type /Pages /Count 0 /Kids []>>';

/** A PDF without pages that has a catalog and properties. */
export function plainPdf(
  properties = '<</Producer (Skia) /CreationDate (D:20260102030405) /Trapped /False>>',
): Buffer {
  return smallPdf(['<</Type /Catalog /Pages 2 0 R>>', PAGES, properties], '/Root 1 0 R /Info 3 0 R');
}
