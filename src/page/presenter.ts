import notes from 'reveal.js/plugin/notes';

import { openDocument } from './controls/open-document.ts';
import { prepareSpeakerView } from './speaker/speaker-view.ts';

openDocument([notes()], prepareSpeakerView);
