import { existsSync, readFileSync, readdirSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { articleWords } from './article-words.ts';
import { citationWords, figureWords, slideWords, typography } from './slide-words.ts';
import { controlWords } from './control-words.ts';
import { dates, numbers } from './numbers.ts';
import { deskWords } from './desk-words.ts';
import { draftWords } from './draft-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { quotingWords } from './quoting-words.ts';
import { nameWords, speechWords, speechRules } from './speech-words.ts';
import { unspacedWords } from './unspaced-words.ts';

const FOLDER = new URL('../../languages/', import.meta.url);

/** The languages that have a folder, each by its primary subtag; `zh-Hant` has what `zh` says in simplified characters. */
export const LANGUAGE_TAGS: readonly string[] = readdirSync(FOLDER).toSorted();

/**
 * What the files of `languages/` say, by the tag of the language; `null` for one without that file. Code that runs from its source reads
 * them there; in `dist` this module is the one that tools/compile-languages.ts makes of them, with nothing left to read or check.
 */
export const readArticleWords = fileReader('article', articleWords);
export const readCitationWords = fileReader('citations', citationWords);
export const readSlideWords = fileReader('slides', slideWords);
export const readControlWords = fileReader('controls', controlWords);
export const readFigureWords = fileReader('figures', figureWords);
export const readDates = fileReader('dates', dates);
export const readDeskWords = fileReader('desk', deskWords);
export const readDraftWords = fileReader('draft', draftWords);
export const readEvidenceWords = fileReader('evidence', evidenceWords);
export const readSpeechWords = fileReader('speech', speechWords);
export const readNameWords = fileReader('names', nameWords);
export const readSpeechRules = fileReader('speech-rules', speechRules);
export const readQuotingWords = fileReader('quoting', quotingWords);
export const readUnspacedWords = fileReader('unspaced', unspacedWords);
export const readNumbers = fileReader('numbers', numbers);
export const readTypography = fileReader('typography', typography);

function fileReader<T>(name: string, schema: z.ZodType<T>): (tag: string) => T | null {
  return (tag) => {
    const path = new URL(`${tag}/${name}.yaml`, FOLDER);
    if (!LANGUAGE_TAGS.includes(tag) || !existsSync(path)) return null;
    // YAML’s other schemas take words such as “no” and “null” for values.
    const { data, error } = schema.safeParse(parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }));
    if (error !== undefined) throw new Error(`languages/${tag}/${name}.yaml\n${z.prettifyError(error)}`);
    return data;
  };
}
