/** What is laid over reveal.js’s own style of the speaker view: larger type, contrast, rings around what has the focus. */
export const SPEAKER_STYLE = `
body { background: #faf8f4; color: #1c1917; font-family: system-ui, sans-serif; margin: 0; }
.speaker-hidden { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
#speaker-controls, body[data-speaker-layout] #speaker-controls { background: #faf8f4; font-size: 18px; }
#speaker-controls:focus-visible { outline: 3px solid #9a2a1f; outline-offset: -3px; }
.speaker-controls-notes .value { font-size: 20px; line-height: 1.5; max-width: 34em; }
.speaker-controls-notes em:is(.script, :lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(he), :lang(fa), :lang(ur)) { font-style: normal; }
.speaker-controls-notes .value p { margin: 0 0 .6em; }
/* reveal.js puts the timer back wherever it is clicked near it. */
.speaker-controls-time { pointer-events: none; }
.speaker-reset { pointer-events: auto; }
/* A picture: whoever moves it by a click or a swipe moves no deck. */
#upcoming-slide iframe { pointer-events: none; }
.speaker-controls-time .label, .speaker-controls-notes .label { font-size: 15px; text-transform: none; }
.speaker-controls-time .label, .speaker-controls-notes .label, .speaker-controls-time .mute { color: #57534e; }
.speaker-controls-time span.mute, .speaker-controls-time .timer span.mute { color: #57534e; opacity: 1; }
.speaker-controls-time .timer, .speaker-controls-time .clock { width: auto; font-variant-numeric: tabular-nums; }
.speaker-controls-time .clock { margin-left: 16px; }
.speaker-reset { float: left; margin: 7px 0 0 16px; padding: 5px 12px; border: 1px solid #57534e; background: #faf8f4; color: #1c1917; font: inherit; font-size: 15px; }
.speaker-controls-time { position: relative; }
.speaker-place { position: absolute; top: 6px; right: 16px; font-size: 18px; font-variant-numeric: tabular-nums; direction: ltr; }
.speaker-black { padding: 1px 8px; background: #1c1917; color: #faf8f4; }
#upcoming-slide.is-over > * { visibility: hidden; }
.speaker-reset:focus-visible, #speaker-layout:focus-within { outline: 3px solid #9a2a1f; outline-offset: 2px; }
.overlay-element { background: #e7e2d8; color: #1c1917; }
/* Over no words: in the corner of the next slide’s foot, and under the notes */
#upcoming-slide .label { top: auto; bottom: 6px; left: 6px; height: auto; padding: 1px 8px; font-size: 14px; line-height: 18px; }
#speaker-layout { top: auto; bottom: 10px; }
body[data-speaker-layout] #speaker-controls { height: calc(60% - 50px); }
body[data-speaker-layout="wide"] #speaker-controls { height: calc(55% - 50px); }
body[data-speaker-layout="tall"] #speaker-controls, body[data-speaker-layout="notes-only"] #speaker-controls { height: calc(100% - 50px); padding-top: 6px; }
/* As large as the room that an arrangement gives them */
body[data-speaker-layout="wide"] .speaker-controls-notes .value, body[data-speaker-layout="tall"] .speaker-controls-notes .value { font-size: clamp(20px, 1.8vw, 30px); }
body[data-speaker-layout="notes-only"] .speaker-controls-notes .value { font-size: clamp(20px, 2.6vw, 40px); line-height: 1.4; }
/* Time and clock on one line in a small window, too */
@media (max-width: 1080px) {
  .speaker-controls-time .timer, .speaker-controls-time .clock { font-size: 24px; }
  .speaker-controls-time { padding: 6px 12px 10px; }
  .speaker-controls-time .clock { margin-left: 6px; }
  .speaker-reset { margin: 2px 0 0 6px; padding: 2px 6px; }
}
/* At 200 % zoom */
@media (max-width: 700px) {
  .speaker-controls-time .timer, .speaker-controls-time .clock { font-size: 18px; }
}
`;
