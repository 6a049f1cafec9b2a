import type { OpenPackage } from '../article/packed/open-package.ts';
import { addressesFrom, relatedById, xmlIn } from '../article/packed/package-files.ts';
import { childOf, elementsNamed, textIn, type XmlElement } from '../text/syntax/parse-xml.ts';
import { markdownText } from '../draft/context/markdown-text.ts';
import { markdownTable } from './convert-html.ts';
import { type Leave, linkTo, type Notes, type PicturePlaces, wordsOfName } from './convert-words.ts';
import { linkBelow, type SlideLinks, tableLines } from './read-paragraphs.ts';
import type { SlidePart } from './read-parts.ts';

/** A slide of a package, what is known of all of them, and where it is kept what is found. */
export interface SlideFile {
  readonly file: OpenPackage;
  readonly path: string;
  readonly number: number;
  readonly places: PicturePlaces;
  /** Pictures that are on most of the slides. */
  readonly usual: ReadonlySet<string>;
  readonly found: Notes;
  readonly leave: Leave;
  readonly links: SlideLinks;
}

/** A picture, film, table, chart or diagram as far as an outline has something like it; what hasn’t is named. None for words. */
export function drawnLines({ element }: SlidePart, slideFile: SlideFile): readonly string[] {
  const isFrame = element.name === 'p:graphicFrame';
  if (!isFrame && elementsNamed(element, 'a:blip').length === 0 && element.name !== 'p:pic') return [];
  if (!isFrame) return filmLines(element, slideFile) ?? pictureLines(element, slideFile);
  const tables = elementsNamed(element, 'a:tbl');
  if (tables.length > 0) return ['', ...tables.flatMap((table) => tableLines(table, slideFile.links)), ''];
  return ['', ...frameLines(element, slideFile), ''];
}

const SAVE = 'Save it as PNG in assets/, and write ![what it shows](assets/picture.png).';

/** A picture where it is at hand, and where a click on it leads; none for one that is left out. */
function pictureLines(picture: XmlElement, slideFile: SlideFile): readonly string[] {
  const { file, path, number, places, usual, found, leave, links } = slideFile;
  const [blip] = elementsNamed(picture, 'a:blip');
  const address = relatedById(file, path, blip?.attributes.get('r:embed') ?? '') ?? '';
  const { words, isMadeUp } = describe(picture, address);
  const called = isMadeUp ? 'a picture' : `the picture “${words}”`;
  const link = linkBelow(picture, words, links);
  const below = link === '' ? [] : ['', link, ''];
  const place = places.get(address);
  if (place === undefined || usual.has(address)) {
    if (usual.has(address)) leave('a picture that is on most of the slides');
    else leave(called, SAVE);
    return below;
  }
  found.pictures.push({ address, line: number, standIn: isMadeUp ? words : null, isAtHand: true });
  const isCropped = elementsNamed(picture, 'a:srcRect').some(({ attributes }) => attributes.size > 0);
  if (isCropped) leave(`how ${called} is cropped`, 'All that is in the file is shown: cut the file itself.');
  return [`![${markdownText(words)}](${place})`, ...below];
}

/** A film as a link, if it is on the web; none for one in the package, `null` for a picture. */
function filmLines(picture: XmlElement, { file, path, leave }: SlideFile): readonly string[] | null {
  const [film] = [...elementsNamed(picture, 'a:videoFile'), ...elementsNamed(picture, 'a:audioFile')];
  if (film === undefined) return null;
  const address = addressesFrom(file, path).get(film.attributes.get('r:link') ?? '') ?? '';
  const isOnWeb = address.startsWith('https:');
  const instead = isOnWeb ? 'A link to it is in its place.' : 'Write a link to it.';
  leave('a film or sound', instead);
  return isOnWeb ? ['', linkTo(address, ''), ''] : [];
}

/** What a picture is described by; some programs have the name of its file there. */
function describe(picture: XmlElement, address: string): { words: string; isMadeUp: boolean } {
  const said =
    elementsNamed(picture, 'p:cNvPr')[0]?.attributes.get('descr')?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  const isMadeUp = said === '' || /^\S+\.(?:png|jpe?g|gif|svg|webp|emf|wmf|tiff?|bmp)$/iu.test(said);
  return { words: isMadeUp ? wordsOfName(said === '' ? address : said) : said, isMadeUp };
}

/** A chart by its figures, a diagram by its words. */
function frameLines(frame: XmlElement, { file, path, leave }: SlideFile): readonly string[] {
  const [chart, diagram] = [elementsNamed(frame, 'c:chart')[0], elementsNamed(frame, 'dgm:relIds')[0]];
  const related = (id: string | undefined): XmlElement | null => {
    const place = relatedById(file, path, id ?? '');
    return place === null ? null : xmlIn(file, place);
  };
  const drawn = chart === undefined ? null : related(chart.attributes.get('r:id'));
  const lines = drawn === null ? [] : chartLines(drawn);
  if (lines.length > 0) return lines;
  const model = diagram === undefined ? null : related(diagram.attributes.get('r:dm'));
  const items = model === null ? [] : itemsOf(model);
  if (items.length > 0) leave('how a diagram is drawn', 'Its words are a list.');
  else leave('a chart or drawing', `${SAVE} Or write its figures as a chart.`);
  return items;
}

