import notes from 'reveal.js/plugin/notes';

import { openDocument } from './controls/open-document.ts';
import { wantsReadingView } from './dom/query.ts';
import { followServer } from './live/follow-server.ts';
import { openEvents, readProblem, readUpdate } from './live/live-message.ts';
import { hideProblem, showProblem } from './live/problem-note.ts';
import { prepareNotes } from './live/tell-teacher.ts';
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
  const { events, version } = openEvents();
  events.addEventListener('update', ({ data }: MessageEvent<unknown>) => {
    if (readUpdate(String(data))?.version === version) hideProblem();
    else location.reload();
  });
  events.addEventListener('problem', ({ data }: MessageEvent<unknown>) => {
    const problem = readProblem(String(data));
    if (problem !== null) showProblem(problem);
  });
}
