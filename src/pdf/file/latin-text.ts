/** The same bytes as a buffer; none is copied. */
export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Bytes as text of one character each, so that a place in it is that of the byte. */
export function latinText(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1');
}
