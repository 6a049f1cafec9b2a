import { picturesOf } from '../outline/inlines-of-outline.ts';
import { marpDirective, marpKeys } from '../outline/parse-front-matter.ts';
import type { Outline } from '../outline/outline.ts';
import { placeOfKey, readFrontMatter } from '../outline/locate-front-matter.ts';
import type { Position } from '../text/position.ts';
import { rule } from './rule.ts';

interface LeftOut {
  readonly said: string;
  readonly hint: string;
}

/** What Marp acts on, and Lectern doesn’t, leaves no deck without a word. */
export const marpLeftOut = rule({
  code: 'outline/marp-left-out',
  severity: 'warning',
  message: ({ said }: LeftOut) => `${said}.`,
  hint: ({ hint }: LeftOut) => hint,
  docs: 'Decks written for Marp open, but what they say to Marp alone does nothing: keys such as `paginate`, comments such as `<!-- _class: lead -->`, backgrounds (`![bg](…)`, which would be shown among the words as a picture described as “bg”). In a deck with `marp:` in its front matter the other comments are notes for the speaker; here comments are dropped, and notes are below a line `Note:`.',
  *check(outline, leftOut) {
    const { file } = outline;
    const data = readFrontMatter(file).yaml?.value.value;
    const keys = marpKeys(data);
    for (const [key, hint] of keys)
      yield leftOut(
        { said: `“${key}” is a word for Marp, and does nothing here`, hint },
        placeOfKey(file, key),
      );
    for (const { said, hint, position } of [...comments(outline, keys.size > 0), ...backgrounds(outline)])
      yield leftOut({ said, hint }, { file: file.path, position });
  },
});

interface Placed extends LeftOut {
  readonly position: Position;
}

function comments({ file, comments: all }: Outline, isMarp: boolean): readonly Placed[] {
  return all.flatMap((position): Placed[] => {
    const comment = file.text.slice(position.start.offset, position.end.offset);
    if (!comment.startsWith('<!--')) return [];
    const hint = marpDirective(comment);
    if (hint !== null)
      return [{ said: 'This comment is a word for Marp, and does nothing here', hint, position }];
    return isMarp ? [{ ...NOTE, position }] : [];
  });
}

const NOTE: LeftOut = {
  said: 'This comment is left out; Marp has it as a note for the speaker',
  hint: 'If it is a note, write it below a line “Note:” at the end of the slide; else keep it.',
};

function backgrounds(outline: Outline): readonly Placed[] {
  return picturesOf(outline).flatMap(({ alt, url, position }) =>
    /^bg(?:\s|$)/u.test(alt)
      ? [
          {
            said: `“![${alt}]” is a background to Marp; here it is a picture among the words, described as “${alt}”`,
            hint: `Say in the brackets what it shows, ![what it shows](${url}), or delete it: grounds belong to a theme.`,
            position,
          },
        ]
      : [],
  );
}
