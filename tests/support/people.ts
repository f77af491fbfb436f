import { loadExamples } from '../../bot/demo/examples.js';
import { personas } from '../../bot/demo/personas.js';
import type { Someone } from './givenBot.js';

/** The two example partnerships, read once. */
export const examples = await loadExamples();

const cast = personas(examples);

/** Somebody from the cast of the demo, by person id: "sanne-de-wit". */
export function person(id: string): Someone {
  const persona = cast.find((each) => each.person.id === id);
  if (persona === undefined) throw new Error(`${id} is not in the cast of the demo`);
  const { tenant, oid } = persona;
  return { name: persona.person.name, email: persona.person.email, tenant, oid };
}

/** Somebody in a tenant of the examples whom no roster knows. */
export const stranger: Someone = {
  name: 'Vreemde Vogel',
  email: 'vreemde.vogel@elders.example',
  tenant: person('sanne-de-wit').tenant,
  oid: '99999999-9999-4999-8999-999999999999',
};
