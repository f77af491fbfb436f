import { z } from 'zod';
import { plain } from '../plain.js';

/** The roles the bot knows, by their standard name (000:47-353; 002:533-2616; 003:460-467). A partnership says which it uses and what it calls them. */
export const roleIds = [
  'aanstaande-leraar',
  'werkplekbegeleider',
  'schoolopleider',
  'coordinerend-schoolopleider',
  'bovenschoolse-schoolopleider',
  'instituutsopleider',
  'coordinerend-instituutsopleider',
  'studiebegeleider',
  'medewerker-stagebureau',
  'schoolleider',
  'bestuurder',
  'programmaleider',
  'stuurgroeplid',
  'onderzoeksbegeleider',
  'coach-startende-leraren',
] as const;
export const roleIdSchema = z.enum(roleIds);
export type RoleId = z.infer<typeof roleIdSchema>;

/** A word for a role in the form of a standard name: "Coördinerend schoolopleider" -> "coordinerend-schoolopleider". */
export function roleName(word: string): string {
  return plain(word)
    .trim()
    .replace(/[^a-z0-9]+/g, '-');
}
