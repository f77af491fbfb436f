import { z } from 'zod';
import { type Day, dayIn } from '../../calendar/day.js';

const instantSchema = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })]);
const wallSchema = z.union([z.iso.datetime({ local: true }), z.iso.datetime({ local: true, precision: -1 })]);

/**
 * The day in the Netherlands that a text names: a date ("2026-09-07"), an instant with Z or an offset
 * ("2026-09-07T15:15+02:00"), or a time on a Dutch clock ("2026-09-07T15:15"); seconds may be left out. Undefined for
 * anything else.
 */
export function dayOf(text: string): Day | undefined {
  const date = z.iso.date().safeParse(text);
  if (date.success) return date.data;
  const instant = instantSchema.safeParse(text);
  if (instant.success) return dayIn(new Date(instant.data));
  const wall = wallSchema.safeParse(text);
  return wall.success ? wall.data.slice(0, 10) : undefined;
}
