import notes from 'reveal.js/plugin/notes';

import { followInReadingView } from './live/follow-in-reading-view.ts';
import { followServer } from './live/follow-server.ts';
import { openDocument } from './controls/open-document.ts';
import { wantsReadingView } from './dom/query.ts';
import { prepareSpeakerView } from './speaker/speaker-view.ts';

openDocument([notes()], (deck) => {
  prepareSpeakerView(deck);
  followServer(deck);
});
if (wantsReadingView()) document.addEventListener('DOMContentLoaded', followInReadingView);
