import type { Message } from './message.js';

/** A line for each message, then how many each person had: the most first. */
export function tableOf(messages: readonly Message[]): string[] {
  if (messages.length === 0) return ['No messages.'];
  const counts = new Map<string, { count: number; roles: string }>();
  for (const { person, roles } of messages) {
    counts.set(person, { count: (counts.get(person)?.count ?? 0) + 1, roles: roles.join(', ') });
  }
  const width = Math.max(...[...counts.keys()].map((person) => person.length));
  const people = [...counts].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  return [
    ...messages.map(({ at, person, items }) =>
      [at.slice(0, 10), at.slice(11, 16), person.padEnd(width), inShort(items)].join('  '),
    ),
    '',
    ...people.map(([person, { count, roles }]) => `${String(count).padStart(4)}  ${person.padEnd(width)}  ${roles}`),
    `${String(messages.length).padStart(4)}  messages to ${people.length} ${people.length === 1 ? 'person' : 'people'}`,
  ];
}

/** "wpb-startgesprek opens 2026-09-14 (3), wpb-kennismaking announced 2026-09-14": the same for several students once. */
function inShort(items: Message['items']): string {
  const times = new Map<string, number>();
  for (const { task, step, due } of items) {
    const item = `${task} ${step} ${due}`;
    times.set(item, (times.get(item) ?? 0) + 1);
  }
  return [...times].map(([item, count]) => (count === 1 ? item : `${item} (${count})`)).join(', ');
}

/** Everything that one person would read: each message with a line for every row and the rule behind it. */
export function detailOf(messages: readonly Message[]): string[] {
  if (messages.length === 0) return ['No messages.'];
  return messages.flatMap(({ at, items }) => [
    `${at.slice(0, 10)} ${at.slice(11, 16)}`,
    ...items.flatMap(({ task, student, due, step, reason, fresh, undoneBy }) => [
      `  ${[fresh ? '*' : ' ', task, step, `due ${due}`, student, undoneBy && `not done by ${undoneBy}`].filter(Boolean).join('  ')}`,
      `       ${reason}`,
    ]),
  ]);
}
