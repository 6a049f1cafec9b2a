import notes from 'reveal.js/plugin/notes';

import { followServer } from './live/follow-server.ts';
import { openDocument } from './open-document.ts';
import { prepareSpeakerView } from './speaker-view.ts';

openDocument([notes()], (deck) => {
  prepareSpeakerView(deck);
  followServer(deck);
});
