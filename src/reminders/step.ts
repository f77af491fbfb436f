/**
 * The steps of the ladder, in their order. `announced` is the only one of a dated task, and of a formal task that nothing in
 * the bot can close yet.
 */
export const steps = [
  'announced',
  'opens',
  'week-before',
  'day-before',
  'overdue-1',
  'overdue-2',
  'overdue-3',
] as const;
export type Step = (typeof steps)[number];
