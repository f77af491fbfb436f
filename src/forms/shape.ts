import type { Partnership, Placement } from '../partnership/setup.js';
import { seatNames } from '../people/seat.js';
import { type FormDefinition, type Participant, type Shape, shapeSchema } from './definition.js';

/** The shape of the startgesprek that is a form here: the first that the partnership lists; undefined when it lists none. */
export function shapeOf({ startgesprek }: Pick<Partnership, 'startgesprek'>): Shape | undefined {
  return startgesprek.map((shape) => shapeSchema.safeParse(shape).data).find((shape) => shape !== undefined);
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
