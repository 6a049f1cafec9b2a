import { relative } from 'node:path';

import { BrowserError } from '../../browser/browser-diagnostics.ts';
import { NOWHERE, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diskRefused, HostError } from '../../host/host-error.ts';
import { isInside, slashed } from '../../prepare/read-files.ts';
import { VERSION } from '../../version.ts';

/** What the machine refused, out of what was thrown; a fault of Lectern’s own is thrown on. `file` is the outline at hand. */
export function refusalIn(thrown: unknown, file: string | null = null): Diagnostic {
  if (thrown instanceof BrowserError) return thrown.diagnostic;
  if (thrown instanceof HostError) return diskRefused(thrown, { ...NOWHERE, file });
  throw thrown;
}

/** Diagnostics alone, in a form that programs read. */
export async function diagnosticsAs(
  format: 'json' | 'sarif' | 'github',
  diagnostics: readonly Diagnostic[],
): Promise<string> {
  switch (format) {
    case 'json':
      return JSON.stringify({ diagnostics });
    case 'sarif': {
      const [{ formatSarif }, { DIAGNOSTIC_CATALOGUE }] = await Promise.all([
        import('../../diagnostics/format-for-programs.ts'),
        import('../../diagnostic-catalogue.ts'),
      ]);
      return formatSarif(diagnostics, { name: 'Lectern', version: VERSION, rules: DIAGNOSTIC_CATALOGUE });
    }
    case 'github':
      return (await import('../../diagnostics/format-for-programs.ts')).formatGithub(
        diagnostics,
        folderInWorkspace(),
      );
  }
}

/** GitHub takes paths from the folder that the repository was checked out into; a step may work below it. */
function folderInWorkspace(): string {
  const workspace = process.env['GITHUB_WORKSPACE'];
  if (!workspace) return '';
  const folder = process.cwd();
  return isInside(folder, workspace) ? `${slashed(relative(workspace, folder))}/` : '';
}
