/** What is laid over reveal.js’s own style of the speaker view: larger type, contrast, rings around what has the focus. */
export const SPEAKER_STYLE = `
body { background: #faf8f4; color: #1c1917; font-family: system-ui, sans-serif; margin: 0; }
.speaker-hidden { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
#speaker-controls, body[data-speaker-layout] #speaker-controls { background: #faf8f4; font-size: 18px; }
#speaker-controls:focus-visible { outline: 3px solid #9a2a1f; outline-offset: -3px; }
.speaker-controls-notes .value { font-size: 20px; line-height: 1.5; max-width: 34em; }
.speaker-controls-notes .value p { margin: 0 0 .6em; }
.speaker-controls-time { cursor: default; }
.speaker-controls-time .label, .speaker-controls-notes .label { font-size: 15px; text-transform: none; }
.speaker-controls-time .label, .speaker-controls-notes .label, .speaker-controls-time .mute { color: #57534e; }
.speaker-controls-time span.mute, .speaker-controls-time .timer span.mute { color: #57534e; opacity: 1; }
.speaker-controls-time .timer, .speaker-controls-time .clock { width: auto; font-variant-numeric: tabular-nums; }
.speaker-reset { float: left; margin: 7px 0 0 16px; padding: 5px 12px; border: 1px solid #57534e; background: #faf8f4; color: #1c1917; font: inherit; font-size: 15px; }
.speaker-reset:focus-visible, #speaker-layout:focus-within { outline: 3px solid #9a2a1f; outline-offset: 2px; }
.overlay-element { background: #e7e2d8; color: #1c1917; }
#upcoming-slide .label { top: auto; bottom: 10px; }
`;
