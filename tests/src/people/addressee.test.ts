import assert from 'node:assert/strict';
import type { Setup } from '../../../src/partnership/setup.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import { findByEmail } from '../../../src/people/roster.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
const FOREIGN = '99999999-9999-4999-8999-999999999999';
const tenants = [
  { id: FIRST, name: 'Pabo Duin' },
  { id: SECOND, name: 'Stichting Duinrand' },
];

function among(id: string, people: Setup['people'], language: 'nl' | 'en' = 'nl'): Setup {
  return aSetup({ partnership: aPartnership({ id, language, tenants }), people, placements: [] });
}

describe('Whom to write to', () => {
  it('is everybody in the rosters, in their order', () => {
    const setup = aSetup();

    const addressees = addresseesOf([setup]);

    assert.deepEqual(
      addressees.map(({ email }) => email),
      setup.people.map(({ email }) => email),
    );
    assert.deepEqual(addressees[1], {
      tenant: FIRST,
      email: 'joris.elshout@example.org',
      name: 'Joris Elshout',
      language: 'nl',
      members: [{ setup, person: setup.people[1] }],
    });
  });

  it('is one person for the same address in two partnerships, by the id that each gives', () => {
    const duin = among('duin', [aPerson({ id: 'eva-kok' })]);
    const polder = among('polder', [
      aPerson({ id: 'eva-k', email: 'eva.kok@example.org', name: 'Eva K.' }),
      aPerson({ id: 'tom-vos' }),
    ]);

    const [eva, tom, ...more] = addresseesOf([duin, polder]);

    assert.equal(eva?.name, 'Eva Kok');
    assert.deepEqual(
      eva.members.map(({ setup, person }) => [setup.partnership.id, person.id]),
      [
        ['duin', 'eva-kok'],
        ['polder', 'eva-k'],
      ],
    );
    assert.deepEqual([tom?.email, more], ['tom.vos@example.org', []]);
  });

  it('is somebody else for the same address in another tenant', () => {
    const duin = among('duin', [aPerson({ id: 'eva-kok' })]);
    const polder = among('polder', [aPerson({ id: 'eva-kok', tenant: SECOND.toUpperCase() })]);

    assert.deepEqual(
      addresseesOf([duin, polder]).map(({ tenant, members }) => [tenant, members.length]),
      [
        [FIRST, 1],
        [SECOND, 1],
      ],
    );
  });

  it('is nobody under a tenant that the partnership does not work with', () => {
    const elsewhere = aPerson({ id: 'eva-kok', tenant: FOREIGN });
    const duin = among('duin', [elsewhere, aPerson({ id: 'tom-vos' })]);

    assert.deepEqual(
      addresseesOf([duin]).map(({ email }) => email),
      ['tom.vos@example.org'],
    );
  });

  it('has the language of the first membership: the own choice, else that of the partnership', () => {
    const people = [aPerson({ id: 'eva-kok' }), aPerson({ id: 'tom-vos', language: 'nl' })];
    const english = among('duin', people, 'en');
    const dutch = among('polder', [aPerson({ id: 'eva-kok', language: 'nl' })]);

    assert.deepEqual(
      addresseesOf([english, dutch]).map(({ language }) => language),
      ['en', 'nl'],
    );
  });

  it('is recognised by the same memberships', () => {
    const setups = [
      among('duin', [aPerson({ id: 'eva-kok' }), aPerson({ id: 'tom-vos', tenant: SECOND })]),
      among('polder', [aPerson({ id: 'eva-kok' }), aPerson({ id: 'tom-vos', tenant: FOREIGN })]),
    ];
    const addressees = addresseesOf(setups);

    assert.equal(addressees.length, 2);
    for (const { email, tenant, members } of addressees) {
      assert.deepEqual(
        findByEmail(setups, email, tenant).map(({ partnership, person }) => [partnership.id, person]),
        members.map(({ setup, person }) => [setup.partnership.id, person]),
      );
    }
  });

  it('is found once for a list of set-ups, and anew for another list', () => {
    const setups = [aSetup()];

    assert.equal(addresseesOf(setups), addresseesOf(setups));
    assert.deepEqual(addresseesOf([...setups, among('polder', [aPerson({ id: 'tom-vos' })])]).length, 6);
  });
});
