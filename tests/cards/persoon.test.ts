import assert from 'node:assert/strict';
import { nl } from '../../cards/text/nl.js';
import { meaningView, shortView } from '../../cards/views/begrip/antwoord.js';
import { withRole } from '../../cards/views/begrip/rol.js';
import { personView } from '../../cards/views/persoon.js';
import type { Meaning } from '../../src/glossary/answer.js';
import type { Holder } from '../../src/people/holders.js';
import type { FoundIn } from '../../src/people/peopleFor.js';
import { anEntry } from '../support/builders/glossary.js';
import { aPerson, aSetup } from '../support/builders/setup.js';
import { anEntry as aTask } from '../support/builders/tasks.js';

const entry = anEntry({
  id: 'schoolopleider',
  term: 'Schoolopleider',
  warning: { nl: 'Let hierop.', en: 'Mind this.' },
});
const meaning: Meaning = {
  entry,
  local: [],
  found: 'SO',
  related: [anEntry({ id: 'tandem' }), anEntry({ id: 'wpl' })],
};
const asked = { of: 'mine', role: 'schoolopleider', meaning } as const;

function found(count: number, over: Partial<Holder> = {}): FoundIn {
  const holders = Array.from({ length: count }, (_, at): Holder => {
    const person = aPerson({ id: `persoon-${at}`, name: `Persoon ${at}` });
    return { person, at: [{ name: at % 2 === 0 ? 'De Wilg' : 'Het Kompas' }], isAsker: false, ...over };
  });
  return { setup: aSetup(), found: [{ role: 'schoolopleider', holders }], helpers: [] };
}

describe('The card of a person', () => {
  it('has for a few a row each with the address, for many a line each by school, and of a crowd the names', () => {
    const [few] = personView(asked, [found(3)], 'nl').groups;
    assert.deepEqual([few?.people.length, few?.lines.length, few?.people[0]?.mail], [3, 0, 'persoon.0@example.org']);
    const [many] = personView(asked, [found(20)], 'nl').groups;
    assert.deepEqual([many?.people.length, many?.lines.length, many?.rest], [0, 20, '']);
    assert.equal(
      many?.lines.findLastIndex(({ where }) => where.endsWith('De Wilg')),
      9,
    );
    const [crowd] = personView(asked, [found(300)], 'nl').groups;
    assert.match(crowd?.rest ?? '', /^En ook: Persoon .*, en nog 140 anderen\.$/);
  });

  it('says the group of a student, by its number or its name', () => {
    const groupsOf = (group: string) => {
      const [row] = personView(asked, [found(1, { at: [{ name: 'De Wilg', group }] })], 'nl').groups;
      return row?.people[0]?.where;
    };
    assert.equal(groupsOf('5'), 'De Wilg, groep 5');
    assert.equal(groupsOf('brugklas 1b'), 'De Wilg, brugklas 1b');
  });

  it('says it of who asks', () => {
    const [group] = personView(asked, [found(1, { isAsker: true })], 'nl').groups;
    assert.equal(group?.people[0]?.name, 'Persoon 0 (dat ben jij)');
  });

  it('says from when it holds, of a semester that has yet to begin', () => {
    const one = found(1);
    const coming = { ...one, found: one.found.map((each) => ({ ...each, from: '2027-02-01' })) };
    assert.equal(personView(asked, [coming], 'nl').groups[0]?.sentence, 'Dit geldt vanaf maandag 1 februari.');
  });

  it('counts somebody in two partnerships once', () => {
    assert.equal(personView(asked, [found(1), found(1)], 'nl').title, 'Jouw schoolopleider');
    assert.equal(personView(asked, [found(2)], 'nl').title, 'Jouw schoolopleiders (2)');
  });
});

describe('The card of a role', () => {
  const view = meaningView(meaning, 'nl');

  it('names at most four people and says how many more there are', () => {
    const { people } = withRole(view, { role: 'schoolopleider', meaning, people: [found(6)] });
    assert.deepEqual(people, ['Jouw schoolopleider: Persoon 0, Persoon 1, Persoon 2, Persoon 3 en nog 2.']);
  });

  it('names the partnership where there are two', () => {
    const { people } = withRole(view, { role: 'schoolopleider', meaning, people: [found(1), found(1)] });
    assert.equal(people[0], 'Opleidingsschool Duin: Jouw schoolopleider is Persoon 0.');
  });

  it('shows five tasks, says how many more there are, and where they come from', () => {
    const entries = Array.from({ length: 7 }, (_, at) =>
      aTask({
        id: `so-taak-${at}`,
        name: { nl: `Taak ${at}`, en: `Task ${at}` },
        source: { document: '003', lines: '1' },
      }),
    );
    const { tasks, source } = withRole(view, {
      role: 'schoolopleider',
      meaning,
      people: [],
      tasks: { entries, isOwn: false },
    });
    assert.deepEqual([tasks.length, tasks[0], tasks.at(-1)], [6, '• Taak 0', 'En nog 2 andere.']);
    assert.ok(source.includes(nl.begrip.documents['003']));
  });

  it('is short where others read along, and keeps the warning', () => {
    const short = shortView({ ...view, local: [{ label: 'Bij ons', text: 'Zo.' }] });
    assert.deepEqual([short.definition, short.whose, short.names, short.buttons.length], ['', '', '', 1]);
    assert.equal(short.warning, view.warning);
    assert.equal(shortView(view).definition, view.definition);
  });
});
