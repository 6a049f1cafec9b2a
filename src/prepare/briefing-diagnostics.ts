import { diagnosticKind } from '../diagnostics/diagnostic.ts';

interface Naming {
  readonly name: string;
  /** Whether a folder has that name, only without an outline in it. */
  readonly isFolder: boolean;
  readonly nearest: string | null;
  /** The briefings that are here. */
  readonly known: readonly string[];
  /** The way to a folder above that has briefings, where there are none here. */
  readonly above: string | null;
}

const thoseAbove = (above: string | null): string =>
  above === null ? '' : `Briefings are named from the folder that \`briefings\` is in: \`cd ${above}\`. `;

export const briefingNotFound = diagnosticKind({
  code: 'briefing/not-found',
  severity: 'error',
  message: ({ name, isFolder }: Naming) =>
    isFolder ? `The folder “${name}” has no outline.md in it.` : `There is no briefing “${name}”.`,
  hint: ({ nearest, known, above }: Naming) => {
    if (nearest !== null) return `Did you mean “${nearest}”?`;
    const here =
      known.length === 0 || known.length > MOST_NAMED
        ? ''
        : `Here ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}. `;
    return `${here}${thoseAbove(above)}Name a folder in briefings/, or the path of an outline: lectern build path/to/outline.md. \`lectern new <name>\` makes one.`;
  },
  docs: 'A briefing is a folder in `briefings/` that holds an `outline.md`; a path to an outline or to such a folder does as well.',
});

/** A longer list of names is no help. */
const MOST_NAMED = 12;

export const noBriefings = diagnosticKind({
  code: 'briefing/none',
  severity: 'error',
  message: () => 'There are no briefings here.',
  hint: ({ above }: Pick<Naming, 'above'>) =>
    `${thoseAbove(above)}\`lectern init\` makes a folder to start in; \`lectern build path/to/outline.md\` builds an outline anywhere.`,
  docs: 'Without a name, Lectern builds what is in `briefings/`, or the `outline.md` of the folder it runs in.',
});

export const lostLink = diagnosticKind({
  code: 'briefing/lost-link',
  severity: 'error',
  message: ({ path }: { readonly path: string }) => `${path} is a link that leads nowhere.`,
  hint: () => 'Delete it, or point it at the briefing again.',
  docs: '`--all` means every briefing, and nobody would notice that one of them is missing.',
});

export const outlineNotFixed = diagnosticKind({
  code: 'briefing/not-fixed',
  severity: 'warning',
  message: ({ path }: { readonly path: string }) =>
    `${path} is a link that leads out of its folder; nothing was fixed in it.`,
  hint: () => 'Name the file itself: lectern check path/to/outline.md --fix.',
  docs: 'A briefing may come from anybody; a link in it can’t make `lectern check --fix` write over files elsewhere.',
});

export const noFile = diagnosticKind({
  code: 'briefing/not-a-file',
  severity: 'error',
  message: ({ path, isFolder }: { readonly path: string; readonly isFolder: boolean }) =>
    `${path} is ${isFolder ? 'a folder' : 'a pipe or device'}, and an outline is a file.`,
  hint: ({ isFolder }) =>
    isFolder
      ? 'Rename the folder. If the outline is in it, move it to this place.'
      : 'Put a text file in its place.',
  docs: '`outline.md` is the outline of its folder. If it is a folder itself, there is no briefing, and `--all` would pass over it.',
});

export const whichBriefing = diagnosticKind({
  code: 'briefing/which',
  severity: 'error',
  message: ({ names }: { readonly names: readonly string[] }) =>
    `There are several briefings here: ${names.join(', ')}.`,
  hint: () => 'Name one or more of them, or give --all.',
  docs: 'When `briefings/` holds more than one briefing, the command needs to know which are meant.',
});

export const sameOutput = diagnosticKind({
  code: 'briefing/same-name',
  severity: 'error',
  message: ({ slug, one, other }: { readonly slug: string; readonly one: string; readonly other: string }) =>
    `${one} and ${other} would both be written to “${slug}”.`,
  hint: () => 'Rename one of them, or build them one by one with different --out folders.',
  docs: 'The output folder of a briefing is named after its folder, or after its file if that isn’t called `outline.md`.',
});

/** A name that other systems take for a path, so that no other machine could build the deck again. */
export const pathBackslash = diagnosticKind({
  code: 'briefing/backslash',
  severity: 'error',
  message: ({ path }: { readonly path: string }) => `The path “${path}” has a backslash in it.`,
  hint: () => 'Write / between folders, and give a file whose own name has a backslash another one.',
  docs: 'On some systems a backslash divides folders, on others it is a character of a name. A deck with files from such a path can’t be built again to verify it.',
});
