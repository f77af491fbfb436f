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

/** A command in two parts: what its words mean, and doing that. */
export interface CommandParts<Call extends object> extends Pick<Command, 'name' | 'summary' | 'help'> {
  /** The call, or what is not right with it. What `parseArgs` throws says what is not right as well. */
  understand(args: string[]): Call | string;
  act(call: Call, io: Io): Promise<ExitCode>;
}

/** Puts a command together: `--help` anywhere tells, and a call that cannot be understood is told why, with the help below. */
export function commandOf<Call extends object>(parts: CommandParts<Call>): Command {
  const { name, summary, help, understand, act } = parts;
  return {
    name,
    summary,
    help,
    async run(args, io) {
      if (args.includes('--help') || args.includes('-h')) {
        io.out(help);
        return 0;
      }
      const call = attempt(() => understand([...args]));
      if (typeof call !== 'string') return act(call, io);
      io.err(`so ${name}: ${call}`);
      io.err(help);
      return 2;
    },
  };
}

function attempt<T>(understand: () => T): T | string {
  try {
    return understand();
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
