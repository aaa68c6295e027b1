// What a command may touch of the process around it. Commands get it as a parameter, so that tests run them with memory instead of a terminal.

/** One output of the process. */
export interface Output {
  write(text: string): void;
  /** A person looks at it: colours and progress are allowed. */
  readonly isTty: boolean;
  /** Width of the terminal in characters; undefined when nothing limits a line. */
  readonly columns: number | undefined;
}

export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The whole standard input as text. */
  readStdin(): Promise<string>;
  /** Aborted at Ctrl-C and at SIGTERM. */
  readonly interrupted: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
}
