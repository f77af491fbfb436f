import { textIn } from '../../../cards/text/text.js';
import { settingsReceipt, settingsView, typedOf } from '../../../cards/views/instellen/instellingen.js';
import { extensionReceipt, type ForStudent, studentView, taskView } from '../../../cards/views/instellen/uitstel.js';
import type { InstelView } from '../../../cards/views/instellen/view.js';
import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { Members, Settings } from '../../../src/reminders/settings.js';
import type { Extendable } from '../../../src/tasks/extendable.js';
import { aPartnership, aPerson, aSetup } from '../builders/setup.js';
import type { CardSample } from '../cardSamples.js';
import { entries } from './taken.js';

const when = { schoolYear: '2026-2027', semester: 1 as const };
const MARKS = 'Noor *ster* [link](https://example.org) <b>van der</b> Bakelaar-Oudewater';

/** Students with ordinary names, and one whose name would be markup. */
function setupWith(count: number): Setup {
  const students = Array.from({ length: count }, (_, at) =>
    aPerson({ id: `student-${at}`, name: `Student Achternaam ${at}` }),
  );
  const [noor, ...others] = aSetup().people;
  if (noor === undefined) throw new Error('aSetup has no people');
  return aSetup({ people: [{ ...noor, name: MARKS }, ...others, ...students] });
}

const setup = setupWith(40);
const of: ForStudent = { setup, student: 'noor-bakelaar', when };
const many: ForStudent[] = [of, ...Array.from({ length: 39 }, (_, at) => ({ ...of, student: `student-${at}` }))];
const startgesprek: Extendable = {
  task: 'startgesprek-ingediend',
  entry: entries.startgesprek,
  due: '2026-09-14',
  planned: '2026-09-14',
};
const open: Extendable[] = [
  startgesprek,
  { task: 'wpa-afgenomen', entry: entries.visit, due: '2027-01-29', planned: '2027-01-22' },
];

const joris = setup.people[1] ?? aPerson({ id: 'joris-elshout' });
const inOne: Members = [{ setup, person: joris }];
const other = aSetup({
  partnership: aPartnership({ id: 'elders', name: 'Een heel lange naam van een ander partnerschap' }),
});
const inTwo: Members = [...inOne, { setup: other, person: joris }];

/** The settings, a pause and another last day: as they come, filled in wrong, and done. */
export function instellenSamples(lang: Language): CardSample[] {
  const { instellingen: text } = textIn(lang);
  const ordinary: Settings = { days: ['ma', 'di', 'do'], hour: undefined, language: lang, until: undefined };
  const away: Settings = { days: ['ma', 'di', 'wo', 'do', 'vr'], hour: '16:30', language: lang, until: '2026-11-30' };
  const none = { typed: typedOf(ordinary), faults: [], first: 'days' as const };
  const wrong = {
    typed: { days: '', hour: '23:30', language: 'fr', until: '30 november' },
    faults: [
      { field: 'days', fault: 'none' },
      { field: 'hour', fault: 'unknown' },
      { field: 'language', fault: 'unknown' },
      { field: 'until', fault: 'no-date' },
    ] as const,
    first: 'days' as const,
  };
  const samples: [string, InstelView][] = [
    ['instellingen', settingsView(inOne, ordinary, none, lang)],
    ['pauze', settingsView(inTwo, away, { typed: typedOf(away), faults: [], first: 'pause' }, lang)],
    ['instellingen-fout', settingsView(inTwo, away, wrong, lang)],
    ['bewaard', settingsReceipt(inTwo, away, lang, text.saved)],
    ['terug', settingsReceipt(inOne, ordinary, lang, text.ended)],
    ['uitstel-student', studentView(many, { name: '' }, lang)],
    ['uitstel-naam', studentView([], { name: 'Xyz', fault: 'name' }, lang)],
    ['uitstel-taak', taskView(of, open, [], { task: '', due: '' }, lang)],
    [
      'uitstel-fout',
      taskView(
        of,
        open,
        [{ task: 'wpa-afgenomen', due: '2027-01-29' }],
        { task: 'startgesprek-ingediend', due: '2026-09-10', fault: 'not-later' },
        lang,
      ),
    ],
    ['uitstel-niets', taskView(of, [], [], { task: '', due: '' }, lang)],
    ['uitstel-gegeven', extensionReceipt(of, { ...startgesprek, due: '2026-10-02' }, 'given', lang)],
    ['uitstel-ingetrokken', extensionReceipt(of, startgesprek, 'withdrawn', lang)],
  ];
  return samples.map(([what, view]) => ({ card: 'instellen', what, view }));
}
