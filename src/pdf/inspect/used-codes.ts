import { CLASSES, DELIMITER, SPACE } from '../file/character-class.ts';
import { readCodes } from '../content/read-codes.ts';

/** Told of each font that a content stream names, and of the codes that are shown in it. */
export interface CodeReceiver {
  /** Gives the bytes that make a code in the font with a name; 0 where the font isn’t known. */
  readonly select: (name: string) => 0 | 1 | 2;
  readonly use: (code: number) => void;
}

/**
 * Goes through the strings of a content stream and tells which codes are shown in which font. Reads the bytes in one pass,
 * since in prints of Chromium nearly each letter is a string of its own. Never throws.
 */
export function readUsedCodes(content: Buffer, receiver: CodeReceiver): void {
  let width: 0 | 1 | 2 = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === 0x3c && content[at + 1] === 0x3c) at = endOfProperties(content, at);
    else if (byte === 0x3c) at = readCodes(content, at, width, receiver.use);
    else if (byte === 0x28) at = readLiteral(content, at, width, receiver);
    else if (byte === 0x54 && isFontOperator(content, at)) width = receiver.select(fontBefore(content, at));
  }
}

/** `Tf` by itself. */
function isFontOperator(content: Buffer, at: number): boolean {
  return content[at + 1] === 0x66 && isBorder(content[at - 1]) && isBorder(content[at + 2]);
}

/** Strings in a list of properties are no text that is shown. */
function endOfProperties(content: Buffer, start: number): number {
  let open = 0;
  for (let at = start; at < content.length; at += 1) {
    const isDouble = content[at] === content[at + 1];
    if (isDouble && content[at] === 0x3c) open += 1;
    else if (isDouble && content[at] === 0x3e) open -= 1;
    else continue;
    at += 1;
    if (open === 0) return at;
  }
  return content.length;
}

/** Codes of one byte as they stand; those of two bytes, which are rare here, are left to the font’s other checks. */
function readLiteral(content: Buffer, start: number, width: number, { use }: CodeReceiver): number {
  let open = 0;
  for (let at = start; at < content.length; at += 1) {
    const byte = content[at] ?? 0;
    if (byte === 0x5c) {
      at += 1;
      continue;
    }
    if (byte === 0x28) open += 1;
    else if (byte === 0x29) {
      open -= 1;
      if (open === 0) return at;
    }
    if (width === 1 && (open > 1 || byte !== 0x28)) use(byte);
  }
  return content.length;
}

function isBorder(byte: number | undefined): boolean {
  return byte === undefined || CLASSES[byte] === SPACE || CLASSES[byte] === DELIMITER;
}

function fontBefore(content: Buffer, at: number): string {
  const start = content.lastIndexOf(0x2f, at);
  return /^\/([^\s/<([]+)/u.exec(content.toString('latin1', Math.max(start, at - 128), at))?.[1] ?? '';
}
