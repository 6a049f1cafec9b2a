import { type OpenPackage, PackageFault } from '../article/packed/open-package.ts';
import { addressesFrom, allRelated, relatedById, relatedTo, xmlIn } from '../article/packed/package-files.ts';
import { oncePerValue } from '../text/once-per.ts';
import { childOf, elementsIn, elementsNamed, textIn, type XmlElement } from '../text/parse-xml.ts';

/** A slide of a PPTX as it is read: from its title through its shapes, in the order of the file, to its notes. */
export interface ShownSlide {
  /** Its place in the package, by which others link to it. */
  readonly path: string;
  readonly isHidden: boolean;
  /** What its layout is for: `title`, `secHead`, `obj` … */
  readonly layout: string | null;
  readonly title: readonly SlideParagraph[] | null;
  readonly parts: readonly SlidePart[];
  readonly notes: readonly SlideParagraph[];
  /** Whether its lists appear item by item. */
  readonly hasSteps: boolean;
  /** What is on it besides. */
  readonly lost: readonly Lost[];
}

/** What is on a slide and isn’t read, and what to do instead. */
interface Lost {
  readonly what: string;
  readonly instead: string | null;
}

/** A part of a slide. The path of a picture in the package is empty for one that is elsewhere. */
export type SlidePart =
  | { readonly kind: 'words'; readonly paragraphs: readonly SlideParagraph[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly SlideParagraph[])[])[] }
  | { readonly kind: 'picture'; readonly path: string; readonly description: string };

/** A paragraph, or an item of a list at a level, with the sign before it. */
export interface SlideParagraph {
  readonly runs: readonly SlideRun[];
  readonly level: number;
  readonly sign: '-' | '1.' | '';
}

/** Words that are set in one way. */
interface SlideRun {
  readonly words: string;
  /** An address, or a slide of the package behind `#`; `null` for none. */
  readonly link: string | null;
  readonly tag: 'sup' | 'sub' | 'del' | null;
}

/** Reads the slides of a PPTX in the order of the show. Throws `PackageFault` and `XmlFault`. */
export function readSlideshow(file: OpenPackage): readonly ShownSlide[] {
  const path = relatedTo(file, '', 'officeDocument') ?? 'ppt/presentation.xml';
  const show = xmlIn(file, path);
  if (show?.name !== 'p:presentation') throw new PackageFault('it holds no presentation');
  const layoutAt = oncePerValue((place: string) => ({ layout: place === '' ? null : xmlIn(file, place) }));
  return elementsNamed(show, 'p:sldId').flatMap(({ attributes }) => {
    const place = relatedById(file, path, attributes.get('r:id') ?? '');
    if (place === null) return [];
    const { layout } = layoutAt(relatedTo(file, place, 'slideLayout') ?? '');
    return new SlideReader(file, place, layout).slide();
  });
}

/** What is on the slide instead of it, for whoever makes the outline. */
const INSTEAD = {
  equation: 'Write it as a formula, as in $E = mc^2$.',
  chart: 'Write its figures in a ```chart, or save it as a picture.',
  diagram: 'Write its words as a list or a flow chart, or save it as a picture.',
  columns: 'For two columns write {.comparison} behind the heading, and ### above each column.',
  film: 'Write a link to it.',
} as const;

/** Where a shape is on its slide. */
type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** A shape with its place on the slide: `title`, `body`, `sldNum` …, empty for a text box; and the shape of the layout that it fills. */
interface Shape {
  readonly element: XmlElement;
  readonly place: string;
  readonly holder: XmlElement | null;
}

const HEAD = /^(?:ctrT|t)itle$/u;

/** Reads a slide, and keeps what can’t be taken from it. */
class SlideReader {
  private readonly lost: Lost[] = [];
  private readonly file: OpenPackage;
  private readonly path: string;
  private readonly layout: XmlElement | null;

  constructor(file: OpenPackage, path: string, layout: XmlElement | null) {
    this.file = file;
    this.path = path;
    this.layout = layout;
  }

