/** Writes the generated pages of docs/: tsx tools/generate-docs.ts. */
import { writeFileSync } from 'node:fs';

import { GENERATED_DOCS } from './generated-docs.ts';

for (const [path, text] of Object.entries(GENERATED_DOCS)) writeFileSync(path, text());
