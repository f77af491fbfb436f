import { z } from 'zod';
import { type RoleId, roleIdSchema, roleName } from '../../people/role.js';
import { dateSchema, idSchema, partnershipSchema } from '../setup.js';

const nameSchema = z.string().min(1);
const namedSchema = z.strictObject({ id: idSchema, naam: nameSchema });

/** partnership.yaml: who the partnership is. The keys are Dutch, as all that a stagebureau fills in. */
export const profileSchema = z.strictObject({
  id: idSchema,
  naam: nameSchema,
  taal: partnershipSchema.shape.language,
  sector: partnershipSchema.shape.sector,
  tenants: z.array(z.strictObject({ id: z.uuid().toLowerCase(), naam: nameSchema })).min(1),
  instituten: z.array(namedSchema).min(1),
  /** `rol` is the standard name; `nl` and `en` are the words this partnership uses for it. */
  rollen: z.array(z.strictObject({ rol: z.string().min(1), nl: nameSchema, en: nameSchema })).min(1),
  startgesprek: partnershipSchema.shape.startgesprek,
  begrippeneigenaar: idSchema,
});
export type Profile = z.infer<typeof profileSchema>;

const spanShape = { van: dateSchema, 'tot en met': dateSchema };

/** calendar.yaml: when the school years, semesters, periods and WPA windows are. */
export const calendarFileSchema = z.strictObject({
  schooljaren: z
    .array(
      z.strictObject({
        id: z.string().regex(/^\d{4}-\d{4}$/, 'is geen schooljaar. Schrijf het zoals 2026-2027.'),
        semesters: z
          .array(
            z.strictObject({
              nummer: z.literal([1, 2]),
              ...spanShape,
              periodes: z.array(z.strictObject({ ...namedSchema.shape, ...spanShape })).length(2),
              wpa: z.strictObject(spanShape),
            }),
          )
          .length(2),
      }),
    )
    .min(1),
});
export type CalendarFile = z.infer<typeof calendarFileSchema>;

/**
 * The role that a cell names: its standard name or the partnership's own Dutch word, whatever the capitals, accents,
 * spaces or hyphens. `not-used`: the role exists, but partnership.yaml does not list it. `misnamed`: partnership.yaml lists
 * the word, with a standard name that does not exist.
 */
export function roleNamed(
  text: string,
  rollen: Profile['rollen'] | undefined,
): { status: 'role' | 'not-used'; role: RoleId } | { status: 'misnamed' | 'unknown' } {
  const own = rollen?.find(({ rol, nl }) => [rol, nl].some((name) => roleName(name) === roleName(text)));
  const role = roleIdSchema.safeParse(roleName(own?.rol ?? text));
  if (!role.success) return { status: own === undefined ? 'unknown' : 'misnamed' };
  return { status: rollen === undefined || own !== undefined ? 'role' : 'not-used', role: role.data };
}
