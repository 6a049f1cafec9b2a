/** Why a PDF can’t be read: it is broken, locked, it uses a feature that Lectern doesn’t read, or it passes a limit. */
export type PdfErrorReason = 'damaged' | 'encrypted' | 'unsupported' | 'too-large';

/** A PDF can’t be read or changed. The only error that the functions of this folder throw for what is in a file. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly reason: PdfErrorReason;

  constructor(reason: PdfErrorReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** For a file that isn’t as it should be; `what` ends the sentence. */
export function damaged(what: string, cause?: unknown): PdfError {
  return new PdfError('damaged', `The PDF is damaged: ${what}.`, cause);
}

/** For a place where an object should begin. */
export function noObject(offset: number): PdfError {
  return damaged(`there is no object at byte ${offset}`);
}

/** For what is in a stream and isn’t packed as it says. */
export function notUnpacked(cause?: unknown): PdfError {
  return damaged('something in it can’t be unpacked', cause);
}
