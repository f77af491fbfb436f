/**
 * The steps of the ladder, in their order. `announced` is the only one of a dated task; `escalated` is for who is told that it stayed
 * undone, never for whose task it is.
 */
export const steps = [
  'announced',
  'opens',
  'week-before',
  'day-before',
  'overdue-1',
  'overdue-2',
  'overdue-3',
  'escalated',
] as const;
export type Step = (typeof steps)[number];
