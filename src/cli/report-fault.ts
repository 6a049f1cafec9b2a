import { VERSION } from '../version.ts';

/**
 * What is said of a fault of Lectern’s own. Node would print the line where it happened as well, which is the whole of the
 * bundled program.
 */
export function reportFault(fault: unknown): string {
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  const where = `lectern ${VERSION}, Node ${process.version}, ${process.platform}`;
  return `error: This is a fault of Lectern, not of your briefing. Please report these lines:\n${where}\n${trace}\n`;
}
