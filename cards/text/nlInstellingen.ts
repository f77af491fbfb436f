/** Every Dutch sentence about how somebody wants to be reminded. `enInstellingen.ts` is its twin. */
export const nlInstellingen = {
  /** Behind a name. */
  absent: (day: string) => `afwezig tot ${day}`,
};
