import type { Report } from './scenario.js';

/** All counts of a scenario on one line. */
export function lineOf(report: Report): string {
  const faults = Object.entries(report.faults).map(([kind, times]) => `${kind} ${times}`);
  return [
    `chaos: ${report.people} people and ${report.answers} answers`,
    `${report.sent} sent`,
    `${report.lost.length} lost`,
    `${report.later} a day later`,
    `${report.repeats} repeats (${report.allowed} allowed, ${report.unexplained.length} unexplained)`,
    `${report.kills} kills with ${report.inFlight} sends in flight`,
    `faults: ${faults.join(', ')}`,
    `429 by the limits: ${report.throttled}`,
    `${report.seconds} s`,
    `seed ${report.seed}`,
  ].join('; ');
}

/** The sum of a number of scenarios on one line. */
export function sumOf(reports: readonly Report[]): string {
  const sum = (number: (report: Report) => number) => reports.reduce((total, report) => total + number(report), 0);
  return [
    `chaos, ${reports.length} scenarios: ${sum(({ people, answers }) => people + answers)} messages due`,
    `${sum(({ sent }) => sent)} sent`,
    `${sum(({ lost }) => lost.length)} lost`,
    `${sum(({ later }) => later)} a day later`,
    `${sum(({ repeats }) => repeats)} repeats (${sum(({ allowed }) => allowed)} allowed, ${sum(({ unexplained }) => unexplained.length)} unexplained)`,
    `${sum(({ kills }) => kills)} kills with ${sum(({ inFlight }) => inFlight)} sends in flight`,
    `429 by the limits: ${sum(({ throttled }) => throttled)}`,
  ].join('; ');
}

/** What is not as promised; empty: all is. */
export function faultsIn(report: Report): string[] {
  return [
    ...someOf('lost', report.lost),
    ...someOf('sent more often than anything explains', report.unexplained),
    ...(report.kills === 0 ? ['nobody was killed'] : []),
    ...(report.stuck > 0 ? [`${report.stuck} instances did not stop by themselves`] : []),
  ];
}

/** The first few say enough. */
function someOf(what: string, keys: readonly string[]): string[] {
  return keys.length === 0 ? [] : [`${keys.length} ${what}: ${keys.slice(0, 5).join(', ')}`];
}
