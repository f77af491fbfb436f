import { z } from 'zod';
import { formKeySchema } from './definition.js';

/** The kinds of message about a form that go through the outbox. */
export const STAGNATIE = 'stagnatie';
export const TERUGGEVRAAGD = 'teruggevraagd';

/** Which form such a message is about; what it says is looked up when it is read. */
export const signalSchema = z.object({
  partnership: z.string().min(1),
  student: z.string().min(1),
  form: formKeySchema,
  schoolYear: z.string(),
  semester: z.union([z.literal(1), z.literal(2)]),
});
export type Signal = z.infer<typeof signalSchema>;
