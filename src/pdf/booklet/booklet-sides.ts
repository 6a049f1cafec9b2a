/** The pages that are side by side on one side of a sheet, counted from 0; `null` for a blank one. */
export interface BookletSide {
  readonly left: number | null;
  readonly right: number | null;
}

/**
 * The sides of the sheets of a booklet, which are printed on both sides, laid on each other and folded in the middle: the
 * first has the last page beside the first one. What is read from the right is bound there.
 */
export function bookletSides(count: number, isRightToLeft: boolean): readonly BookletSide[] {
  const whole = Math.ceil(count / 4) * 4;
  const pageAt = (page: number): number | null => (page < count ? page : null);
  return Array.from({ length: whole / 2 }, (_, side) => {
    const [fromEnd, fromStart] = [pageAt(whole - 1 - side), pageAt(side)];
    return (side % 2 === 0) === isRightToLeft
      ? { left: fromStart, right: fromEnd }
      : { left: fromEnd, right: fromStart };
  });
}
