import type { Partnership, Placement } from '../partnership/setup.js';
import { seatNames } from '../people/seat.js';
import { type FormDefinition, type Participant, type Shape, shapeSchema } from './definition.js';

type Meeting = Partnership['startgesprek'][number];

/** The shape of the startgesprek that is a form here: the first that the partnership lists; undefined when it lists none. */
export function shapeOf({ startgesprek }: Pick<Partnership, 'startgesprek'>): Shape | undefined {
  return startgesprek.map((shape) => shapeSchema.safeParse(shape).data).find((shape) => shape !== undefined);
}

/**
 * Whether a startgesprek is held in this shape. One student has one form a semester, so of the shapes that are a form only one
 * counts; meetings of other shapes may be held beside it.
 */
export function holdsShape(partnership: Pick<Partnership, 'startgesprek'>, shape: Meeting): boolean {
  const isForm = shapeSchema.safeParse(shape).success;
  return isForm ? shape === shapeOf(partnership) : partnership.startgesprek.includes(shape);
}

/** Who take part in the talk of one placement: the student first, then the seats that this shape knows and that are taken. */
export function participantsOf(
  placement: Placement,
  definition: FormDefinition,
  shape: Shape,
): { participant: Participant; person: string }[] {
  const { writers, confirmers } = definition.shapes[shape];
  const known: readonly Participant[] = [...writers, ...confirmers];
  const seated = seatNames.flatMap((seat) => {
    const person = placement[seat];
    return person !== undefined && known.includes(seat) ? [{ participant: seat, person }] : [];
  });
  return [{ participant: 'student', person: placement.student }, ...seated];
}
