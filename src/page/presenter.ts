import notes from 'reveal.js/plugin/notes';

import { openDocument } from './open-document.ts';
import { prepareSpeakerView } from './speaker-view.ts';

openDocument([notes()], prepareSpeakerView);
