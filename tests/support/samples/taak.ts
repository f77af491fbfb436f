import { digestView } from '../../../cards/views/digest.js';
import { maandView } from '../../../cards/views/maand.js';
import type { TaskIn } from '../../../cards/views/rij.js';
import { escalatedView } from '../../../cards/views/taak/escalated.js';
import { goneView } from '../../../cards/views/taak/gone.js';
import { laterView } from '../../../cards/views/taak/later.js';
import { askView, confirmView, doneView, undoneView } from '../../../cards/views/taak/overdragen.js';
import { type TaakInput, taakView, unsaid } from '../../../cards/views/taak/taak.js';
import type { TaakView } from '../../../cards/views/taak/view.js';
import { lastDigestView, waaromView } from '../../../cards/views/taak/waarom.js';
import { takenView } from '../../../cards/views/taken.js';
import type { Bilingual, Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { aPartnership, aPerson, aSetup } from '../builders/setup.js';
import { anEntry } from '../builders/tasks.js';
import type { CardSample } from '../cardSamples.js';
import { aDigest, aRow, entries, forAll, idOf, setupWith } from './taken.js';

const both = (nl: string, en = nl): Bilingual => ({ nl, en });
const day = '2026-08-31';

const advice = anEntry({
  id: 'wpb-adviesformulier-1',
  name: both('Adviesformulier 1', 'Advice form 1'),
  closedBy: 'adviesformulier-1-ingediend',
  escalatesTo: 'schoolopleider',
  with: ['aanstaande-leraar', 'schoolopleider'],
  hours: { once: 'semester', parts: [{ what: both('invullen', 'filling in'), times: 1, minutes: 45 }] },
  reason: both(
    'Halverwege het semester geef je de student advies.',
    'Halfway through the semester you give the student advice.',
  ),
});

const names = ['Youssef Amrani', 'Lieke Zonneveld', 'Noah van der Horst'];

/** A school where Sanne and Karin guide, Marijke is schoolopleider and Karin is away. */
function schoolWith(students: readonly string[], over: Partial<Setup['partnership']> = {}): Setup {
  const setup = setupWith(students, over);
  return aSetup({
    partnership: aPartnership(over),
    people: [...setup.people, aPerson({ id: 'marijke-bos', name: 'Marijke Bos' })],
    placements: students.map((name) => ({
      student: idOf(name),
      schoolYear: '2026-2027',
      semester: 1,
      school: 'de-wilg',
      days: ['ma', 'di'],
      werkplekbegeleider: 'sanne-de-wit',
      schoolopleider: 'marijke-bos',
    })),
    absences: [{ person: 'marijke-bos', until: '2026-09-14' }],
    handovers: [
      {
        student: 'lieke-zonneveld',
        schoolYear: '2026-2027',
        semester: 1,
        seat: 'werkplekbegeleider',
        from: 'karin-blokker',
        to: 'sanne-de-wit',
      },
    ],
  });
}

const wilg = schoolWith(names);
const forty = Array.from(
  { length: 40 },
  (_, at) => `Anne-Floor ${'van den Boogaerdt-Westerhoven '.repeat(2)}`.slice(0, 37) + String(100 + at),
);
const large = schoolWith(forty, { name: 'Samen Opleiden & Professionaliseren Noord-Holland' });

/** The cards of one task, handing over and the reasons, in every state; the shortest and the longest among them. */
export function taakSamples(lang: Language): CardSample[] {
  const sample = (what: string, view: TaakView): CardSample => ({ card: 'taak', what, view });
  const one = (task: Parameters<typeof aRow>[0] = {}): TaskIn => aRow(task, { setup: wilg });
  const show = (about: TaakInput['about'], over: Partial<TaakInput> = {}) =>
    taakView({ about, day, lang, canHandOver: true, ...over });
  const adviceFor = (student: string) => one({ entry: advice, student, due: '2026-11-17' });
  const several = [adviceFor('youssef-amrani'), adviceFor('lieke-zonneveld'), adviceFor('noah-van-der-horst')] as const;
  const [first, second] = several;
  const all = forAll(forty, { entry: advice, due: '2026-11-17' }, { setup: large });
  const [firstOfAll, ...others] = all;
  const everybody: TaakInput['about'] = firstOfAll === undefined ? [first] : [firstOfAll, ...others];
  const late = one({ entry: advice, state: 'overdue', due: '2026-08-24' });
  const escalation = { to: ['marijke-bos'], on: '2026-09-08' };
  const over = { setup: wilg, seat: 'werkplekbegeleider', lang, ids: show([first]) } as const;
  const overLarge = { ...over, setup: large };
  const colleague = aPerson({ id: 'karin-blokker', name: 'Karin Blokker' });
  const near = (name: string) => ({ person: aPerson({ id: idOf(name), name }), near: 'school' as const });
  const far = {
    person: aPerson({
      id: 'ver-weg',
      name: 'Anouk Ver',
      roles: [{ role: 'werkplekbegeleider', school: 'het-kompas' }],
    }),
    near: 'board' as const,
  };
  const choices = {
    latest: '2026-09-11',
    week: '2026-09-07',
    placement: { after: '2026-09-01', until: '2026-09-02' },
  };
  const office = ['Joke Prins', 'Dennis Tjin'];
  const digest = (what: string, rows: ReturnType<typeof aRow>[]) => ({
    card: 'digest',
    what,
    view: digestView(aDigest(rows), lang),
  });
  const stuck = aRow(
    { entry: advice, person: 'karin-blokker', state: 'overdue', due: '2026-08-24', student: 'noah-van-der-horst' },
    { setup: wilg, step: 'escalated' },
  );
  const ticked = { state: 'done', ticked: true, onPaper: true, doneOn: day } as const;
  return [
    sample('kort', show([one({ entry: entries.lab })], { canHandOver: false })),
    sample('formulier', show([one({ form: { preparedOn: '2026-08-28', confirmed: [] } })])),
    sample('overgenomen', show([adviceFor('lieke-zonneveld')])),
    sample('te-laat', show([late])),
    sample('later', show([one({ later: '2026-09-03' })], { receipt: 'Goed.' })),
    sample(
      'afgevinkt',
      show([one({ entry: advice, ...ticked })], {
        receipt: `Ik herinner je er niet meer aan. ${unsaid([one().task], lang)}`,
      }),
    ),
    sample('gedaan', show([one({ state: 'done', doneOn: '2026-08-28' })])),
    sample('voorbij', show([one({ entry: entries.visit, state: 'past' })])),
    sample('drie', show([first, second, { ...one({ entry: advice, student: 'noah-van-der-horst', ...ticked }) }])),
    sample('veertig', show(everybody, { fault: 'Kies eerst voor wie het is.' })),
    sample('uitstel', laterView({ about: [first], choices: [choices], day, lang })),
    sample(
      'uitstel-fout',
      laterView({
        about: [late],
        choices: [{ latest: '2026-09-04' }],
        day,
        lang,
        fault: 'Kies een dag na vandaag.',
        date: '2026-09-03',
      }),
    ),
    sample('uitstel-niet', laterView({ about: [late], choices: [undefined], day, lang })),
    sample('waarom', waaromView({ about: [adviceFor('lieke-zonneveld')], day, lang, office, escalation })),
    sample('waarom-rol', waaromView({ about: [one({ entry: entries.lab })], day, lang, office })),
    sample('waarom-veertig', waaromView({ about: everybody, day, lang, office })),
    sample('escalatie', escalatedView({ about: [stuck], colleague, day, lang })),
    sample(
      'weg',
      goneView({
        setup: wilg,
        person: colleague,
        ids: {
          partnership: 'duin',
          task: 'wpb-adviesformulier-1',
          schoolYear: '2026-2027',
          semester: 1,
          student: 'lieke-zonneveld',
        },
        lang,
      }),
    ),
    sample(
      'over',
      askView({
        ...over,
        students: names.map(idOf),
        chosen: ['youssef-amrani'],
        successors: [near('Karin Blokker'), far],
      }),
    ),
    sample(
      'over-veertig',
      askView({
        ...overLarge,
        students: forty.map(idOf),
        chosen: forty.map(idOf),
        successors: forty.map(near),
        fault: 'Kies eerst wie het overneemt.',
      }),
    ),
    sample('over-vraag', confirmView({ ...over, students: names.map(idOf), to: 'karin-blokker' })),
    sample('over-vraag-veertig', confirmView({ ...overLarge, students: forty.map(idOf), to: undefined })),
    sample('over-klaar', doneView({ ...over, students: ['youssef-amrani'], to: 'karin-blokker' })),
    sample('over-bureau', doneView({ ...over, students: names.map(idOf), to: undefined })),
    sample('over-terug', undoneView({ ...over, students: ['youssef-amrani'] })),
    sample('over-te-laat', undoneView({ ...over, students: [] })),
    sample(
      'laatste-bericht',
      lastDigestView({
        digest: aDigest([...several.map((each) => aRow(each.task, { setup: wilg })), stuck]),
        wasSent: true,
        day,
        lang,
        page: 1,
      }),
    ),
    sample('geen-bericht', lastDigestView({ digest: undefined, wasSent: false, day, lang, page: 1 })),
    digest('escalatie', [
      aRow({ entry: advice, state: 'overdue', due: '2026-08-24' }, { setup: wilg, step: 'overdue-2', escalation }),
      stuck,
      aRow({ entry: advice, student: 'lieke-zonneveld' }, { setup: wilg }),
    ]),
    digest('afgevinkt', [
      aRow({ student: 'lieke-zonneveld' }, { setup: wilg }),
      aRow({ entry: advice, ...ticked }, { setup: wilg }),
      aRow({ student: 'noah-van-der-horst', state: 'done' }, { setup: wilg }),
    ]),
    {
      card: 'taken',
      what: 'later-en-klaar',
      view: takenView({
        tasks: [one(), one({ student: 'lieke-zonneveld', later: '2026-09-03' }), one({ entry: advice, ...ticked })],
        day,
        lang,
        page: 1,
      }),
    },
    {
      card: 'taken',
      what: 'maand',
      view: maandView({
        tasks: [
          one(),
          one({ entry: advice, ...ticked }),
          one({ entry: entries.visit, state: 'past', due: '2026-09-04' }),
        ],
        events: [{ event: { event: 'opleidersmiddag', date: '2026-09-16' }, setup: wilg }],
        day: '2026-09-07',
        lang,
        page: 1,
      }),
    },
    {
      card: 'taken',
      what: 'maand-leeg',
      view: maandView({ tasks: [], events: [], day, lang, page: 1 }),
    },
  ];
}
