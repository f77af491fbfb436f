import type { Fact } from './fact.js';

const periods = ['semester', 'jaar', 'periode'] as const;

/** Whether the hours of a fact are told for every period that is named: those of a year are not those of a periode. */
export function tellsPeriods({ says }: Fact, notions: readonly string[]): boolean {
  return periods.every((one) => !notions.includes(one) || says.nl.includes(one));
}

/** "Per maand", "a day": stretches of which no fact tells the hours. */
export const untold: ReadonlySet<string> = new Set(['maand', 'month', 'dag', 'day', 'kwartaal', 'quarter']);
export const each: ReadonlySet<string> = new Set(['per', 'elke', 'iedere', 'each', 'every', 'a']);
