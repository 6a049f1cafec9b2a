/** Bytes by key, written once and never over others. Keys are paths with forward slashes. */
export interface Store {
  /** For messages; without anything secret. */
  readonly name: string;
  /** `null` where there is nothing. Of what has more than `most` bytes only so many and one more, so that it fills no memory. */
  read(key: string, most?: number): Promise<Uint8Array | null>;
  has(key: string): Promise<boolean>;
  /** Writes where there is nothing yet; `false` where there is something. Whole or not at all, also under kill -9. */
  write(key: string, bytes: Uint8Array): Promise<boolean>;
  /** Puts other bytes in the place of those that are there. */
  replace(key: string, bytes: Uint8Array): Promise<void>;
}
