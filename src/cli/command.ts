/** Where a command writes: answers to `out`, complaints to `err`; a test passes arrays. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
  env: Readonly<Record<string, string | undefined>>;
}

/** 0: done and well. 1: done, and something is wrong with what was looked at. 2: the call itself cannot be understood. */
export type ExitCode = 0 | 1 | 2;

/** One subcommand of `so`. `help` is printed by `--help` and with exit code 2. */
export interface Command {
  name: string;
  summary: string;
  help: string;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}
