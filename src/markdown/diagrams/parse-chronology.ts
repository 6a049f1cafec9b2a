import type { Period, TitledDiagram } from './diagram.ts';
import { DiagramFault, textIn } from './diagram-text.ts';
import type { DiagramLine, DiagramSource } from './diagram-text.ts';
import type { Text } from '../nodes/inline.ts';

const PASSED_OVER = /^(?:accTitle|accDescr)\b/u;

/** Reads the lines of a `timeline` after its first. Throws `DiagramFault` at what it can’t read. */
export function parseChronology(source: DiagramSource): TitledDiagram {
  const sections: Section[] = [];
  let title: Text | null = null;
  for (const line of source.lines.slice(1)) {
    const [, word = '', words = ''] = /^(title|section)\s+(.+)$/u.exec(line.text) ?? [];
    const label = words === '' ? null : textIn(source, line, words);
    if (word === 'title') title = label;
    else if (word === 'section') sections.push({ label, periods: [] });
    else if (!PASSED_OVER.test(line.text)) {
      const section = sections.at(-1) ?? { label: null, periods: [] };
      if (sections.length === 0) sections.push(section);
      readPeriod(source, line, section);
    }
  }
  return { diagram: { kind: 'chronology', sections: sections.filter(hasPeriods) }, title };
}

interface Section {
  readonly label: Text | null;
  readonly periods: { readonly label: Text; readonly events: Text[] }[];
}

/** `2019 : What happened : What else`; a line that begins with a colon goes on with the time before. */
function readPeriod(source: DiagramSource, line: DiagramLine, { periods }: Section): void {
  // A colon between digits is a time of day.
  const [time = '', ...words] = line.text.split(/\s*:(?:\s+|$)/u);
  const events = words.filter((event) => event !== '').map((event) => textIn(source, line, event));
  const last = periods.at(-1);
  if (time !== '') periods.push({ label: textIn(source, line, time), events });
  else if (last === undefined || events.length === 0) throw new DiagramFault(line);
  else last.events.push(...events);
}

function hasPeriods({ periods }: { readonly periods: readonly Period[] }): boolean {
  return periods.length > 0;
}
