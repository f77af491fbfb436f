import { z } from 'zod';

/** The roles the bot knows, by their standard name (domain.md A.1). A partnership says which it uses and what it calls them. */
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
