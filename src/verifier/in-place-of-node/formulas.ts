/** Setting formulas takes more than the page has; `lectern build` sets them. */
export const typeset = (): never => {
  throw new Error('This page sets no formulas. Build the briefing with the command.');
};
export const loadSpeech = (): never => typeset();
