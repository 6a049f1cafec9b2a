import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestWord, onlyWordNear, writeInstead } from '../diagnostics/write-instead.ts';
import type { YamlReading } from '../markdown/read-yaml.ts';
import { invertedAliases } from '../text/collections.ts';
import type { SourceFile } from '../text/source-file.ts';
import { unknownSourceKey, unknownSourceType } from './front-matter-diagnostics.ts';
import { renamedKey } from './front-matter-faults.ts';
import { type FrontMatter, SourceItem } from './front-matter.ts';

/** Says what the sources of the front matter have that no list of sources will ever show. */
export function diagnosticsForSources(
  sources: FrontMatter['sources'],
  yaml: YamlReading,
  file: SourceFile,
): Diagnostic[] {
  return Object.entries(sources).flatMap(([id, source]) => {
    const place = (key: string, part: 'key' | 'value') => ({
      file: file.path,
      position: yaml.positionOf(['sources', id, key], part),
    });
    const taken = new Set<string>();
    const unknown = Object.keys(source).filter((key) => !SOURCE_KEYS.has(key));
    const diagnostics = unknown.slice(0, MOST_KEYS).map((key) => {
      const meant = wordMeant(key, KEYS_AS_SAID, SOURCE_KEYS);
      const certain = wordMeant(key, KEYS_AS_SAID, SOURCE_KEYS, onlyWordNear);
      const isFree = !taken.has(certain ?? '');
      const fix = isFree ? renamedKey(file, yaml, ['sources', id, key], certain, SourceItem.shape) : null;
      if (fix !== null) taken.add(fix.text);
      return unknownSourceKey({ key, meant }, { ...place(key, 'key'), fix });
    });
    const { type } = source;
    if (SOURCE_TYPES.has(type)) return diagnostics;
    const meant = wordMeant(type, TYPES_AS_SAID, SOURCE_TYPES);
    const at = place('type', 'value');
    const certain = wordMeant(type, TYPES_AS_SAID, SOURCE_TYPES, onlyWordNear);
    const fix = writeInstead(file, at.position, type, certain);
    return [...diagnostics, unknownSourceType({ type, meant }, { ...at, fix })];
  });
}

/** A source with more is no source. */
const MOST_KEYS = 20;

function wordMeant(
  word: string,
  said: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  near: typeof nearestWord = nearestWord,
): string | null {
  return said.get(word.toLowerCase()) ?? near(word, known);
}

/** What a source of CSL 1.0.2 may have, with the keys of CSL-JSON and our own `text`. */
const SOURCE_KEYS: ReadonlySet<string> = new Set(
  `id type categories citation-key journalAbbreviation shortTitle custom text
  abstract annote archive archive_collection archive_location archive-place authority call-number citation-label
  collection-title container-title container-title-short dimensions division DOI event event-title event-place genre
  ISBN ISSN jurisdiction keyword language license medium note original-publisher original-publisher-place
  original-title part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale source
  status title title-short URL volume-title year-suffix
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version volume
  accessed available-date event-date issued original-date submitted
  author chair collection-editor compiler composer container-author contributor curator director editor
  editor-translator editorial-director editortranslator executive-producer guest host illustrator interviewer narrator
  organizer original-author performer producer recipient reviewed-author script-writer series-creator translator`
    .trim()
    .split(/\s+/u),
);

/** What a source of CSL 1.0.2 may be. */
const SOURCE_TYPES: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`
    .trim()
    .split(/\s+/u),
);

/** What authors call a key of a source who know BibTeX, or no reference manager at all. */
const KEYS_AS_SAID = invertedAliases({
  author: 'authors by writer',
  'container-title': 'newspaper journal journaltitle magazine paper publication website site container',
  issued: 'date year published publication-date',
  accessed: 'accessdate access-date urldate retrieved visited',
  URL: 'link address web',
  text: 'file path article saved',
  publisher: 'institution organization organisation school',
  'publisher-place': 'place city location',
  'collection-title': 'series',
  language: 'lang',
  page: 'pages',
  editor: 'editors',
  translator: 'translators',
});

/** What authors call a type of source, as above. */
const TYPES_AS_SAID = invertedAliases({
  'article-newspaper': 'newspaper news newspaperarticle newspaper-article',
  'article-journal': 'journal journalarticle journal-article',
  'article-magazine': 'magazine magazinearticle magazine-article',
  'post-weblog': 'blog blogpost blog-post',
  motion_picture: 'film movie video',
  'paper-conference': 'inproceedings conference conferencepaper',
  broadcast: 'podcast radio tv',
  chapter: 'incollection inbook booksection',
  document: 'misc',
  legislation: 'law statute',
  report: 'techreport whitepaper',
  speech: 'talk presentation',
  thesis: 'phdthesis mastersthesis dissertation',
  webpage: 'website web online electronic',
});
