import { openDocument } from './controls/open-document.ts';

openDocument([]);
