import type { Summary } from '../../reminders/summary.js';

/** The summary of a simulation as lines; what is wrong with the roster is in Dutch, as `so partnership check` says it. */
export function summaryLines({ messages, people, roles, overBudget, gaps }: Summary): string[] {
  const width = Math.max(0, ...roles.map(({ role }) => role.length));
  return [
    `Summary: ${messages} messages to ${people} people.`,
    ...roles.map(({ role, people: holders, perPerson, perWeek }) =>
      [
        `  ${role.padEnd(width)}`,
        `${holders} ${holders === 1 ? 'person' : 'people'}`.padStart(10),
        `a person ${perPerson.mean.toFixed(1)}, at most ${perPerson.most}`,
        `a week ${perWeek.mean.toFixed(2)}, at most ${perWeek.most}`,
      ].join('  '),
    ),
    overBudget.length === 0 ? 'Nobody is over the budget of a semester.' : 'Over the budget of a semester:',
    ...overBudget.map(
      ({ person, when, messages: had, budget }) =>
        `  ${person.email}  semester ${when.semester} of ${when.schoolYear}: ${had} messages, the budget is ${budget}`,
    ),
    gaps.length === 0 ? 'The roster has no gaps.' : 'Gaps in the roster:',
    ...gaps.map(({ text }) => `  ${text}`),
  ];
}
