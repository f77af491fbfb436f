import { createHash } from 'node:crypto';
import { loadExamples } from '../../bot/demo/examples.js';
import { personas } from '../../bot/demo/personas.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Someone } from './givenBot.js';

/** The two example partnerships, read once. */
export const examples = await loadExamples();

export const noordHolland = exampleOf('noord-holland');

const cast = personas(examples);

function exampleOf(id: string): Setup {
  const found = examples.find(({ partnership }) => partnership.id === id);
  if (found === undefined) throw new Error(`${id} is no example`);
  return found;
}

/** Somebody from the cast of the demo, by person id: "sanne-de-wit". */
export function person(id: string): Someone {
  const persona = cast.find((each) => each.person.id === id);
  if (persona === undefined) throw new Error(`${id} is not in the cast of the demo`);
  const { tenant, oid } = persona;
  return { name: persona.person.name, email: persona.person.email, tenant, oid };
}

/** Anybody of a roster of the examples, also outside the cast: "linda-provoost". */
export function anyone(id: string): Someone {
  const inCast = cast.find((each) => each.person.id === id);
  if (inCast !== undefined) return person(id);
  for (const { partnership, people } of examples) {
    const found = people.find((each) => each.id === id);
    const tenant = found?.tenant ?? partnership.tenants[0]?.id;
    if (found !== undefined && tenant !== undefined) {
      return { name: found.name, email: found.email, tenant, oid: oidOf(id) };
    }
  }
  throw new Error(`${id} is in no roster of the examples`);
}

function oidOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Somebody in a tenant of the examples whom no roster knows. */
export const stranger: Someone = {
  name: 'Vreemde Vogel',
  email: 'vreemde.vogel@elders.example',
  tenant: person('sanne-de-wit').tenant,
  oid: '99999999-9999-4999-8999-999999999999',
};
