import type { Partnership, Placement } from '../partnership/setup.js';
import { seatNames } from '../people/seat.js';
import { type FormDefinition, type FormKey, type Participant, type Shape, shapeSchema } from './definition.js';

type Meeting = Partnership['startgesprek'][number];

/**
 * The shape that a form has here. Of the startgesprek it is the first of those that are a form which the partnership lists; undefined when
 * it lists none. An adviesformulier has the moment that it is for.
 */
export function shapeOf({ startgesprek }: Pick<Partnership, 'startgesprek'>, form: FormKey): Shape | undefined {
  if (form !== 'startgesprek') return form === 'adviesformulier-1' ? 'halverwege' : 'einde';
  return startgesprek.map((shape) => shapeSchema.safeParse(shape).data).find((shape) => shape !== undefined);
}

/**
 * Whether a startgesprek is held in this shape. One student has one form a semester, so of the shapes that are a form only one
 * counts; meetings of other shapes may be held beside it.
 */
export function holdsShape(partnership: Pick<Partnership, 'startgesprek'>, shape: Meeting): boolean {
  const isForm = shapeSchema.safeParse(shape).success;
  return isForm ? shape === shapeOf(partnership, 'startgesprek') : partnership.startgesprek.includes(shape);
}

/** Who take part in the talk of one placement: the student first, then the seats that this shape knows and that are taken. */
export function participantsOf(
  placement: Placement,
  definition: FormDefinition,
  shape: Shape,
): { participant: Participant; person: string }[] {
  const { writers, confirmers, readers } = rulesOf(definition, shape);
  const known: readonly Participant[] = [...writers, ...confirmers, ...readers];
  const seated = seatNames.flatMap((seat) => {
    const person = placement[seat];
    return person !== undefined && known.includes(seat) ? [{ participant: seat, person }] : [];
  });
  return [{ participant: 'student', person: placement.student }, ...seated];
}

/** Who may do what in this shape; nobody may do anything in one that the form does not have. */
export function rulesOf({ shapes }: Pick<FormDefinition, 'shapes'>, shape: Shape): ShapeRules {
  return shapes[shape] ?? { writers: [], confirmers: [], readers: [] };
}

type ShapeRules = Pick<NonNullable<FormDefinition['shapes'][Shape]>, 'writers' | 'confirmers' | 'readers'>;
