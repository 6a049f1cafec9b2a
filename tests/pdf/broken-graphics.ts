import type { Alteration } from './broken-pdfs.ts';
import { streamOf } from './small-pdf.ts';

/** What breaks the rules of graphics. */
export const FIRING_GRAPHICS: readonly (readonly [code: string, what: string, alter: Alteration])[] = [
  ['graphics-forbidden', 'with a transfer function', (change) => change('page', '/ca 1', '/TR /Identity')],
  ['graphics-forbidden', 'with a colour of a printer', (change) => change('content', 'BT', '0 0 0 1 k BT')],
  [
    'graphics-forbidden',
    'with a colour of a printer in a form',
    (change) => {
      change('page', '/X1 26 0 R', '/X1 28 0 R');
      change('profile', /.*/su, drawing('0 0 0 1 K 0 0 m 9 9 l S'));
    },
  ],
  [
    'graphics-forbidden',
    'with a rendering intent that there isn’t',
    (change) => change('content', 'BT', '/Own ri BT'),
  ],
  [
    'graphics-forbidden',
    'with a blend mode of its own',
    (change) => change('page', '/BM /Normal', '/BM /Own'),
  ],
  [
    'graphics-forbidden',
    'with a smoothed picture',
    (change) => change('picture', '/Width', '/Interpolate true /Width'),
  ],
  [
    'graphics-forbidden',
    'with a smoothed picture in a form',
    (change) => {
      change('picture', '/Width', '/Interpolate true /Width');
      change('profile', /.*/su, drawing('', '/Resources <</XObject <</X2 26 0 R>>>>'));
      change('page', '/X1 26 0 R', '/X1 28 0 R');
    },
  ],
  [
    'graphics-forbidden',
    'with a picture whose profile leads from device to device',
    (change) => {
      change('picture', '/DeviceGray', '[/ICCBased 28 0 R]');
      change('profile', 'mntr', 'link');
    },
  ],
  [
    'graphics-forbidden',
    'with a list of colours whose profile is one of grey',
    (change) => {
      change('picture', '/DeviceGray', '[/Indexed [/ICCBased 28 0 R] 0 <000000>]');
      change('profile', 'RGB ', 'GRAY');
    },
  ],
];

/** A form in place of a picture. */
export function drawing(content: string, entries = ''): string {
  return streamOf(Buffer.from(content), `/Subtype /Form /BBox [0 0 9 9] ${entries}`);
}
