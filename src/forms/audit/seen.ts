import { z } from 'zod';
import { dayIn } from '../../calendar/day.js';
import type { Operation } from '../../store/store.js';
import { formKeySchema } from '../definition.js';
import type { FormRef } from '../form.js';

/**
 * That somebody had something of a form before their eyes, or was given a link to it; what they wrote or signed stands in the form itself.
 * `read`: a card with answers; `pdf`: a link to the form as a file; `export`: a link to a file with the forms of this student.
 */
const seenKinds = ['read', 'pdf', 'export'] as const;
export type SeenKind = (typeof seenKinds)[number];

const seenSchema = z.object({
  kind: z.enum(seenKinds),
  /** Absent: all forms of the semester. */
  form: formKeySchema.optional(),
  /** Person id. */
  by: z.string().min(1),
  /** The first time that day. */
  at: z.iso.datetime(),
});
export type Seen = z.infer<typeof seenSchema>;

/** Which form, or all forms of that student in that semester. */
export type SeenOf = Omit<FormRef, 'form'> & { form?: FormRef['form'] };

export const SEEN = 'form-seen';

/** What all that was seen in a semester begins with. */
export function seenPrefix({ when }: Pick<SeenOf, 'when'>): string {
  return `gezien:${when.schoolYear}-${when.semester}:`;
}

/** The document of it: one for each person, kind, form and day in the Netherlands, so that a second time is a create of a taken id. */
export function seenOperation(of: SeenOf, { kind, by, now }: { kind: SeenKind; by: string; now: Date }): Operation {
  const { form } = of;
  const body: Seen = { kind, ...(form !== undefined && { form }), by, at: now.toISOString() };
  return { op: 'create', id: `${seenPrefix(of)}${dayIn(now)}:${kind}:${form ?? 'alle'}:${by}`, type: SEEN, body };
}

/** @throws ZodError on what is not one of ours */
export function seenIn({ body }: { body: unknown }): Seen {
  return seenSchema.parse(body);
}
