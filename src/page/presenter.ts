import notes from 'reveal.js/plugin/notes';

import { openDocument } from './controls/open-document.ts';
import { resumeTalk } from './place/resume-talk.ts';
import { prepareSpeakerView } from './speaker/speaker-view.ts';

openDocument([notes()], (deck) => {
  prepareSpeakerView(deck);
  resumeTalk(deck);
});
