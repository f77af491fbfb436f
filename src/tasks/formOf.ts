import { type FormKey, formKeySchema } from '../forms/definition.js';
import type { TaskEntry } from './entry.js';
import { factIn } from './window.js';

/** Whether it is a form of the bot that closes a task. */
export function isClosedByForm({ closedBy }: Pick<TaskEntry, 'closedBy'>): boolean {
  return formKeySchema.options.some((key) => closedBy?.startsWith(`${key}-`));
}

/** The form that a task is about: that of the fact that closes it, else of the fact that it follows from. */
export function formOf({ closedBy, window }: Pick<TaskEntry, 'closedBy' | 'window'>): FormKey | undefined {
  const facts = [closedBy, window && factIn(window)];
  return formKeySchema.options.find((key) => facts.some((fact) => fact?.startsWith(`${key}-`)));
}
