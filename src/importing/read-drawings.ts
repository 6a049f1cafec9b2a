import type { OpenPackage } from '../article/packed/open-package.ts';
import { addressesFrom, relatedById, xmlIn } from '../article/packed/package-files.ts';
import { childOf, elementsNamed, textIn, type XmlElement } from '../article/packed/parse-xml.ts';
import { markdownText } from '../draft/context/markdown-text.ts';
import { markdownTable } from './convert-html.ts';
import { linkTo, type Notes, type PicturePlaces, wordsOfName } from './convert-words.ts';

/** A slide of a package, and what is known of all of them. */
export interface SlideFile {
  readonly file: OpenPackage;
  readonly path: string;
  readonly number: number;
  readonly places: PicturePlaces;
  readonly usual: ReadonlySet<string>;
}

type Leave = (what: string, instead?: string | null) => void;

/** What a shape is to its slide: `title`, `body`, `sldNum` …; empty for a text box. */
export function placeOf(shape: XmlElement): string {
  const [place] = elementsNamed(shape, 'p:ph');
  return place === undefined ? '' : (place.attributes.get('type') ?? 'obj');
}

/** The pictures, films, charts and diagrams of a slide, as far as an outline has something like them; the others are named. */
export function readDrawings(
  slide: XmlElement,
  slideFile: SlideFile,
  found: Notes,
  leave: Leave,
): readonly string[] {
  const { number } = slideFile;
  const pictures = elementsNamed(slide, 'p:pic').map(
    (one) => filmLink(one, slideFile, leave) ?? pictureOf(one, slideFile, found, leave),
  );
  const frames = elementsNamed(slide, 'p:graphicFrame').filter(
    (frame) => elementsNamed(frame, 'a:tbl').length === 0,
  );
  const drawn = frames.flatMap((frame) => frameLines(frame, slideFile, leave));
  const isDrawing = (shape: XmlElement): boolean =>
    placeOf(shape) === '' && elementsNamed(shape, 'a:t').every((text) => textIn(text).trim() === '');
  const shapes =
    elementsNamed(slide, 'p:sp').filter(isDrawing).length + elementsNamed(slide, 'p:cxnSp').length;
  if (shapes > 0) leave(`shapes and lines without words on slide ${number}`);
  return [...pictures.filter((one) => one !== ''), '', ...drawn];
}

const SAVE = 'Save it as PNG in assets/, and write ![what it shows](assets/picture.png).';

/** A picture where it is at hand; empty for one that is left out. */
function pictureOf(picture: XmlElement, slideFile: SlideFile, found: Notes, leave: Leave): string {
  const { file, path, number, places, usual } = slideFile;
  const [blip] = elementsNamed(picture, 'a:blip');
  const address = relatedById(file, path, blip?.attributes.get('r:embed') ?? '') ?? '';
  const { words, isMadeUp } = describe(picture, address);
  const called = isMadeUp ? `a picture on slide ${number}` : `the picture “${words}” on slide ${number}`;
  const place = usual.has(address) ? 'usual' : (places.get(address) ?? null);
  if (place === null) leave(called, SAVE);
  if (place === 'usual') leave('a picture that is on most of the slides');
  if (place === null || place === 'usual') return '';
  const standIn = isMadeUp ? `${words}, slide ${number}` : null;
  found.pictures.push({ address, line: 0, standIn, isAtHand: true });
  sayCropped(picture, called, leave);
  return `![${markdownText(words)}](${place})`;
}

function sayCropped(picture: XmlElement, called: string, leave: Leave): void {
  const isCropped = elementsNamed(picture, 'a:srcRect').some(({ attributes }) => attributes.size > 0);
  if (isCropped) leave(`how ${called} is cropped`, 'All that is in the file is shown: cut the file itself.');
}

/** A film as a link, if it is on the web; empty for one in the package, `null` for a picture. */
function filmLink(picture: XmlElement, { file, path, number }: SlideFile, leave: Leave): string | null {
  const [film] = [...elementsNamed(picture, 'a:videoFile'), ...elementsNamed(picture, 'a:audioFile')];
  if (film === undefined) return null;
  const address = addressesFrom(file, path).get(film.attributes.get('r:link') ?? '') ?? '';
  const isOnWeb = address.startsWith('https:');
  const instead = isOnWeb ? 'A link to it stands in its place.' : 'Write a link to it.';
  leave(`a film or sound on slide ${number}`, instead);
  return isOnWeb ? linkTo(address, '') : '';
}

/** What a picture is described by; some programs have the name of its file there. */
function describe(picture: XmlElement, address: string): { words: string; isMadeUp: boolean } {
  const said =
    elementsNamed(picture, 'p:cNvPr')[0]?.attributes.get('descr')?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  const isMadeUp = said === '' || /^\S+\.(?:png|jpe?g|gif|svg|webp|emf|wmf|tiff?|bmp)$/iu.test(said);
  return { words: isMadeUp ? wordsOfName(said === '' ? address : said) : said, isMadeUp };
}

/** A chart by its figures, a diagram by its words. */
function frameLines(frame: XmlElement, { file, path, number }: SlideFile, leave: Leave): readonly string[] {
  const [chart, diagram] = [elementsNamed(frame, 'c:chart')[0], elementsNamed(frame, 'dgm:relIds')[0]];
  const related = (id: string | undefined): XmlElement | null => {
    const place = relatedById(file, path, id ?? '');
    return place === null ? null : xmlIn(file, place);
  };
  const drawn = chart === undefined ? null : related(chart.attributes.get('r:id'));
  const lines = drawn === null ? [] : chartLines(drawn);
  if (lines.length > 0) return lines;
  const points = diagram === undefined ? null : related(diagram.attributes.get('r:dm'));
  const items = points === null ? [] : elementsNamed(points, 'dgm:pt').flatMap(itemOf);
  if (items.length > 0) leave(`how a diagram is drawn on slide ${number}`, 'Its words are a list.');
  else leave(`a chart or drawing on slide ${number}`, `${SAVE} Or write its figures as a chart.`);
  return [...items, ''];
}

function itemOf(point: XmlElement): readonly string[] {
  const words = elementsNamed(point, 'a:t').map(textIn).join('').trim();
  return words === '' ? [] : [`- ${markdownText(words)}`];
}

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
