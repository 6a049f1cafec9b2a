/** Of the sheet that says what is wrong with the outline; here and not in a sheet of the deck, for only this deck has it. */
export const PROBLEM_STYLE = `
.problem { position: fixed; inset: 0; z-index: 35; margin: 0; padding: 5vh 6vw; background: #14161a; color: #ece7dc; overflow: auto; }
.problem h2 { margin: 0 0 24px; font: 600 28px/1.3 var(--font-sans); overflow-wrap: anywhere; }
.problem pre { margin: 0; padding: 0; border: 0; font: 18px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.problem__what { font-weight: 700; }
.problem__lines { display: block; overflow: auto hidden; white-space: pre; }
@media (max-width: 700px) { .problem pre { font-size: 15px; } }
@media print { .problem { display: none; } }
`;
