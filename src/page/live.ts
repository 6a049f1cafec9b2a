import notes from 'reveal.js/plugin/notes';

import { openDocument } from './controls/open-document.ts';
import { wantsReadingView } from './dom/query.ts';
import { followServer } from './live/follow-server.ts';
import { hear, type Hearers, openEvents } from './live/live-message.ts';
import { hideProblem, prepareNotes, showProblem } from './live/tell-teacher.ts';
import { resumeTalk } from './place/resume-talk.ts';
import { prepareSpeakerView } from './speaker/speaker-view.ts';

openDocument([notes()], (deck) => {
  prepareSpeakerView(deck);
  resumeTalk(deck);
  followServer(deck);
});
if (wantsReadingView()) document.addEventListener('DOMContentLoaded', followInReadingView);

/** Has the reading view follow the present server: it is loaded again, at the place where it was, which the browser sees to. */
function followInReadingView(): void {
  prepareNotes();
  const hearers: Hearers = {
    update: ({ version }) =>
      version === document.documentElement.dataset['version'] ? hideProblem() : location.reload(),
    places: () => {},
    problem: showProblem,
  };
  openEvents((message) => hear(message, hearers));
}
