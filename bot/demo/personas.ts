import { createHash } from 'node:crypto';
import { CodedError } from '../../src/errors.js';
import type { Person, Setup } from '../../src/partnership/setup.js';

/** Somebody whose place you can take in the demo: one Playground window each. */
export interface Persona {
  person: Person;
  /** Who it is in a few words, for the list of windows. */
  who: string;
  partnership: Setup['partnership'];
  /** Names of all partnerships that the person is in. */
  partnerships: string[];
  tenant: string;
  /** Stands in for the Entra object id: always the same for the same person. */
  oid: string;
}

/** The people of the demo, in the order of their windows. The Playground wants exactly five others beside each. */
const cast: { partnership: string; person: string; who: string }[] = [
  { partnership: 'noord-holland', person: 'sanne-de-wit', who: 'werkplekbegeleider met drie studenten' },
  { partnership: 'noord-holland', person: 'marijke-bos', who: 'schoolopleider' },
  { partnership: 'noord-holland', person: 'joke-prins', who: 'medewerker stagebureau en eigenaar van de begrippen' },
  { partnership: 'noord-holland', person: 'youssef-amrani', who: 'aankomend leraar' },
  { partnership: 'noord-holland', person: 'esther-vermeer', who: 'instituutsopleider' },
  { partnership: 'aos3r', person: 'ruben-kaya', who: 'bovenschoolse schoolopleider' },
];

/** Whose window a guest gets. */
const MAKES_ROOM = 'esther-vermeer';

/**
 * @param guest somebody of Noord-Holland (a person id) who gets a window in the place of the instituutsopleider
 * @throws CodedError PARTNERSHIP_INVALID when the examples lack one of the people of the demo.
 */
export function personas(setups: readonly Setup[], guest?: string): Persona[] {
  const invited = cast.map((each) =>
    guest !== undefined && each.person === MAKES_ROOM ? { ...each, person: guest, who: 'te gast' } : each,
  );
  return invited.map(({ partnership: id, person: personId, who }) => {
    const setup = setups.find(({ partnership }) => partnership.id === id);
    const person = setup?.people.find((candidate) => candidate.id === personId);
    const tenant = person?.tenant ?? setup?.partnership.tenants[0]?.id;
    if (setup === undefined || person === undefined || tenant === undefined) {
      throw new CodedError('PARTNERSHIP_INVALID', `The demo needs ${personId} in examples/${id}.`);
    }
    const partnerships = setups.filter(({ people }) => people.some(({ email }) => email === person.email));
    return {
      person,
      who,
      partnership: setup.partnership,
      partnerships: partnerships.map(({ partnership }) => partnership.name),
      tenant,
      oid: oidOf(`${id}/${personId}`),
    };
  });
}

/** A UUID made from a name, so that a person keeps the same one over every start. */
function oidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
