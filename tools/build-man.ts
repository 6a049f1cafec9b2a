/** Writes dist/lectern.1, the man page, of what the commands say of themselves under --help. */
import { readFileSync, writeFileSync } from 'node:fs';

import { allCommands, describeCommand } from '../src/cli/completion/described-command.ts';
import type { DescribedCommand } from '../src/cli/completion/described-command.ts';
import { commandLine, EXAMPLES } from '../src/cli/main.ts';
import { VERSION } from '../src/version.ts';

const program = describeCommand(commandLine(async () => undefined));
const commands = allCommands(program).filter(
  ({ path, commands: below }) => path.length > 0 && below.length === 0,
);
const [, examples = '', exitCodes = ''] = /\nExamples:\n([^]*?)\n\nExit codes: ([^]*)$/u.exec(EXAMPLES) ?? [];

/** The variables that docs/command-line.md lists, with what they do. */
const variables = [
  ...readFileSync('docs/command-line.md', 'utf8').matchAll(/^\| (`[A-Z_]{4}[^|]*?) +\| (.*?) +\|$/gmu),
].map(([, names = '', what = '']) => [plain(names), plain(what)] as const);

const page = [
  `.TH LECTERN 1 "" "lectern ${VERSION}" "User commands"`,
  '.SH NAME',
  `lectern \\- seminar briefings from a news article`,
  '.SH SYNOPSIS',
  '.B lectern',
  '.I command',
  '[options] [arguments]',
  '.SH DESCRIPTION',
  text(program.help),
  '.PP',
  text('A briefing is the name of a folder in briefings/, or the path of an outline or its folder.'),
  '.SH COMMANDS',
  ...commands.flatMap(section),
  '.SH "EXIT STATUS"',
  text(exitCodes),
  '.SH ENVIRONMENT',
  ...variables.flatMap(([names, what]) => ['.TP', `.B ${text(names)}`, text(what)]),
  '.SH EXAMPLES',
  '.nf',
  ...examples.split('\n').map((line) => text(line.replace(/^ {2}/u, ''))),
  '.fi',
  '.SH "SEE ALSO"',
  text('The docs come with the package, and stand at https://github.com/lectern-deck/lectern.'),
];

function section({ help, usage, options, arguments: args }: DescribedCommand): readonly string[] {
  return [
    `.SS "${text(usage)}"`,
    text(help),
    ...args.flatMap((argument) => ['.TP', `.I ${text(argument.name)}`, text(argument.help)]),
    ...options
      .filter(({ long }) => long !== '--help')
      .flatMap(({ flags, help: what, value }) => [
        '.TP',
        `.B ${text(flags)}`,
        text(typeof value === 'string' || value === null ? what : `${what}: ${value.join(', ')}`),
      ]),
  ];
}

/** Without the signs of Markdown. */
function plain(markdown: string): string {
  return markdown.replaceAll(/`|\[([^\]]*)\]\([^)]*\)/gu, '$1');
}

/** A line of roff: signs that it would read as its own are escaped, and others than ASCII written by their names. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll('\n', ' ')
    .replace(/^(?=[.'])/u, '\\&')
    .replaceAll(
      /[^\0-\x7f]/gu,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

writeFileSync('dist/lectern.1', `${page.join('\n')}\n`);
