import { z } from 'zod';
import { languageSchema } from '../../language.js';
import { absenceSchema, extensionSchema, handoverSchema, hourSchema, idSchema, weekdaySchema } from '../setup.js';

/**
 * What people changed between two imports of a partnership: facts that are laid over its set-up (`layOver.ts`), each with who said so and
 * when. A later one about the same thing replaces the one before.
 */

/** How somebody wants to be reminded; what is absent stays as the roster has it. */
const preferenceSchema = z.strictObject({
  person: idSchema,
  days: z.array(weekdaySchema).min(1).optional(),
  hour: hourSchema.optional(),
  language: languageSchema.optional(),
});

const said = { by: idSchema, at: z.iso.datetime() };

/** `by`: a person id of the partnership. An absence or an extension ends by itself, or is withdrawn. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handover'), ...handoverSchema.shape, ...said }),
  z.strictObject({ kind: z.literal('extension'), ...extensionSchema.shape, ...said }),
  z.strictObject({ kind: z.literal('absence'), ...absenceSchema.shape, ...said }),
  z.strictObject({ kind: z.literal('preference'), ...preferenceSchema.shape, ...said }),
]);
export type Change = z.infer<typeof changeSchema>;

/** The changes of all partnerships, from memory; every instance looks every 15 seconds whether there are newer ones. */
export interface Changes {
  /** As they are known here now, those made here included; the same array as long as nothing changed. */
  of(partnership: string): readonly Change[];
  /**
   * Writes changes, all or none. Each replaces the one about the same thing; known here at once.
   * @throws CodedError STORE_UNAVAILABLE
   */
  put(partnership: string, changes: readonly Change[]): Promise<void>;
  /** Takes a change back; nothing when it is not there. @throws CodedError STORE_UNAVAILABLE */
  withdraw(partnership: string, change: Change): Promise<void>;
  /** @throws CodedError when something could not be read; what is known stays */
  refresh(partnerships: readonly string[]): Promise<void>;
}