/** The words of a diagram as a list, in which each is below what it belongs to. */
function itemsOf(model: XmlElement): readonly string[] {
  const below = new Map<string, string[]>();
  const lower = new Set<string>();
  const links = elementsNamed(model, 'dgm:cxn')
    .filter(({ attributes }) => (attributes.get('type') ?? 'parOf') === 'parOf')
    .toSorted((one, other) => Number(one.attributes.get('srcOrd')) - Number(other.attributes.get('srcOrd')));
  for (const { attributes } of links) {
    const [from = '', to = ''] = [attributes.get('srcId'), attributes.get('destId')];
    if (below.get(from)?.push(to) === undefined) below.set(from, [to]);
    lower.add(to);
  }
  const points = new Map(
    elementsNamed(model, 'dgm:pt').map((point) => [point.attributes.get('modelId') ?? '', point]),
  );
  const listed = new Set<string>();
  const linesOf = (id: string, level: number): readonly string[] => {
    const point = points.get(id);
    if (point === undefined || listed.has(id) || level > DEEPEST) return [];
    listed.add(id);
    const words = elementsNamed(point, 'a:t').map(textIn).join('').trim();
    const own =
      words === '' ? [] : [`${'   '.repeat(Math.min(4, Math.max(0, level)))}- ${markdownText(words)}`];
    return [...own, ...(below.get(id) ?? []).flatMap((one) => linesOf(one, level + 1))];
  };
  return [...points.keys()].filter((id) => !lower.has(id)).flatMap((id) => linesOf(id, -1));
}

/** How deep what a diagram is drawn from is read; PowerPoint draws seven levels. */
const DEEPEST = 20;

/** How many rows and series of each kind of chart a slide carries. */
const MOST = {
  bar: { rows: 12, series: 1 },
  groups: { rows: 5, series: 3 },
  line: { rows: 200, series: 5 },
  stacked: { rows: 10, series: 5 },
} as const;

/** A chart in a fence, or its figures as a table where it has more of them than a slide carries; none where they aren’t to be had. */
function chartLines(chart: XmlElement): readonly string[] {
  const { title, kind, rows } = figuresIn(chart);
  const [head = [], ...others] = rows;
  if (others.length === 0) return [];
  const most = MOST[kind];
  const canStack = kind !== 'stacked' || !others.flat().some((cell) => cell.startsWith('-'));
  if (others.length > most.rows || head.length - 1 > most.series || !canStack) {
    const table = markdownTable(rows.map((row) => row.map(markdownText)));
    return title === '' ? table : [markdownText(title), '', ...table];
  }
  const type = kind === 'groups' ? 'bar' : kind;
  const titled = title === '' ? [] : [`title: ${title}`];
  return [
    '```chart',
    `type: ${type}`,
    ...titled,
    '---',
    ...rows.map((row) => row.map(cellOf).join(', ')),
    '```',
    '',
  ];
}

/** A cell of CSV. */
const cellOf = (cell: string): string => (/[,;"\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

interface Figures {
  readonly title: string;
  readonly kind: keyof typeof MOST;
  /** The names of the series, and a row for each label; none where a chart is of another kind, or of two. */
  readonly rows: readonly (readonly string[])[];
}

function figuresIn(chart: XmlElement): Figures {
  const [bars = [], lines = [], pies = []] = [
    ['c:barChart', 'c:bar3DChart'],
    ['c:lineChart', 'c:line3DChart', 'c:areaChart'],
    ['c:pieChart', 'c:pie3DChart', 'c:doughnutChart'],
  ].map((names) => names.flatMap((name) => elementsNamed(chart, name)));
  const [plot, ...further] = [...bars, ...lines, ...pies];
  const series = plot === undefined || further.length > 0 ? [] : elementsNamed(plot, 'c:ser');
  const labels = pointsIn(series[0], 'c:cat');
  const columns = series.map((one) => pointsIn(one, 'c:val'));
  const head = ['', ...series.map((one, at) => pointsIn(one, 'c:tx')[0] ?? String(at + 1))];
  const length = Math.max(0, ...columns.map((one) => one.length));
  const rows = Array.from({ length }, (_, at) => [
    labels[at] ?? String(at + 1),
    ...columns.map((column) => column[at] ?? ''),
  ]);
  const isStacked = bars.some((one) =>
    /stacked/iu.test(elementsNamed(one, 'c:grouping')[0]?.attributes.get('val') ?? ''),
  );
  const ofBars = isStacked ? 'stacked' : series.length > 1 ? 'groups' : 'bar';
  const titles = elementsNamed(chart, 'c:title')
    .slice(0, 1)
    .flatMap((one) => elementsNamed(one, 'a:t'));
  const title = titles.map(textIn).join('').replaceAll(/\s+/gu, ' ').trim();
  return { title, kind: lines.length > 0 ? 'line' : ofBars, rows: [head, ...rows] };
}

/** What is kept of the cells that a chart is drawn from, in their order; figures without the noise of binary fractions. */
function pointsIn(series: XmlElement | undefined, name: string): readonly string[] {
  const element = series === undefined ? null : childOf(series, name);
  const points: string[] = [];
  for (const point of element === null ? [] : elementsNamed(element, 'c:pt')) {
    const value = elementsNamed(point, 'c:v').map(textIn).join('').replaceAll(/\s+/gu, ' ').trim();
    const at = Number(point.attributes.get('idx') ?? points.length);
    const isNoise = /^-?\d+\.\d{10,}$/u.test(value);
    if (Number.isInteger(at) && at >= 0 && at < MOST_POINTS)
      points[at] = isNoise ? String(Number(Number(value).toPrecision(12))) : value;
  }
  return Array.from(points, (point) => point ?? '');
}

const MOST_POINTS = 1000;
