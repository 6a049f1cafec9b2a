import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { VERSION } from '../version.ts';

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
        import('../diagnostics/format-sarif.ts'),
        import('../diagnostic-catalogue.ts'),
      ]);
      return formatSarif(diagnostics, { name: 'Lectern', version: VERSION, rules: DIAGNOSTIC_CATALOGUE });
    }
    case 'github':
      return (await import('../diagnostics/format-github.ts')).formatGithub(diagnostics);
  }
}
