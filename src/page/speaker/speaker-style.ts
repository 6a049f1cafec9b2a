/** What is laid over reveal.js’s own style of the speaker view: larger type, contrast, rings around what has the focus. */
export const SPEAKER_STYLE = `
body { background: #faf8f4; color: #1c1917; font-family: system-ui, sans-serif; margin: 0; }
.speaker-hidden { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
#speaker-controls, body[data-speaker-layout] #speaker-controls { background: #faf8f4; font-size: 18px; }
#speaker-controls:focus-visible { outline: 3px solid #9a2a1f; outline-offset: -3px; }
.speaker-controls-notes .value { font-size: calc(20px * var(--notes)); line-height: 1.5; max-width: 34em; }
.speaker-controls-notes em:is(.script, :lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(he), :lang(fa), :lang(ur)) { font-style: normal; }
.speaker-controls-notes .value p { margin: 0 0 .6em; }
/* reveal.js puts the timer back wherever it is clicked near it. */
.speaker-controls-time { pointer-events: none; }
.speaker-controls-time button { pointer-events: auto; }
/* A picture: whoever moves it by a click or a swipe moves no deck. */
#upcoming-slide iframe { pointer-events: none; }
.speaker-controls-time .label, .speaker-controls-notes .label { font-size: 15px; text-transform: none; }
.speaker-controls-time .label, .speaker-controls-notes .label, .speaker-controls-time .mute { color: #57534e; }
.speaker-controls-time span.mute, .speaker-controls-time .timer span.mute { color: #57534e; opacity: 1; }
.speaker-timer, .speaker-controls-time .timer, .speaker-controls-time .clock { width: auto; font-variant-numeric: tabular-nums; }
.speaker-timer { float: left; float: inline-start; min-width: 2.6em; font-size: 1.9em; }
.speaker-controls-time .clock { float: right; float: inline-end; margin-inline-start: 16px; text-align: end; }
#speaker-controls button { margin-inline-start: 8px; padding: 5px 12px; border: 1px solid #57534e; background: #faf8f4; color: #1c1917; font: inherit; font-size: 15px; }
.speaker-controls-time button { float: left; float: inline-start; margin-top: 7px; }
.speaker-timer.is-paused, .speaker-pace th { color: #57534e; }
.speaker-pace { position: relative; border-collapse: collapse; margin-top: 6px; font-size: 17px; line-height: 1.35; font-variant-numeric: tabular-nums; }
.speaker-pace th { font-weight: normal; text-align: start; }
.speaker-pace :is(td, th) { padding: 0; padding-inline-end: 6px; }
.speaker-pace :is(th, td:nth-child(3)) { padding-inline-end: 16px; }
.speaker-pace td:nth-child(2) { text-align: end; }
.speaker-pace td:nth-child(-n + 3) { white-space: nowrap; }
.speaker-pace td:nth-child(3)::before { content: "/ " / ""; }
.speaker-pace .is-behind > :last-child { color: #9a2a1f; font-weight: bold; }
.speaker-controls-notes h4 { display: inline; }
#speaker-controls .speaker-size { min-width: 28px; padding: 0 6px; font-size: 18px; line-height: 26px; }
.speaker-controls-time { position: relative; }
.speaker-place { position: absolute; top: 6px; inset-inline-end: 16px; font-size: 18px; font-variant-numeric: tabular-nums; unicode-bidi: plaintext; }
.speaker-stale { float: left; float: inline-start; max-width: 60%; }
.speaker-black { padding: 1px 8px; background: #1c1917; color: #faf8f4; }
#upcoming-slide.is-over > * { visibility: hidden; }
#speaker-controls button:focus-visible, #speaker-layout:focus-within { outline: 3px solid #9a2a1f; outline-offset: 2px; }
/* The field in which a slide is found (see openJump) */
.jump { --ground: #faf8f4; --ink: #1c1917; --accent: #9a2a1f; --font-sans: system-ui, sans-serif; font-size: 18px; }
.jump input { box-sizing: border-box; }
.overlay-element { background: #e7e2d8; color: #1c1917; }
/* Over no words: in the corner of the next slide’s foot, and under the notes */
#upcoming-slide .label { top: auto; bottom: 6px; left: 6px; height: auto; padding: 1px 8px; font-size: 14px; line-height: 18px; }
#speaker-layout { top: auto; bottom: 10px; }
body[data-speaker-layout] #speaker-controls { height: calc(60% - 50px); }
body[data-speaker-layout="wide"] #speaker-controls { height: calc(55% - 50px); }
body[data-speaker-layout="tall"] #speaker-controls, body[data-speaker-layout="notes-only"] #speaker-controls { height: calc(100% - 50px); padding-top: 6px; }
/* As large as the room that an arrangement gives them */
body[data-speaker-layout="wide"] .speaker-controls-notes .value, body[data-speaker-layout="tall"] .speaker-controls-notes .value { font-size: calc(clamp(20px, 1.8vw, 30px) * var(--notes)); }
body[data-speaker-layout="notes-only"] .speaker-controls-notes .value { font-size: calc(clamp(20px, 2.6vw, 40px) * var(--notes)); line-height: 1.4; }
/* Time and clock on one line in a small window, too */
@media (max-width: 1200px) {
  .speaker-timer, .speaker-controls-time .timer, .speaker-controls-time .clock { font-size: 24px; }
  .speaker-controls-time { padding: 6px 12px 10px; }
  .speaker-controls-time .clock { margin-inline-start: 6px; }
  #speaker-controls .speaker-controls-time button { margin-block: 2px 0; margin-inline: 4px 0; padding: 2px 5px; }
  .speaker-pace { font-size: 15px; }
}
/* A small screen */
@media (max-width: 900px) {
  .speaker-controls-time { padding-inline: 4px; }
  .speaker-controls-time .clock { letter-spacing: -.02em; }
  #speaker-controls .speaker-controls-time button { margin-inline-start: 4px; padding: 0 3px; font-size: 14px; }
  .speaker-pace { font-size: 14px; }
  .speaker-pace :is(th, td:nth-child(3)) { padding-inline-end: 6px; }
}
/* At 200 % zoom */
@media (max-width: 700px) {
  #speaker-controls .speaker-controls-time button { font-size: 12px; }
  .speaker-pace { font-size: 12px; }
  .speaker-timer, .speaker-controls-time .timer, .speaker-controls-time .clock { font-size: 18px; }
}
`;