  slide(): ShownSlide {
    const { path, layout, lost } = this;
    const slide = xmlIn(this.file, path);
    if (slide === null) throw new PackageFault('a slide isn’t where one is kept');
    const shapes = shapesIn(slide, layout);
    const title = shapes.find(({ place }) => HEAD.test(place)) ?? largestOf(shapes) ?? null;
    const others = shapes.filter((shape) => shape !== title);
    const parts = others.flatMap((shape) => this.partsOf(shape, path));
    if (areBeside(others)) this.lose('that parts are beside each other', INSTEAD.columns);
    const hasSteps = this.movesIn(slide);
    return {
      path,
      isHidden: /^(?:0|false)$/u.test(slide.attributes.get('show') ?? ''),
      layout: layout?.attributes.get('type') ?? null,
      title: title === null ? null : this.paragraphsIn(title, path),
      parts,
      notes: this.notes(),
      hasSteps,
      lost,
    };
  }

  private lose(what: string, instead: string | null = null): void {
    this.lost.push({ what, instead });
  }

  /** Whether lists appear item by item; what else moves, is behind the words or was written about them is lost. */
  private movesIn(slide: XmlElement): boolean {
    const hasSteps = elementsNamed(slide, 'p:bldP').some((one) => one.attributes.get('build') === 'p');
    const moving = ['p:transition', ...(hasSteps ? [] : ['p:animEffect', 'p:animMotion', 'p:set'])];
    if (moving.some((name) => elementsNamed(slide, name).length > 0)) this.lose('how the slide moves');
    if (elementsNamed(slide, 'p:bg').some((one) => elementsNamed(one, 'a:blip').length > 0))
      this.lose('the picture behind the words');
    if (allRelated(this.file, this.path, 'comments').length > 0) this.lose('what reviewers wrote');
    return hasSteps;
  }

  private notes(): readonly SlideParagraph[] {
    const path = relatedTo(this.file, this.path, 'notesSlide');
    const notes = path === null ? null : xmlIn(this.file, path);
    const shapes = notes === null ? [] : shapesIn(notes, null).filter(({ place }) => place === 'body');
    return shapes.flatMap((shape) => this.paragraphsIn(shape, path ?? ''));
  }

  private partsOf(shape: Shape, from: string): readonly SlidePart[] {
    const { element, place } = shape;
    if (/^(?:sldNum|sldImg|hdr)$/u.test(place)) return [];
    if (element.name === 'p:graphicFrame') return this.framed(element, from);
    const hasPicture = element.name === 'p:pic' || elementsNamed(element, 'a:blip').length > 0;
    const paragraphs = this.paragraphsIn(shape, from);
    if (/^(?:dt|ftr)$/u.test(place)) {
      const words = paragraphs.flatMap(({ runs }) => runs.map((run) => run.words)).join(' ');
      if (words.trim() !== '') this.lose(`“${words.trim()}” at the foot`);
    } else if (paragraphs.length > 0) return [{ kind: 'words', paragraphs }];
    else if (hasPicture) return this.pictured(element, from);
    else if (place === '') this.lose('a shape, line or drawing without words');
    return [];
  }

  private framed(frame: XmlElement, from: string): readonly SlidePart[] {
    const tables = elementsNamed(frame, 'a:tbl');
    if (tables.length === 0) {
      const isChart = elementsNamed(frame, 'c:chart').length > 0;
      if (elementsNamed(frame, 'dgm:relIds').length > 0)
        this.lose('a diagram (SmartArt) with its words', INSTEAD.diagram);
      else this.lose(isChart ? 'a chart' : 'an object of another program', INSTEAD.chart);
    }
    return tables.map((table) => ({
      kind: 'table',
      rows: elementsNamed(table, 'a:tr').map((row) =>
        elementsNamed(row, 'a:tc').map((element) =>
          this.paragraphsIn({ element, place: '', holder: null }, from),
        ),
      ),
    }));
  }

  private pictured(element: XmlElement, from: string): readonly SlidePart[] {
    const [properties = null] = elementsNamed(element, 'p:cNvPr');
    const description = properties?.attributes.get('descr')?.replaceAll(/\s+/gu, ' ').trim() ?? '';
    const called = description === '' ? 'a picture' : `the picture “${description}”`;
    const link = this.linkOf(properties, from, called);
    if (this.isFilm(element, from)) return [];
    if (link !== null) this.lose(`the link from ${called} to ${link}`);
    if (elementsNamed(element, 'a:srcRect').some(({ attributes }) => attributes.size > 0))
      this.lose(`how ${called} is cropped`, 'All that is in the file is shown: cut the file itself.');
    const [blip] = elementsNamed(element, 'a:blip');
    const path = relatedById(this.file, from, blip?.attributes.get('r:embed') ?? '') ?? '';
    return [{ kind: 'picture', path, description }];
  }

