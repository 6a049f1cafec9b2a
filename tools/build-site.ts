/** Makes the site of the docs in site/: tsx tools/build-site.ts. It needs dist/, and a browser for the pictures. */
import { buildSite } from './site/build-site.ts';

await buildSite({ out: 'site', themes: ['paper', 'ink', 'press'], editions: 'slides,handout' });
