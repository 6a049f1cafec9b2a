import type { Range } from '../../text/source-file.ts';

/** How much a figure says. */
export interface Amount {
  /** The number; of a percentage, a hundredth of it, so that half and 50 per cent are equal. */
  readonly value: number;
  /** A magnitude says about how many: “hundreds”, 数万. */
  readonly kind: 'number' | 'share' | 'magnitude';
}

/** A figure that a text states, however it is written. */
export interface Figure extends Range {
  readonly text: string;
  /** What it may say, the likeliest first: the 10 of “10 to 15 per cent” is a number or a share. */
  readonly amounts: readonly Amount[];
  /** By what the last part of it multiplies: a million in “5 million”, a hundredth in “5 %”. */
  readonly scale: number;
  /** Whether the words can be nothing but a figure; not “both”, 两国 or the 5 of “5G”. */
  readonly isSure: boolean;
}

/** Whether a figure says what another does, up to the rounding of a machine. */
export function isSameFigure(claimed: Pick<Figure, 'amounts'>, stated: Pick<Figure, 'amounts'>): boolean {
  return claimed.amounts.some((amount) => stated.amounts.some((other) => isCovered(amount, other)));
}

/** “Thousands” are said of 1,500 to 100,000 and of “tens of thousands”, not of what is likely a year. */
const LEAST = 1.5;
const WIDEST = 100;
/** “Dozens” and “dizaines” are the same. */
const SLACK = 0.8;

function isCovered(claimed: Amount, stated: Amount): boolean {
  if (claimed.kind === 'magnitude' && stated.kind !== 'share') {
    const least = stated.kind === 'magnitude' ? SLACK : LEAST;
    const isInRange = stated.value >= claimed.value * least && stated.value < claimed.value * WIDEST;
    return isInRange && !(stated.value > 1500 && stated.value < 2100);
  }
  return (
    claimed.kind === stated.kind &&
    Math.abs(claimed.value - stated.value) <= 1e-9 * Math.max(1, Math.abs(claimed.value))
  );
}

/** A text in small letters, each where it stood: an expression that needn’t compare cases is made several times as fast. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/\p{Lu}/gu, sameLength);
}

function sameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
