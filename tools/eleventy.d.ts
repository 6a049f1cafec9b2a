/** What the site uses of Eleventy, which has no types of its own. */
declare module '@11ty/eleventy' {
  /** A token of markdown-it, as far as it is looked at. */
  export interface MarkdownToken {
    readonly type: string;
    readonly tag: string;
    content: string;
    readonly children: readonly MarkdownToken[] | null;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
  }

  /** The data of a page, which markdown-it is handed as its environment. */
  export interface PageData {
    readonly source?: string;
  }

  export interface MarkdownLibrary {
    set(options: { highlight: (code: string, language: string) => string }): void;
    readonly core: {
      readonly ruler: {
        push(name: string, rule: (state: { tokens: MarkdownToken[]; env: PageData }) => void): void;
      };
    };
  }

  export interface EleventySettings {
    setTemplateFormats(formats: readonly string[]): void;
    addGlobalData(name: string, data: unknown): void;
    addFilter(name: string, filter: (value: string) => unknown): void;
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
    amendLibrary(name: 'md', amend: (library: MarkdownLibrary) => void): void;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: null;
        readonly quietMode: boolean;
        readonly config: (settings: EleventySettings) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<void>;
  }
}
