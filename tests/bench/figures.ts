/** Figures of ours, each beside another of the same run on the same machine: what counts is the ratio. */
export interface Figures {
  /** `target`: the ratio is at most that. */
  report(what: string, ours: string, beside: string, ratio: number, target: number): void;
  /** Prints all, and names what missed its target; gives how many did. */
  print(): number;
}

export function createFigures(): Figures {
  const rows: { what: string; ours: string; beside: string; ratio: number; target: number }[] = [];
  return {
    report(what, ours, beside, ratio, target) {
      rows.push({ what, ours, beside, ratio, target });
    },
    print() {
      console.table(
        rows.map(({ ratio, target, ...row }) => ({ ...row, ratio: ratio.toFixed(2), target: `<= ${target}` })),
      );
      const missed = rows.filter(({ ratio, target }) => !(ratio <= target));
      for (const { what } of missed) console.error(`Missed: ${what}`);
      return missed.length;
    },
  };
}

export function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

export function mb(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

export function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
