import type { LiveProblem } from './live-message.ts';

/** Lays what is wrong with the outline over the slide, which stays as it was. */
export function showProblem(problem: LiveProblem): void {
  hideProblem();
  const heading = document.createElement('h2');
  heading.textContent = problem.title;
  const report = document.createElement('pre');
  report.textContent = problem.report;
  report.tabIndex = 0;
  const sheet = document.createElement('section');
  sheet.className = 'problem';
  sheet.setAttribute('role', 'alert');
  sheet.append(heading, report);
  document.querySelector('main')?.append(sheet);
}

/** Takes the sheet away once the outline can be shown again. */
export function hideProblem(): void {
  document.querySelector('.problem')?.remove();
}
