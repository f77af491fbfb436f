import type { Text } from './nl.js';

/** Every English sentence about how somebody wants to be reminded, in the same order. */
export const enInstellingen: Text['instellingen'] = {
  absent: (day) => `away until ${day}`,
};
