import { decodeReferences } from '../../markdown/nodes/inline-tags.ts';
import { type Budget, spendText } from '../../text/budget.ts';
import { oneLine } from '../../text/words.ts';

/** What is shown under a film at a time, in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly CueLine[];
}

/** A line of a cue, with whoever it names as its speaker: `<v Ann Lee>`, `ANN LEE:`. */
export interface CueLine {
  readonly speaker: string | null;
  /** Whether a mark says that somebody else speaks from here on. */
  readonly opensTurn: boolean;
  /** Whether the file marks the words as that speaker’s, and no others. */
  readonly isVoiced: boolean;
  readonly text: string;
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s+-->\s+${TIME}(?:\s|$)`, 'u');

/** Whether a text is that of subtitles: WebVTT says so, SubRip begins with a number and a time. */
export function isSubtitles(head: string): boolean {
  const text = head.replace(/^(?:\uFEFF|\s)+/u, '');
  if (/^WEBVTT(?:\s|$)/u.test(text)) return true;
  const [first = '', second = ''] = text.split(/\r\n|[\r\n]/u, 2);
  return TIMING.test(first) || (/^\d{1,6}\s*$/u.test(first) && TIMING.test(second));
}

/** The cues of WebVTT or SubRip in the order of the file. Remarks, styles and what has no time are left out. Throws `OverBudget`. */
export function cuesIn(text: string, budget: Budget): readonly Cue[] {
  const cues: Cue[] = [];
  let cue: { start: number; end: number; lines: CueLine[] } | null = null;
  for (const line of text.split(/\r\n|[\r\n]/u)) {
    const timing = TIMING.exec(line);
    if (timing !== null) {
      budget.spend('nodes');
      cue = { start: seconds(timing, 1), end: seconds(timing, 5), lines: [] };
      cues.push(cue);
    } else if (line.trim() === '') cue = null;
    else if (cue !== null)
      for (const said of cueLines(line, cue.lines.at(-1) ?? null, budget)) {
        spendText(said.text, budget);
        cue.lines.push(said);
      }
  }
  return cues;
}

function seconds(match: RegExpExecArray, from: number): number {
  const [hours = '0', minutes = '0', whole = '0', part = '0'] = match.slice(from, from + 4);
  return Number(hours || 0) * 3600 + Number(minutes) * 60 + Number(`${whole}.${part}`);
}

/** `<v.loud Ann Lee>`, and the tags that only say how words look or when they are spoken. */
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>\n]{1,100})>/u;
const TAGS = /<\/?(?:[a-z][^<>\n]{0,200}|[\d:.]{5,15})?>|\{\\[^{}\n]{1,100}\}/giu;

/** `>> ANN LEE:`, `- `: another speaks. */
const TURN = /^\s*(?:(?:>>+|›|[-–—])\s*)/u;
const NAMED =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,3}|(?:v[ao]n|de[rnl]?|d[iau]|la|al|el|bin)(?= ))){0,4}|\p{Lo}{1,8})\s?[:：](?!\/)\s*/u;

/** A voice speaks to the end of its cue, or until it is closed. */
function cueLines(line: string, before: CueLine | null, budget: Budget): readonly CueLine[] {
  let voice = before?.isVoiced === true ? before.speaker : null;
  const pieces = line.split(/(?=<v[ .])|(?<=<\/v>)/u);
  budget.spend('nodes', pieces.length);
  return pieces
    .map((piece) => {
      const named = VOICE.exec(piece)?.[1];
      if (named !== undefined) voice = oneLine(decodeReferences(named));
      const plain = oneLine(decodeReferences(piece.replaceAll(TAGS, '')));
      const text = plain.replace(TURN, '');
      const label = voice === null ? NAMED.exec(text) : null;
      const line = {
        speaker: voice ?? label?.[1] ?? null,
        opensTurn: text !== plain,
        isVoiced: voice !== null,
        text: label === null ? text : text.slice(label[0].length),
      };
      if (piece.includes('</v>')) voice = null;
      return line;
    })
    .filter(({ speaker, isVoiced, text }) => text !== '' || (speaker !== null && !isVoiced));
}
