import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkClosed } from './check-closed.ts';
import { checkFonts } from './check-fonts.ts';

/** What is wrong with any style sheet that the user wrote. */
export function checkSheet(file: SourceFile): readonly Diagnostic[] {
  return [...checkClosed(file), ...checkAddresses(file), ...checkFonts(file)];
}
