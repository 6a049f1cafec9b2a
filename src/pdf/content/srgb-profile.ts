/**
 * An ICC profile of the colours of screens, sRGB (IEC 61966-2-1), as ICC.1:2004-10 lays it out: what a PDF/A says its
 * colours mean. Made here from the numbers of the standards.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  return profileOf('RGB ', [
    ['desc', textTag('sRGB')],
    ...COMMON,
    ['rXYZ', xyzTag(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyzTag(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyzTag(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

/** The same for pictures in grey. */
export function greyProfile(): Uint8Array {
  return profileOf('GRAY', [['desc', textTag('Grey of sRGB')], ...COMMON, ['kTRC', curveTag()]]);
}

type Tags = readonly (readonly [name: string, content: Buffer])[];

function profileOf(colours: string, tags: Tags): Uint8Array {
  const places = new Map<Buffer, number>();
  let end = HEADER_SIZE + 4 + 12 * tags.length;
  for (const [, content] of tags) {
    if (places.has(content)) continue;
    places.set(content, end);
    end += content.length;
  }
  const table = tags.map(([name, content]) =>
    Buffer.concat([
      Buffer.from(name, 'latin1'),
      number32(places.get(content) ?? 0),
      number32(content.length),
    ]),
  );
  return Buffer.concat([header(colours, end), number32(tags.length), ...table, ...places.keys()]);
}

const HEADER_SIZE = 128;

/** The white that profiles are connected by. */
const D50: readonly [number, number, number] = [0.9642, 1, 0.8249];

function header(colours: string, size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_SIZE);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04_20_00_00, 8);
  bytes.write(`mntr${colours}XYZ `, 12, 'latin1');
  // A date is wanted; this is the day of the standard.
  [1999, 10, 18, 0, 0, 0].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  D50.forEach((part, index) => bytes.writeInt32BE(fixed(part), 68 + 4 * index));
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A number as sixteen bits before the point and sixteen behind it. */
function fixed(value: number): number {
  return Math.round(value * 65_536);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeInt32BE(fixed(value), 4 * index));
  return bytes;
}

/** The name of a type of tag and four bytes kept free. */
function typed(type: string): Buffer {
  return Buffer.from(type.padEnd(8, '\0'), 'latin1');
}

function xyzTag(x: number, y: number, z: number): Buffer {
  return Buffer.concat([typed('XYZ '), numbers([x, y, z])]);
}

/** From the white of screens to that of profiles, after Bradford. */
function adaptationTag(): Buffer {
  const rows = [
    1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
  ];
  return Buffer.concat([typed('sf32'), numbers(rows)]);
}

/** The curve of sRGB, the fourth kind of curves: straight near black, else a power of 2.4. */
function curveTag(): Buffer {
  const kind = Buffer.from([0, 3, 0, 0]);
  return Buffer.concat([typed('para'), kind, numbers([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])]);
}

/** A text in English, padded to four bytes. */
function textTag(text: string): Buffer {
  const letters = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(letters.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, letters, Buffer.alloc((4 - (letters.length % 4)) % 4)]);
}

const COMMON: Tags = [
  ['cprt', textTag('No copyright, use freely')],
  ['wtpt', xyzTag(...D50)],
  ['chad', adaptationTag()],
];
