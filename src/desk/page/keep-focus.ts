import { at } from './dom.ts';

let settling: ReturnType<typeof setTimeout> | undefined;

/** A deck that opens or turns takes the focus; as long as it may, who types keeps it. */
export function keepFocus(): void {
  const frame = at('frame', HTMLIFrameElement);
  frame.inert = true;
  clearTimeout(settling);
  settling = setTimeout(() => (frame.inert = false), SETTLED);
}

const SETTLED = 1500;
