import type { DiagnosticPlace, Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { mapRange, positionOf, type MarkdownContext } from '../markdown/inlines/mapped-text.ts';
import { outlineLexer } from '../markdown/inlines/marked-lexer.ts';
import { MOST_SEARCH_BUDGET } from '../markdown/inlines/parse-inlines.ts';
import { type Block, type Division, type Heading, isPlace } from '../markdown/nodes/block.ts';
import { type CutBlocks, cutBlocks, parseHeading, readBlocks } from '../markdown/parse-blocks.ts';
import { reportHidden } from '../markdown/report-hidden.ts';
import { minutesIn } from '../text/minutes.ts';
import { type Position, type Range, type SourceFile, positionBetween } from '../text/source-file.ts';
import { textDirection } from '../text/language-tag.ts';
import { findPassagesInText, textsIn, textsInBlocks, textsInQuotation } from './find-quotations.ts';
import { guardOutline, boundSlides } from './guard-outline.ts';
import { footnotesShown, standInTitle } from './inlines-of-outline.ts';
import { type SlidePassages, joinRunning } from './join-running.ts';
import { type MarkedText, aloneStanding } from './marked-text.ts';
import { articleAsOutline, emptyOutline, footnoteTwice, noTitle } from './outline-diagnostics.ts';
import type {
  BodyBlock,
  Footnote,
  LinkDefinition,
  Outline,
  OutlineSlide,
  Quotation,
  UncomparedPassage,
} from './outline.ts';
import { NOTHING_WRITTEN, parseFrontMatter } from './parse-front-matter.ts';
import { type FoundPassage, type ReadQuotation, isCompared, readQuotation } from './read-quotation.ts';
import { type SlideRange, splitSlides } from './split-slides.ts';

/**
 * Parses an outline. `path` is the name that diagnostics give it. Whatever is wrong is reported with its place and the
 * rest is read; nothing throws.
 */
export function parseOutline(path: string, text: string): Checked<Outline> {
  const { value: file, diagnostics: hazards } = guardOutline(path, text);
  const ranges = boundSlides(splitSlides(file), file);
  const diagnostics = [...hazards, ...ranges.diagnostics];
  const head = ranges.frontMatter === null ? NOTHING_WRITTEN : parseFrontMatter(file);
  const { frontMatter } = head.value;
  diagnostics.push(...head.diagnostics);
  const isHeadFine = !diagnostics.some(({ code }) => code.startsWith('front-matter/'));
  const { sources, bibliography } = frontMatter;
  const isSource = (id: string): boolean => bibliography !== undefined || Object.hasOwn(sources, id);
  const parser = new SlideParser(file, diagnostics, head.value, isSource);
  const slides = parser.parseSlides(ranges.slides);
  // Where the file is odd, or its front matter takes everything in, that is what is to be said.
  const isReadable = [...hazards, ...ranges.diagnostics].every(({ severity }) => severity !== 'error');
  if (slides.length === 0 && isReadable) {
    diagnostics.push(emptyOutline({}, { file: path, position: positionBetween(file, 0, 0) }));
  }
  const hasTitle = frontMatter.title !== undefined;
  if (!hasTitle && isHeadFine && slides.length > 0) {
    const instead = standInTitle(path, slides);
    const isPlain = ranges.frontMatter === null && slides.every(({ heading }) => heading === null);
    const article = isPlain && slides.length === 1 ? path : null;
    if (article !== null && parser.quotations.length > 0)
      diagnostics.push(articleAsOutline({ path }, { file: path, position: positionBetween(file, 0, 0) }));
    else
      diagnostics.push(noTitle({ instead, article }, { file: path, position: positionBetween(file, 0, 0) }));
  }
  const value: Outline = {
    file,
    frontMatter,
    slides,
    footnotes: parser.footnotes,
    quotations: parser.quotations,
    uncompared: parser.uncompared,
    noted: parser.noted,
    comments: parser.comments,
    noteDivisions: parser.noteDivisions,
    linkDefinitions: parser.linkDefinitions,
  };
  return { value, diagnostics: [...diagnostics, ...hiddenInOutline(value, ranges.frontMatter)] };
}

/** Hidden characters in an outline; what is in files beside it is looked through where that is read. */
function hiddenInOutline(
  { file, frontMatter, slides, footnotes }: Outline,
  head: Range | null,
): readonly Diagnostic[] {
  const isLeftward = textDirection(frontMatter.lang) === 'rtl';
  return [
    ...(head === null ? [] : reportHidden(frontMatter, file, isLeftward, head)),
    ...reportHidden({ slides, footnotes }, file, isLeftward),
  ];
}

function twice(label: string, { position }: Footnote, place: DiagnosticPlace): Diagnostic {
  const related = [{ message: 'The other text is here:', file: place.file ?? '', position }];
  return footnoteTwice({ label }, { ...place, related });
}

/** Parses the slides of one outline in order; quotations are numbered as they come. */
class SlideParser {
  readonly footnotes = new Map<string, Footnote>();
  readonly quotations: Quotation[] = [];
  readonly uncompared: UncomparedPassage[] = [];
  readonly noted: Quotation[] = [];
  readonly comments: Position[] = [];
  readonly noteDivisions: Position[] = [];
  readonly linkDefinitions: LinkDefinition[] = [];
  private readonly file: SourceFile;
  private readonly diagnostics: Diagnostic[];
  private readonly context: MarkdownContext;

  /** The front matter is read first. */
  constructor(
    file: SourceFile,
    diagnostics: Diagnostic[],
    head: SlidePassages,
    isSource: MarkdownContext['isSource'],
  ) {
    this.addAll(head);
    this.file = file;
    this.diagnostics = diagnostics;
    this.context = {
      file,
      lexer: outlineLexer(file.text),
      searchBudget: { left: MOST_SEARCH_BUDGET },
      depth: 0,
      isQuoted: false,
      isSource,
      report: (diagnostic) => diagnostics.push(diagnostic),
      defineFootnote: (label, children, mapped) => {
        const position = positionOf(mapped, file);
        const earlier = this.footnotes.get(label);
        if (earlier === undefined)
          this.footnotes.set(label, { label, children: this.takeNotes(children).shown, position });
        else diagnostics.push(twice(label, earlier, { file: file.path, position }));
      },
      defineLink: (label, mapped) => this.linkDefinitions.push({ label, position: positionOf(mapped, file) }),
      passComment: (mapped) => this.comments.push(positionOf(mapped, file)),
    };
  }

  /** All slides are cut before the first one is read: a link may be defined at the end of the outline. */
  parseSlides(ranges: readonly SlideRange[]): OutlineSlide[] {
    const cut = ranges.map((range) => ({
      range,
      body: this.cut(range.body),
      notes: range.notes === null ? null : this.cut(range.notes),
    }));
    const slides = cut.map(({ range, body, notes }) => this.parseSlide(range, body, notes));
    const shown = footnotesShown(slides, this.footnotes);
    for (const { label, children } of this.footnotes.values())
      if (shown.has(label)) this.addAll(joinRunning(textsInBlocks(children, this.file)));
      else this.noted.push(...this.citedIn(children));
    return slides;
  }

  private cut({ start, end }: Range): CutBlocks {
    return cutBlocks(mapRange(this.file.text, start, end), this.context);
  }

  private parseSlide(range: SlideRange, text: CutBlocks, notesText: CutBlocks | null): OutlineSlide {
    const heading = range.heading === null ? null : this.parseHeading(range.heading, range.kind);
    const separated = this.takeNotes(readBlocks(text, this.context));
    const body = this.toBody(heading, separated.shown);
    const notes = [...separated.notes, ...(notesText === null ? [] : readBlocks(notesText, this.context))];
    this.noted.push(...this.citedIn(notes));
    const classes = heading?.attributes.classes ?? [];
    const start = heading?.position.start.offset ?? range.body.start;
    return {
      kind: range.kind,
      heading,
      layout: layoutAmong(classes),
      body,
      notes,
      isIncremental: classes.includes('incremental'),
      minutes: minutesIn(heading?.attributes.pairs.get('time') ?? ''),
      position: positionBetween(this.file, start, range.notes?.end ?? range.body.end),
    };
  }

  private takeNotes(blocks: readonly Block[]): SeparatedNotes {
    const separated = takeNotes(blocks);
    this.noteDivisions.push(...separated.places);
    return separated;
  }

  private parseHeading({ start, end }: Range, kind: OutlineSlide['kind']): Heading {
    const mapped = mapRange(this.file.text, start, end);
    return parseHeading(mapped, kind === 'section' ? 1 : 2, this.context);
  }

  /** Finds the quotations of a slide, which may run over several of its texts, and puts those of block quotes in their place. */
  private toBody(heading: Heading | null, blocks: readonly Block[]): BodyBlock[] {
    const quotes = new Map<Block, ReadQuotation>();
    const texts = heading === null ? [] : this.textsInHeading(heading);
    for (const block of blocks) {
      if (block.type !== 'block-quote') texts.push(...textsInBlocks([block], this.file, blocks));
      else {
        const { value, diagnostics } = readQuotation(block, this.file);
        this.diagnostics.push(...diagnostics);
        quotes.set(block, value);
        texts.push(...textsInQuotation(value, this.file));
      }
    }
    const numbered = this.addAll(joinRunning(texts));
    return blocks.flatMap((block): readonly BodyBlock[] => {
      if (block.type !== 'block-quote') return [block];
      const quote = quotes.get(block);
      if (quote === undefined) return [];
      const { passage, children, attribution } = quote;
      const quotation = isCompared(passage) ? numbered.get(passage) : passage;
      if (quotation === undefined) return [];
      const { translation, position } = block;
      const { language } = block.attributes;
      return [{ type: 'quotation', quotation, language, children, translation, attribution, position }];
    });
  }

  /** What is in marks in a heading, and in the name of who asserts it. */
  private textsInHeading({ children, attributes, position }: Heading): MarkedText[] {
    const claimant = attributes.pairs.get('by') ?? '';
    const named = findPassagesInText(claimant, position, null);
    const words = textsIn(children, this.file);
    return named.length === 0 ? words : [...words, aloneStanding(named)];
  }

  /** What the notes quote and cite. What they quote without a citation is the presenter’s own affair. */
  private citedIn(notes: readonly Block[]): Quotation[] {
    const { passages } = joinRunning(textsInBlocks(notes, this.file));
    const cited = passages.filter(({ citation }) => citation !== null);
    return cited.map((passage, at) => ({ id: `n${this.noted.length + at + 1}`, ...passage }));
  }

  /** Numbers the passages that are compared. */
  private addAll({ passages, uncompared }: SlidePassages): ReadonlyMap<FoundPassage, Quotation> {
    this.uncompared.push(...uncompared);
    const numbered = new Map<FoundPassage, Quotation>();
    for (const passage of passages) {
      const quotation = { id: `q${this.quotations.length + 1}`, ...passage };
      this.quotations.push(quotation);
      numbered.set(passage, quotation);
    }
    return numbered;
  }
}

/** Blocks, and the speaker notes that stood among them. */
interface SeparatedNotes {
  readonly shown: readonly Block[];
  readonly notes: readonly Block[];
  /** Where the divisions stood. */
  readonly places: readonly Position[];
}

/**
 * Takes the divisions `::: notes` out of blocks, however deep they are: one that follows a quotation or a list without
 * an empty line between them is inside it to Markdown, and must not be shown for that.
 */
function takeNotes(blocks: readonly Block[]): SeparatedNotes {
  const divisions: Division[] = [];
  const shown = withoutNotes(blocks, divisions);
  const notes = divisions.flatMap(({ children }) => children);
  return { shown, notes, places: divisions.map(({ position }) => position) };
}

function withoutNotes(blocks: readonly Block[], divisions: Division[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'division':
        if (!block.attributes.classes.includes('notes'))
          return [{ ...block, children: withoutNotes(block.children, divisions) }];
        divisions.push(block);
        return [];
      case 'block-quote':
        return [{ ...block, children: withoutNotes(block.children, divisions) }];
      case 'list':
        return [
          {
            ...block,
            items: block.items.map((item) => ({ ...item, children: withoutNotes(item.children, divisions) })),
          },
        ];
      case 'paragraph':
      case 'heading':
      case 'code-block':
      case 'chart':
      case 'diagram':
      case 'table':
      case 'html-block':
      case 'rule':
        return [block];
    }
  });
}

/** The layout that a heading asks for; a place is asked for pictures alone. */
function layoutAmong(classes: readonly string[]): string | null {
  const named = classes.find((name) => name !== 'incremental' && !isPlace(name));
  return named ?? (classes.some(isPlace) ? 'figure' : null);
}
