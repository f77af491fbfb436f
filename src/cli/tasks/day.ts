import { z } from 'zod';
import { type Day, dayIn } from '../../calendar/day.js';

const instantSchema = z.iso.datetime({ offset: true });

/**
 * The day in the Netherlands that a text names: a date ("2026-09-07"), or an instant with Z or an offset
 * ("2026-09-07T15:15:00+02:00"); undefined for anything else, also for a time without either.
 */
export function dayOf(text: string): Day | undefined {
  const date = z.iso.date().safeParse(text);
  if (date.success) return date.data;
  const instant = instantSchema.safeParse(text);
  return instant.success ? dayIn(new Date(instant.data)) : undefined;
}
