import { openDocument } from './open-document.ts';

openDocument([]);
