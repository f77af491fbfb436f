import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { idSchema } from '../partnership/id.js';
import { roleIdSchema } from '../people/role.js';
import { taskEntrySchema } from './entry.js';

/** What a partnership changes about one task of the catalogue. */
const taskChangeSchema = z.strictObject({
  /** Id of an entry. One that this version does not know any more changes nothing. */
  task: idSchema,
  /** false: here nobody does this. */
  on: z.boolean().default(true),
  /** Only these people of those with the role do it; then they are told of it, also where not everyone does it. */
  people: z.array(idSchema).min(1).optional(),
  name: bilingualSchema.optional(),
  reason: bilingualSchema.optional(),
  /** Who sees it when it stays undone; null: nobody. */
  escalatesTo: roleIdSchema.nullable().optional(),
  /** It opens so many days before its last day. */
  daysBefore: z.number().int().min(0).max(60).optional(),
});
export type TaskChange = z.infer<typeof taskChangeSchema>;

/** A task that only this partnership has, for all who hold one of these roles. */
const ownTaskSchema = z.strictObject({ roles: z.array(roleIdSchema).min(1), entry: taskEntrySchema });
export type OwnTask = z.infer<typeof ownTaskSchema>;

/** What a partnership says about tasks; of what it says nothing, the catalogue holds as it ships (`effective.ts`). */
export const taskUseSchema = z.strictObject({
  /** Roles that are reminded or not, where that is otherwise than by default. */
  roles: z.array(z.strictObject({ role: roleIdSchema, reminded: z.boolean() })),
  changes: z.array(taskChangeSchema),
  own: z.array(ownTaskSchema),
});
export type TaskUse = z.infer<typeof taskUseSchema>;