  private isFilm(element: XmlElement, from: string): boolean {
    const [film] = ['a:videoFile', 'a:audioFile'].flatMap((name) => elementsNamed(element, name));
    const address = addressesFrom(this.file, from).get(film?.attributes.get('r:link') ?? '') ?? '';
    if (film !== undefined)
      this.lose(`a film or sound${address === '' ? '' : ` (${address})`}`, INSTEAD.film);
    return film !== undefined;
  }

  /** The paragraphs of a shape that have words. A link on all of the shape is one on its words. */
  private paragraphsIn(shape: Shape, from: string): readonly SlideParagraph[] {
    const paragraphs = elementsNamed(shape.element, 'a:p').map((paragraph) => ({
      runs: this.runsIn(paragraph, from),
      ...signOf(paragraph, shape),
    }));
    const worded = paragraphs.filter(({ runs }) => runs.some(({ words }) => words.trim() !== ''));
    if (worded.length === 0) return [];
    const words = worded.flatMap(({ runs }) => runs.map((run) => run.words)).join(' ');
    const link = this.linkOf(elementsNamed(shape.element, 'p:cNvPr')[0] ?? null, from, `“${words}”`);
    if (link === null) return worded;
    const linked = (run: SlideRun): SlideRun => ({ ...run, link: run.link ?? link });
    return worded.map((one) => ({ ...one, runs: one.runs.map(linked) }));
  }

  private runsIn(paragraph: XmlElement, from: string): readonly SlideRun[] {
    const runs: SlideRun[] = [];
    for (const piece of elementsIn(paragraph)) {
      const run = this.runIn(piece, from);
      const last = runs.at(-1);
      if (run === null) continue;
      if (last !== undefined && last.link === run.link && last.tag === run.tag)
        runs.splice(-1, 1, { ...last, words: last.words + run.words });
      else runs.push(run);
    }
    return runs;
  }

  private runIn(piece: XmlElement, from: string): SlideRun | null {
    if (piece.name === 'a:br') return { words: ' ', link: null, tag: null };
    if (/^(?:a14:m|mc:AlternateContent)$/u.test(piece.name)) {
      this.lose('an equation', INSTEAD.equation);
      return { words: '…', link: null, tag: null };
    }
    if (!/^a:(?:r|fld)$/u.test(piece.name)) return null;
    const words = elementsNamed(piece, 'a:t').map(textIn).join('');
    const properties = childOf(piece, 'a:rPr');
    if (properties === null || words.trim() === '') return { words, link: null, tag: null };
    const raised = Number.parseInt(properties.attributes.get('baseline') ?? '0', 10);
    const isStruck = /^(?:sng|dbl)Strike$/u.test(properties.attributes.get('strike') ?? '');
    const tag = isStruck ? 'del' : raised < 0 ? 'sub' : raised > 0 ? 'sup' : null;
    return { words, link: this.linkOf(properties, from, `“${words.trim()}”`), tag };
  }

  /** Where a click leads; one that leads nowhere outside of a show is lost. */
  private linkOf(linked: XmlElement | null, from: string, called: string): string | null {
    const click = linked === null ? null : childOf(linked, 'a:hlinkClick');
    if (click === null) return null;
    const id = click.attributes.get('r:id') ?? '';
    const address = addressesFrom(this.file, from).get(id) ?? relatedById(this.file, from, id) ?? '';
    if (/^(?:https?|mailto):/iu.test(address)) return address;
    if (address.startsWith('ppt/slides/')) return `#${address}`;
    const action = (click.attributes.get('action') ?? '').replace(/^.*(?:\/\/|jump=)/u, '');
    const where = address === '' ? action.replace('noaction', '') : address;
    if (where !== '') this.lose(`the link from ${called} to “${where}”`);
    return null;
  }
}

