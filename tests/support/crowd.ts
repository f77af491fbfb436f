import type { Person, Placement, School, Setup } from '../../src/partnership/setup.js';
import { aPartnership, aPerson, aSetup } from './builders/setup.js';

/** Of thirty people at a school: thirteen students, a werkplekbegeleider each for eleven of them and so on, as in real rosters. */
const AT_A_SCHOOL = 30;
const STUDENTS = 13;
const GUIDES = 11;
const weeks: Person['days'][] = [
  ['ma', 'di', 'wo', 'do', 'vr'],
  ['ma', 'di', 'do', 'vr'],
  ['ma', 'di', 'wo'],
  ['wo', 'do', 'vr'],
];

/** The largest partnership; more people are more partnerships. */
const MOST = 3000;

/** So many people, in partnerships of at most 3,000. */
export function crowds(size: number): Setup[] {
  const count = Math.ceil(size / MOST);
  return Array.from({ length: count }, (_, at) => crowd(`menigte-${at}`, Math.min(MOST, size - at * MOST)));
}

/** A partnership of so many people; every student placed in both semesters of 2026-2027, with a guide in each seat. */
function crowd(partnership: string, size: number): Setup {
  const schools: School[] = [];
  const people: Person[] = [];
  const placements: Placement[] = [];
  for (let at = 0; people.length < size; at += 1) {
    const school = `school-${at}`;
    const region = (['noord', 'midden', 'zuid'] as const)[at % 3] ?? 'noord';
    schools.push({ id: school, name: `School ${at}`, board: 'bestuur', place: 'Dorp', region, closed: [] });
    const id = (role: string, number = 0) => `${partnership}-${role}-${at}-${number}`;
    const schoolopleider = id('so');
    const instituutsopleider = id('io');
    for (let number = 0; number < STUDENTS; number += 1) {
      const student = id('student', number);
      people.push(person(student, number, [{ role: 'aanstaande-leraar' }]));
      const fixed = { student, schoolYear: '2026-2027', school, days: ['ma', 'di'] as Placement['days'] };
      const guides = { werkplekbegeleider: id('wpb', number % GUIDES), schoolopleider, instituutsopleider };
      const studyYear = (number % 4) + 1;
      placements.push({ ...fixed, semester: 1, studyYear, ...guides }, { ...fixed, semester: 2, studyYear, ...guides });
    }
    for (let number = 0; number < GUIDES; number += 1) {
      people.push(person(id('wpb', number), number, [{ role: 'werkplekbegeleider', school }]));
    }
    people.push(person(schoolopleider, 0, [{ role: 'schoolopleider', school }]));
    people.push(
      person(instituutsopleider, 0, [{ role: 'instituutsopleider', institute: 'pabo-duin', board: 'bestuur' }]),
    );
    for (let number = people.length % AT_A_SCHOOL; number % AT_A_SCHOOL !== 0 && people.length < size; number += 1) {
      people.push(person(id('leider', number), number, [{ role: 'schoolleider', school }]));
    }
  }
  return {
    ...aSetup(),
    partnership: aPartnership({ id: partnership, startgesprek: ['werkplekbegeleider', 'flitsbezoek'] }),
    boards: [{ id: 'bestuur', name: 'Bestuur' }],
    schools,
    people: people.slice(0, size),
    placements,
  };
}

function person(id: string, number: number, roles: Person['roles']): Person {
  return aPerson({ id, email: `${id}@example.org`, roles, days: weeks[number % weeks.length] ?? ['ma'] });
}
