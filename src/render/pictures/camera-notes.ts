/** Which side of a photograph is up, 1 to 8, as a segment of a JPEG says in a camera’s notes (Exif 2.32 §4.6.4); 1 where it says nothing. */
export function orientationIn(segment: Uint8Array): number {
  if (segment[1] !== 0xe1 || !HEAD.every((byte, at) => segment[4 + at] === byte)) return 1;
  const notes = segment.subarray(4 + HEAD.length);
  const view = new DataView(notes.buffer, notes.byteOffset, notes.byteLength);
  const isLittle = notes[0] === 'I'.charCodeAt(0);
  const start = notes.length < 10 ? notes.length : view.getUint32(4, isLittle);
  if (start + 2 > notes.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let entry = start + 2; entry < start + 2 + 12 * count && entry + 12 <= notes.length; entry += 12)
    if (view.getUint16(entry, isLittle) === ORIENTATION) return view.getUint16(entry + 8, isLittle);
  return 1;
}

/** A segment of notes that says this alone. */
export function cameraNotes(orientation: number): Uint8Array {
  const bigEndian = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation & 0xff, 0, 0];
  const content = [...HEAD, ...bigEndian, 0, 1, ...entry, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}

/** “Exif” and two zeros. */
const HEAD = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x01_12;
