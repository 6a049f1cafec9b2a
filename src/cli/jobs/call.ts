/** A call of a tool. */
export interface Call {
  readonly name: string;
  readonly arguments?: unknown;
}

/** A call as a process is given it that answers: with the folder of the server. */
export interface WantedCall extends Call {
  readonly folder: string;
}

/** What is answered to a call, as the protocol has it. */
export interface CallAnswer extends Record<string, unknown> {
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}
