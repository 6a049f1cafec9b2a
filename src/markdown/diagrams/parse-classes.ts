import type { ClassBox, ClassHead, Classes, DiagramEdge, Direction } from './diagram.ts';
import { DiagramFault, DIRECTIONS, failAt, textIn } from './diagram-text.ts';
import type { DiagramLine, DiagramSource } from './diagram-text.ts';
import type { Text } from '../nodes/inline.ts';
import { lazily } from '../../source/lazily.ts';

/** Lines about looks and behaviour, which the theme decides. */
const PASSED_OVER = /^(?:classDef|cssClass|style|click|link|callback|accTitle|accDescr)\b/u;
/** `Name`, `List~Item~`, or anything in backquotes. */
const NAME = '(?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_](?:~[^~]+~)?|`[^`]+`)';
const CLASS = lazily(
  () => new RegExp(`^class\\s+(${NAME})(?:\\["([^"]+)"\\])?(?::::\\w+)?\\s*(\\{)?\\s*(\\})?$`, 'u'),
);
const MEMBER = lazily(() => new RegExp(`^(${NAME})\\s*:\\s*(.+)$`, 'u'));
const STEREOTYPE = lazily(() => new RegExp(`^<<(.+)>>\\s+(${NAME})$`, 'u'));
/** `Owner "1" o-- "*" Boat : owns`: names, numbers in straight marks, a line with a head at either end, words. */
const RELATION = lazily(
  () =>
    new RegExp(
      `^(${NAME})\\s*(?:"([^"]*)"\\s*)?(<\\||\\*|o|<)?(--|\\.\\.)(\\|>|\\*|o|>)?\\s*(?:"([^"]*)"\\s*)?(${NAME})\\s*(?::\\s*(.+))?$`,
      'u',
    ),
);
const HEADS: ReadonlyMap<string, 'arrow' | 'triangle' | 'diamond' | 'hollow'> = new Map([
  ['<', 'arrow'],
  ['>', 'arrow'],
  ['<|', 'triangle'],
  ['|>', 'triangle'],
  ['*', 'diamond'],
  ['o', 'hollow'],
]);

/** Reads the lines of a class diagram after its first. Throws `DiagramFault` at what it can’t read. */
export function parseClasses(source: DiagramSource): Classes {
  const reader = new ClassReader(source);
  for (const line of source.lines.slice(1)) reader.readLine(line);
  return reader.result();
}

interface Draft {
  readonly id: string;
  label: Text;
  stereotype: Text | null;
  readonly members: Text[];
}

class ClassReader {
  private readonly drafts = new Map<string, Draft>();
  private readonly relations: DiagramEdge[] = [];
  private direction: Direction = 'down';
  private open: Draft | null = null;
  private readonly source: DiagramSource;

  constructor(source: DiagramSource) {
    this.source = source;
  }

  result(): Classes {
    const last = this.source.lines.at(-1);
    if (this.open !== null && last !== undefined) throw new DiagramFault(last);
    const classes = [...this.drafts.values()].map(({ id, label, stereotype, members }): ClassBox => ({
      id,
      label,
      stereotype,
      attributes: members.filter((member) => !isMethod(member)),
      methods: members.filter(isMethod),
    }));
    return { kind: 'classes', direction: this.direction, classes, relations: this.relations };
  }

  readLine(line: DiagramLine): void {
    if (this.open !== null) return this.readInside(line, this.open);
    const turned = /^direction\s+(\w\w)$/u.exec(line.text)?.[1];
    if (turned !== undefined) this.direction = DIRECTIONS.get(turned) ?? failAt(line);
    else if (!PASSED_OVER.test(line.text) && !this.readClass(line) && !this.readRelation(line))
      this.readRemark(line);
  }

  private readInside(line: DiagramLine, open: Draft): void {
    if (line.text === '}') {
      this.open = null;
      return;
    }
    const stereotype = /^<<(.+)>>$/u.exec(line.text)?.[1];
    if (stereotype !== undefined) open.stereotype = textIn(this.source, line, stereotype);
    else open.members.push(this.member(line, line.text));
  }

  private readClass(line: DiagramLine): boolean {
    const match = CLASS().exec(line.text);
    if (match === null) return false;
    const [, name = '', label, opening, closing] = match;
    const draft = this.meet(name, line);
    if (label !== undefined) draft.label = textIn(this.source, line, label);
    if (opening !== undefined && closing === undefined) this.open = draft;
    return true;
  }

  private readRelation(line: DiagramLine): boolean {
    const match = RELATION().exec(line.text);
    if (match === null) return false;
    const [, from = '', fromCount, startMark, joint, endMark, toCount, to = '', words] = match;
    if (startMark !== undefined && endMark !== undefined) throw new DiagramFault(line);
    const said = [fromCount, words, toCount].filter((part) => part !== undefined && part !== '').join(' ');
    const heads = startMark === undefined ? headAt('end', endMark) : headAt('start', startMark);
    this.relations.push({
      from: this.meet(from, line).id,
      to: this.meet(to, line).id,
      label: said === '' ? null : textIn(this.source, line, said),
      line: joint === '..' ? 'dashed' : 'solid',
      heads,
    });
    return true;
  }

  /** `Name : +member`, `<<interface>> Name`. */
  private readRemark(line: DiagramLine): void {
    const [, word, of] = STEREOTYPE().exec(line.text) ?? [];
    if (word !== undefined && of !== undefined) {
      this.meet(of, line).stereotype = textIn(this.source, line, word);
      return;
    }
    const [, name, member] = MEMBER().exec(line.text) ?? [];
    if (name === undefined || member === undefined) throw new DiagramFault(line);
    this.meet(name, line).members.push(this.member(line, member));
  }

  private meet(name: string, line: DiagramLine): Draft {
    const id = name.replace(/^`|`$/gu, '');
    const known = this.drafts.get(id);
    if (known !== undefined) return known;
    const draft: Draft = { id, label: generic(textIn(this.source, line, id)), stereotype: null, members: [] };
    this.drafts.set(id, draft);
    return draft;
  }

  /** `$` and `*` at the end say static and abstract, which type doesn’t show here. */
  private member(line: DiagramLine, words: string): Text {
    return generic(textIn(this.source, line, words.replace(/(?<=\))[*$]$/u, '')));
  }
}

/** `List~int~` is `List<int>`. */
function generic(text: Text): Text {
  return { ...text, value: text.value.replace(/~([^~]+)~/gu, '<$1>') };
}

function isMethod({ value }: Text): boolean {
  return value.includes('(');
}

function headAt(end: 'start' | 'end', mark: string | undefined): 'none' | ClassHead {
  const head = HEADS.get(mark ?? '');
  return head === undefined ? 'none' : `${end}-${head}`;
}