/** The shapes of a slide. Of what newer and older programs show in different ways, the newer one is taken. */
function shapesIn(slide: XmlElement, layout: XmlElement | null): readonly Shape[] {
  const holders = (layout === null ? [] : elementsNamed(layout, 'p:sp')).flatMap((element) =>
    elementsNamed(element, 'p:ph').map((place) => ({ element, place })),
  );
  const within = (tree: XmlElement): readonly Shape[] =>
    elementsIn(tree).flatMap((element): readonly Shape[] => {
      if (element.name === 'p:grpSp') return within(element);
      if (element.name === 'mc:AlternateContent') {
        const both = ['mc:Choice', 'mc:Fallback'].map((name) => childOf(element, name));
        return both.map((one) => (one === null ? [] : within(one))).find((one) => one.length > 0) ?? [];
      }
      if (!/^p:(?:sp|pic|graphicFrame|cxnSp|contentPart)$/u.test(element.name)) return [];
      const [own] = elementsNamed(element, 'p:ph');
      const place = own === undefined ? '' : (own.attributes.get('type') ?? 'obj');
      const keys = ['idx', 'type'].filter((key) => own?.attributes.get(key) !== undefined);
      const same = keys.flatMap((key) =>
        holders.filter((one) => one.place.attributes.get(key) === own?.attributes.get(key)),
      );
      return [{ element, place, holder: same[0]?.element ?? null }];
    });
  const [tree = slide] = elementsNamed(slide, 'p:spTree');
  return within(tree);
}

function boxOf({ element, holder }: Shape): Box | null {
  for (const one of holder === null ? [element] : [element, holder]) {
    const [transform] = elementsIn(one).flatMap((child) => childOf(child, 'a:xfrm') ?? []);
    const [from, size] = ['a:off', 'a:ext'].map((name) => transform && childOf(transform, name)?.attributes);
    const [left, top, wide, high] = [from?.get('x'), from?.get('y'), size?.get('cx'), size?.get('cy')].map(
      Number,
    );
    if (left === undefined || top === undefined || wide === undefined || high === undefined) continue;
    if (!Number.isNaN(left + top + wide + high)) return { left, top, right: left + wide, bottom: top + high };
  }
  return null;
}

const hasWords = ({ element }: Shape): boolean =>
  elementsNamed(element, 'a:t').some((one) => textIn(one).trim() !== '');

/** Whether words are beside each other: at the same height, and not above each other. */
function areBeside(shapes: readonly Shape[]): boolean {
  const boxes = shapes.filter((one) => hasWords(one) && !/^(?:sldNum|dt|ftr)$/u.test(one.place));
  const placed = boxes.flatMap((one) => boxOf(one) ?? []);
  const isLeftOf = (one: Box, other: Box): boolean =>
    one.right <= other.left && one.top < other.bottom && other.top < one.bottom;
  return placed.some((one) => placed.some((other) => isLeftOf(one, other)));
}

/** The words that stand for a title where a slide has none: one line above all others, in the largest letters. */
function largestOf(shapes: readonly Shape[]): Shape | undefined {
  const worded = shapes.filter((shape) => boxOf(shape) !== null && hasWords(shape));
  const [first, second] = worded.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  if (first === undefined || (second !== undefined && sizeOf(second) === sizeOf(first))) return undefined;
  const topOf = (shape: Shape): number => boxOf(shape)?.top ?? 0;
  const words = elementsNamed(first.element, 'a:t').map(textIn).join('');
  const isLine = elementsNamed(first.element, 'a:p').length === 1 && words.length <= 100;
  const isTitle = first.element.name === 'p:sp' && first.place === '' && isLine;
  return isTitle && worded.every((one) => topOf(one) >= topOf(first)) ? first : undefined;
}

/** The size of the largest letters, in hundredths of a point. */
const sizeOf = ({ element }: Shape): number =>
  Math.max(1800, ...elementsNamed(element, 'a:rPr').map((run) => Number(run.attributes.get('sz') ?? 0)));

/** What is before a paragraph, as it, its shape or the layout says; the text of a slide is a list by itself. */
function signOf(
  paragraph: XmlElement,
  { element, place, holder }: Shape,
): Pick<SlideParagraph, 'level' | 'sign'> {
  const own = childOf(paragraph, 'a:pPr');
  const level = Math.min(4, Math.max(0, Number(own?.attributes.get('lvl') ?? 0)));
  const styles = [element, ...(holder === null ? [] : [holder])].flatMap((one) =>
    elementsNamed(one, 'a:lstStyle').flatMap((style) => childOf(style, `a:lvl${level + 1}pPr`) ?? []),
  );
  for (const properties of own === null ? styles : [own, ...styles]) {
    const sign = elementsIn(properties).find(({ name }) => /^a:bu(?:None|Char|Blip|AutoNum)$/u.test(name));
    if (sign?.name === 'a:buNone') return { sign: '', level };
    if (sign !== undefined) return { sign: sign.name === 'a:buAutoNum' ? '1.' : '-', level };
  }
  return { sign: /^(?:body|obj)$/u.test(place) ? '-' : '', level };
}
