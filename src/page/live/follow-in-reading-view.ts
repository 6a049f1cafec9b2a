import { openEvents, readProblem, readUpdate } from './live-message.ts';
import { hideProblem, showProblem } from './problem-sheet.ts';

/** Has the reading view follow the present server: it is loaded again, at the place where it was, which the browser sees to. */
export function followInReadingView(): void {
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
