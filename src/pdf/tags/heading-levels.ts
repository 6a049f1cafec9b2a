/**
 * Counts the headings of a document in their order, so that none skips a level (ISO 14289-1 §7.4.2): each stands one
 * below the last one that it stands under. Headings that skip none keep their levels.
 */
export function headingLevels(): (level: number) => number {
  const above: number[] = [];
  return (level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length;
  };
}
