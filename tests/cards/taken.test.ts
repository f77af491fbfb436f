import assert from 'node:assert/strict';
import { loadCards, MAX_CARD_BYTES } from '../../bot/render.js';
import { sayDay } from '../../cards/text/moment.js';
import { digestSummary, digestView } from '../../cards/views/digest.js';
import { takenView } from '../../cards/views/taken.js';
import { urenView } from '../../cards/views/uren.js';
import type { RoleId } from '../../src/people/role.js';
import type { Seat } from '../../src/people/seat.js';
import type { Row } from '../../src/reminders/digest.js';
import { steps } from '../../src/reminders/step.js';
import { hoursOf } from '../../src/tasks/hours.js';
import type { Task } from '../../src/tasks/task.js';
import { anEntry } from '../support/builders/tasks.js';
import {
  aDigest,
  aRow,
  entries,
  forAll,
  idOf,
  longest,
  ownHours,
  setupWith,
  shippedHours,
  takenSamples,
} from '../support/samples/taken.js';

const card = loadCards();
const names = ['Youssef Amrani', 'Lieke Zonneveld', 'Noah van der Horst', 'Jada Wijnaldum', 'Mees de Graaf'];
const show = (rows: readonly Row[], lang: 'nl' | 'en' = 'nl') => digestView(aDigest(rows), lang);
const one = (task: Partial<Task>, row: Partial<Row> = {}) => {
  const [view] = show([aRow(task, row)]).rows;
  return view ?? assert.fail('no row');
};
const mine = (tasks: readonly Row[], page = 1) => takenView({ tasks, day: '2026-08-31', lang: 'nl', page });
const titles = (rows: readonly { what: string; who: string }[]) => rows.map(({ what, who }) => what + who);

describe('A day', () => {
  it('is said long, half and short, in both languages, without a year', () => {
    const said = (['long', 'half', 'short'] as const).map((style) => sayDay('2026-11-13', 'nl', style));
    assert.deepEqual(said, ['vrijdag 13 november', 'vrijdag 13 nov', 'vr 13 nov']);
    assert.equal(sayDay('2026-11-13', 'en', 'short'), 'Fri 13 Nov');
    assert.equal(sayDay('2026-09-14', 'en', 'short'), 'Mon 14 Sep');
    assert.equal(sayDay('2027-03-28', 'nl'), 'zondag 28 maart');
  });
});

describe('The card of a digest', () => {
  it('begins with the day and one sentence with the first name', () => {
    const { title, sentence } = show([aRow()]);
    assert.equal(title, 'Vandaag, maandag 31 augustus');
    assert.equal(sentence, 'Sanne, dit staat voor je klaar.');
  });

  it('says of what is past its date that it can still be done', () => {
    const overdue = aRow({ state: 'overdue' }, { step: 'overdue-1' });
    assert.match(show([overdue]).sentence, /^Sanne, hiervan is de datum voorbij/);
    assert.match(show([overdue, aRow({ student: 'lieke-zonneveld' })]).sentence, /^Sanne, dit staat .* kan nog steeds/);
  });

  it('says in each row what, for whom, by when and why', () => {
    const row = one({});
    assert.equal(row.what + row.who, 'Startgesprek: Youssef Amrani');
    assert.equal(row.when, 'Uiterlijk ma 14 sep');
    assert.match(row.why, /^Je voert het startgesprek aan het begin van elk semester\. /);
  });

  it('says once what rows below each other share: why, and what happens next', () => {
    const [first, second, third] = show([
      aRow({ form: { preparedOn: '2026-08-28', confirmed: [] } }),
      aRow({ student: 'lieke-zonneveld' }),
      aRow({ student: 'noah-van-der-horst' }, { step: 'week-before' }),
    ]).rows;
    assert.match(first?.why ?? '', /^Youssef heeft zich voorbereid\. Je voert .* niets meer over\.$/);
    assert.equal(second?.why, '');
    assert.match(third?.why ?? '', /^Je voert .* nog één keer aan, vlak ervoor\.$/);
  });

  it('says at each row of what colleagues left undone whom to speak to, and once that it is late', () => {
    const undone = (person: string) => aRow({ entry: entries.wpa, person, state: 'overdue' }, { step: 'escalated' });
    const [, second] = show([undone('karin-blokker'), undone('sanne-de-wit')]).rows;
    assert.equal(second?.why, 'Neem even contact op met Sanne.');
  });

  it('says what is known of one row at that row, also when its reason stands above', () => {
    const [, second] = show([
      aRow({ student: 'lieke-zonneveld' }),
      aRow({ form: { preparedOn: '2026-08-28', confirmed: [] } }),
    ]).rows;
    assert.equal(second?.why, 'Youssef heeft zich voorbereid.');
  });

  it('says which day it was when that day is past, and which day it is when there is only one', () => {
    assert.equal(one({ state: 'overdue', due: '2026-09-11' }).when, 'Was vr 11 sep');
    assert.equal(one({ opens: '2026-09-14' }).when, 'Op ma 14 sep');
  });

  it('says what happens next at every step', () => {
    const next = steps.map((step) => one({}, { step }).why.replace(/^Je voert .*? semester\. /, ''));
    assert.deepEqual(next, [
      'Hierover stuur ik geen aparte herinnering.',
      'Is het klaar, dan hoor je er niets meer over.',
      'Ik herinner je er nog één keer aan, vlak ervoor.',
      'Dit is de laatste herinnering vooraf.',
      'Dit is herinnering 1 van 3.',
      'Dit is herinnering 2 van 3.',
      'Dit is herinnering 3 van 3. Hierna stop ik.',
      'Neem even contact op met Sanne. Het is er na drie herinneringen nog niet. Zelf hoef je niets in te vullen.',
    ]);
  });

  it('promises no reminder of what is told once, or is not chased', () => {
    assert.match(
      one({ entry: entries.visit }, { step: 'announced' }).why,
      /Hierover stuur ik geen aparte herinnering\.$/,
    );
    assert.match(
      one({ entry: entries.prepare, due: '2026-08-31' }, { step: 'day-before' }).why,
      /Hierna herinner ik je er niet meer aan\.$/,
    );
  });

  it('says only once that no reminder comes any more before the date, for a row may go along on the last day itself', () => {
    const before = { step: 'day-before' } as const;
    assert.match(one({ due: '2026-09-01' }, before).why, /Dit is de laatste herinnering vooraf\.$/);
    assert.match(one({ due: '2026-08-31' }, before).why, /semester\. Vandaag is de laatste dag\.$/);
    const notChased = { entry: entries.prepare };
    assert.match(one({ ...notChased, due: '2026-09-01' }, before).why, /Dit is de laatste herinnering vooraf\.$/);
    assert.match(one({ ...notChased, due: '2026-08-31' }, before).why, /Hierna herinner ik je er niet meer aan\.$/);
    // Who does not work on the last day hears of it now for the last time.
    const away = { ...notChased, due: '2026-09-01', days: ['ma'] } as const;
    assert.match(one(away, before).why, /Hierna herinner ik je er niet meer aan\.$/);
  });

  it('promises no reminder of what nothing here can close', () => {
    const { why } = one({ entry: entries.wpa }, { step: 'announced' });
    assert.match(why, /Hierover stuur ik geen aparte herinnering\.$/);
  });

  const form = { submitted: { on: '2026-09-04', by: 'sanne-de-wit', version: 1 }, confirmed: [] };
  const buttons: [string, Partial<Task>, string, string][] = [
    ['prepares', { entry: entries.prepare, person: 'youssef-amrani' }, 'Bereid voor', 'form.open'],
    ['fills in', {}, 'Vul in', 'form.open'],
    ['goes on with', { form: { startedOn: '2026-09-01', confirmed: [] } }, 'Ga verder', 'form.open'],
    ['confirms', { entry: entries.confirm, form }, 'Lees en bevestig', 'form.open'],
    ['reads', { entry: entries.read, role: 'schoolopleider', form }, 'Lees', 'form.lees'],
    ['prepares before its window opens', { entry: entries.prepare, state: 'coming' }, 'Bereid voor', 'form.open'],
  ];
  for (const [who, task, title, verb] of buttons) {
    it(`has at its row the button of someone who ${who} a startgesprek`, () => {
      const view = show([aRow(task)]);
      const ids = {
        form: 'startgesprek',
        partnership: 'duin',
        task: task.entry?.id ?? entries.startgesprek.id,
        person: task.person ?? 'sanne-de-wit',
        student: 'youssef-amrani',
        date: '',
        schoolYear: '2026-2027',
        semester: 1,
      };
      assert.deepEqual(view.rows[0]?.buttons, [
        { title, verb, ...ids },
        { title: 'Meer', verb: 'taak.toon', ...ids },
      ]);
      const { content } = card('digest', view);
      const row = content.body.find(({ items }: { items?: object[] }) => items !== undefined);
      assert.deepEqual(row.items.at(-1).columns[0].items[0].actions[0].data, {
        verb,
        ...ids,
        from: 'digest',
        day: '2026-08-31',
        lang: 'nl',
        msteams: { feedback: { hide: true } },
      });
    });
  }

  const titlesAt = (...of: Parameters<typeof one>) => one(...of).buttons.map(({ title }) => title);

  it('has "Klaar" at what is chased and has no form, and "Meer" at every row', () => {
    assert.deepEqual(titlesAt({ entry: entries.visit }), ['Meer']);
    assert.deepEqual(titlesAt({ entry: entries.unguided }), ['Klaar', 'Meer']);
    assert.deepEqual(titlesAt({}), ['Vul in', 'Meer']);
    assert.deepEqual(titlesAt({ state: 'done', ticked: true }), ['Toch niet klaar', 'Meer']);
    assert.deepEqual(titlesAt({ state: 'done' }), ['Meer']);
  });

  it('says at what a colleague left undone whose it is, and offers only to see more', () => {
    const undone = aRow({ person: 'karin-blokker', state: 'overdue', due: '2026-08-24' }, { step: 'escalated' });
    const row = show([undone]).rows[0];
    assert.equal(`${row?.what}${row?.who}`, 'Startgesprek van Karin Blokker over Youssef Amrani');
    assert.equal(row?.when, 'Was ma 24 aug');
    assert.deepEqual(
      row?.buttons.map(({ title, person }) => [title, person]),
      [['Meer', 'karin-blokker']],
    );
    assert.match(show([undone]).sentence, /bleef liggen bij een collega/);
  });

  it('says beforehand who will see what stays undone, and from when', () => {
    const overdue = { state: 'overdue', due: '2026-08-24' } as const;
    const setup = setupWith(names);
    const row = show([
      aRow(overdue, { setup, step: 'overdue-1', escalation: { to: ['karin-blokker'], on: '2026-09-03' } }),
    ]);
    assert.match(row.rows[0]?.why ?? '', /Is het er do 3 sep nog niet\? Dan ziet Karin Blokker het ook\.$/);
  });

  it('shows once more what was done since: at the end, with the way back', () => {
    const view = show([aRow({ state: 'done', ticked: true }), aRow({ student: 'lieke-zonneveld' })]);
    assert.deepEqual(
      view.rows.map(({ who, when }) => `${who} ${when}`),
      [': Lieke Zonneveld Uiterlijk ma 14 sep', ': Youssef Amrani Klaar'],
    );
    assert.match(show([aRow({ state: 'done' })]).sentence, /Alles op deze kaart is gedaan\./);
  });

  it('says of what was done on paper that the form is still there', () => {
    const paper = one({ state: 'done', ticked: true, onPaper: true });
    assert.deepEqual(
      [paper.when, paper.why],
      ['Op papier gedaan', 'Jij hebt dit afgevinkt. Het formulier zelf vind je bij "mijn formulieren".'],
    );
  });

  it('tells a werkplekbegeleider that the student has prepared', () => {
    assert.match(
      one({ form: { preparedOn: '2026-08-28', confirmed: [] } }).why,
      /^Youssef heeft zich voorbereid\. Je /,
    );
    assert.doesNotMatch(one({ form: { confirmed: [] } }).why, /voorbereid/);
  });

  it('tells the schoolopleider who handed it in and when, and whether the student confirmed', () => {
    const read = { entry: entries.read, form };
    assert.equal(one(read).when, 'Ingediend op vr 4 sep');
    assert.match(one(read).why, /^Door Sanne de Wit\. Youssef heeft het nog niet bevestigd\./);
    const confirmed = [{ on: '2026-09-05', by: 'youssef-amrani' }];
    assert.match(one({ ...read, form: { ...form, confirmed } }).why, /Youssef heeft het bevestigd\./);
    const another = [{ on: '2026-09-05', by: 'karin-blokker' }];
    assert.match(one({ ...read, form: { ...form, confirmed: another } }).why, /nog niet bevestigd/);
  });

  it('does not name students to themselves', () => {
    const row = one({ entry: entries.confirm, person: 'youssef-amrani', form });
    assert.equal(row.who, '');
    assert.match(row.why, /^Sanne de Wit heeft het ingediend op vr 4 sep\. Je laat/);
  });

  it('takes rows of one task and step together when they have no button, with the first names', () => {
    const visits = forAll(names, { entry: entries.visit }, { step: 'announced' });
    assert.deepEqual(titles(show(visits).rows), ['Flitsbezoek met nagesprek: Youssef, Lieke, Noah en 2 anderen']);
    assert.deepEqual(titles(show(visits.slice(0, 4)).rows), [
      'Flitsbezoek met nagesprek: Youssef, Lieke, Noah en Jada',
    ]);
    assert.equal(show(forAll(names.slice(0, 3), {})).rows.length, 3, 'with a button each has its own');
    const [first = aRow(), ...others] = visits;
    assert.equal(show([{ ...first, step: 'day-before' }, ...others]).rows.length, 2, 'another step is another row');
  });

  it('gives two students with one first name their full names', () => {
    const setup = setupWith(['Anna Bos', 'Anna Vos', 'Tijn Mos']);
    const rows = forAll(['Anna Bos', 'Anna Vos', 'Tijn Mos'], { entry: entries.visit }, { setup });
    assert.equal(show(rows).rows[0]?.who, ': Anna Bos, Anna Vos en Tijn');
  });

  it('gives the stagebureau full names: it does not know the students', () => {
    const rows = forAll(names.slice(0, 2), { entry: entries.unguided });
    assert.equal(show(rows).rows[0]?.who, ': Youssef Amrani en Lieke Zonneveld');
  });

  it('shows five rows, says how many more there are and has a button for all', () => {
    const setup = setupWith([...names, 'Fenna Bakker', 'Sofie Kuiper']);
    const view = show(forAll([...names, 'Fenna Bakker', 'Sofie Kuiper'], {}, { setup }));
    assert.equal(view.rows.length, 5);
    assert.equal(view.more, 'En nog 2.');
    const json = JSON.stringify(card('digest', view).content);
    assert.match(json, /"title":"Toon alles","data":\{"verb":"taken\.toon","page":1,"lang":"nl"/);
    const few = show(forAll(names, {}));
    assert.equal(few.more, '');
    assert.doesNotMatch(JSON.stringify(card('digest', few).content), /taken\.toon/);
  });

  it('puts what can be done here above what is only told, and what is past its date above all', () => {
    const rows = [
      aRow({ entry: entries.unguided, student: 'mees-de-graaf', state: 'overdue' }, { step: 'overdue-1' }),
      aRow({ entry: entries.visit, due: '2026-09-01' }),
      aRow({ student: 'lieke-zonneveld' }),
    ];
    assert.deepEqual(titles(show(rows).rows), [
      'Werkplekbegeleider zoeken: Mees de Graaf',
      'Startgesprek: Lieke Zonneveld',
      'Flitsbezoek met nagesprek: Youssef Amrani',
    ]);
  });

  it('names the partnership at each row when there are two, and not when there is one', () => {
    const kust = setupWith(['Vera Smit'], { id: 'kust', name: 'Opleidingsschool Kust' });
    const rows = [aRow(), aRow({ partnership: 'kust', student: 'vera-smit' }, { setup: kust })];
    assert.deepEqual(
      show(rows).rows.map(({ partnership }) => partnership),
      ['Opleidingsschool Duin', 'Opleidingsschool Kust'],
    );
    assert.equal(one({}).partnership, '');
  });

  it('does not take together what belongs to two partnerships', () => {
    const kust = setupWith(['Vera Smit'], { id: 'kust', name: 'Opleidingsschool Kust' });
    const task = { entry: entries.visit, partnership: 'kust', student: 'vera-smit' };
    assert.equal(show([aRow({ entry: entries.visit }), aRow(task, { setup: kust })]).rows.length, 2);
  });

  it('ends with why it comes, in the words of the partnership, and how to see everything', () => {
    const setup = setupWith(names, {
      roles: [{ role: 'werkplekbegeleider', word: { nl: 'maatje', en: 'buddy' } }],
    });
    assert.equal(
      show([aRow({}, { setup })]).why,
      'Je krijgt dit als maatje bij Opleidingsschool Duin. Typ "mijn taken" voor alles.',
    );
    assert.match(show([aRow({}, { setup })], 'en').why, /^You get this as buddy at Opleidingsschool Duin\./);
  });
});

describe('A student who was handed back', () => {
  const entry = anEntry({ id: 'stg-teruggegeven', students: 'handed-back', closedBy: 'begeleider-bekend' });
  const back = (student: string, ...seats: Seat[]) =>
    seats.map((seat) => ({ student, schoolYear: '2026-2027', semester: 1 as const, seat, from: 'karin-blokker' }));
  const setup = {
    ...setupWith(names),
    handovers: [
      ...back('youssef-amrani', 'werkplekbegeleider'),
      ...back('lieke-zonneveld', 'werkplekbegeleider'),
      ...back('noah-van-der-horst', 'schoolopleider', 'werkplekbegeleider'),
    ],
  };
  const three = forAll(names.slice(0, 3), { entry, role: 'medewerker-stagebureau' }, { setup });

  it('is shown with the guide who is missing; who misses the same stand together', () => {
    const said = show(three).rows.map(({ who, why }) => [who, /Er is geen[^.]*\./.exec(why)?.[0]]);
    assert.deepEqual(said, [
      [': Youssef Amrani en Lieke Zonneveld', 'Er is geen werkplekbegeleider.'],
      [': Noah van der Horst', 'Er is geen werkplekbegeleider en geen schoolopleider.'],
    ]);
    assert.match(show(three, 'en').rows[1]?.why ?? '', /There is no [^.]* and no [^.]*\./);
  });

  it('says nothing of a guide where the task is about something else', () => {
    const [other] = forAll(names.slice(0, 1), {}, { setup });
    assert.doesNotMatch(show([other ?? assert.fail()]).rows[0]?.why ?? '', /Er is geen/);
  });
});

describe('The line of the notification', () => {
  const summary = (rows: readonly Row[], lang: 'nl' | 'en' = 'nl') => digestSummary(aDigest(rows), lang);
  it('of one task says which and when', () => {
    assert.equal(summary([aRow()]), '1 taak: startgesprek, uiterlijk ma 14 sep');
    assert.equal(summary([aRow()], 'en'), '1 task: start interview, by Mon 14 Sep');
    assert.equal(summary([aRow({ entry: entries.wpa })]), '1 taak: WPA, uiterlijk ma 14 sep');
    assert.equal(summary([aRow({ state: 'overdue', due: '2026-09-11' })]), '1 taak: startgesprek, was vr 11 sep');
  });
  it('of more says how many and the nearest day', () => {
    const rows = forAll(names.slice(0, 2), { due: '2026-11-13' });
    assert.equal(summary(rows), '2 taken, eerste vrijdag 13 nov');
    assert.equal(
      summary([...rows, aRow({ due: '2026-11-12', student: 'jada-wijnaldum' })]),
      '3 taken, eerste donderdag 12 nov',
    );
  });
  it('says that a date is past', () => {
    const late = forAll(names.slice(0, 2), { state: 'overdue' });
    assert.equal(summary(late), '2 taken, datum voorbij');
    assert.equal(
      summary([...late, aRow({ student: 'mees-de-graaf' })]),
      '3 taken: 2 over de datum, dan maandag 14 sep',
    );
  });
  it('names nobody, whatever is in the digest', () => {
    const people = [...names, 'Sanne de Wit', 'Anne-Floor van den Boogaerdt', 'Vera Smit'];
    const words = people.flatMap((name) => name.split(' ')).filter((word) => /^\p{Lu}/u.test(word));
    for (const rows of [longest, ...longest.map((row) => [row])]) {
      for (const lang of ['nl', 'en'] as const) {
        const line = summary(rows, lang);
        for (const word of words) assert.ok(!line.includes(word), line);
      }
    }
  });
});

describe('The card of mijn taken', () => {
  const coming = (opens: string) => aRow({ entry: entries.lab, state: 'coming', opens, due: '2026-10-30' });

  it('goes by student, each under the own name, then what is about nobody', () => {
    const rows = [aRow({ entry: entries.lab }), ...forAll(['Lieke Zonneveld', 'Youssef Amrani'], {})];
    const view = mine([...rows, aRow({ entry: entries.wpa, due: '2027-01-22' })]);
    assert.deepEqual(
      view.rows.map(({ section, about, what }) => [section, about, what]),
      [
        ['Nu', 'Lieke Zonneveld', 'Startgesprek'],
        ['', 'Youssef Amrani', 'Startgesprek'],
        ['', '', 'WPA'],
        ['', 'Algemeen', 'Werkpleklab'],
      ],
    );
  });

  it('shows what is open or overdue and what opens within four weeks, no tip and nothing past', () => {
    const past = aRow({ entry: entries.visit, state: 'past' });
    const tip = aRow({ entry: entries.training });
    const view = mine([aRow(), coming('2026-09-28'), coming('2026-09-29'), past, tip]);
    assert.deepEqual(
      view.rows.map(({ section, what, when }) => [section, what, when]),
      [
        ['Nu', 'Startgesprek', 'Uiterlijk ma 14 sep · 1 uur'],
        ['De komende vier weken', 'Werkpleklab', 'Van ma 28 sep tot en met vr 30 okt · 19,5 uur'],
      ],
    );
  });

  it('puts overdue tasks first', () => {
    const late = aRow({ student: 'mees-de-graaf', state: 'overdue', due: '2026-09-20' });
    assert.equal(mine([aRow(), late]).rows[0]?.about, 'Mees de Graaf');
  });

  it('says hours only where a source has them, and then whose norm that is', () => {
    assert.equal(mine([aRow({ entry: entries.confirm })]).norm, '');
    assert.match(mine([aRow()]).norm, /norm uit de rolbeschrijvingen van Samen Opleiden Noord-Holland/);
    assert.match(mine([aRow({ entry: entries.placing })]).rows[0]?.when ?? '', /· 5 uur per schooljaar$/);
  });

  it('has the buttons of the digest, but none before its time', () => {
    const titlesOf = (row: Row) => mine([row]).rows[0]?.buttons.map(({ title }) => title);
    assert.deepEqual(titlesOf(aRow()), ['Vul in', 'Meer']);
    assert.deepEqual(titlesOf(aRow({ state: 'coming', opens: '2026-09-07' })), ['Meer']);
  });

  it('folds what is done into one line', () => {
    const done = [...forAll(names.slice(0, 2), { state: 'done' }), aRow({ entry: entries.lab, state: 'done' })];
    assert.equal(mine([aRow(), ...done]).done, 'Klaar: Startgesprek (Youssef en Lieke), Werkpleklab.');
  });

  it('folds in only what is done this semester', () => {
    const before = aRow({ state: 'done', when: { schoolYear: '2025-2026', semester: 2 } });
    const next = aRow({ entry: entries.visit, state: 'coming', when: { schoolYear: '2026-2027', semester: 2 } });
    const now = aRow({ entry: entries.lab, state: 'done' });
    assert.equal(mine([before, now, next]).done, 'Klaar: Werkpleklab.');
  });

  it('is friendly when there is nothing to do', () => {
    const view = mine([]);
    assert.match(view.nothing, /komende vier weken ook niet\.$/);
    assert.match(JSON.stringify(card('taken', view).content), /niets voor je klaarstaan/);
    assert.equal(mine([aRow()]).nothing, '');
  });

  it('goes by task with all names for someone with many students', () => {
    const six = [...names, 'Fenna Bakker'];
    const view = mine(forAll(six, { entry: entries.visit }, { setup: setupWith(six) }));
    assert.deepEqual(titles(view.rows), ['Flitsbezoek met nagesprek: Youssef, Lieke, Noah, Jada, Mees en Fenna']);
    assert.match(view.rows[0]?.when ?? '', /· 1 uur per student$/);
    assert.equal(mine(forAll(names, { entry: entries.visit })).rows[0]?.about, 'Youssef Amrani');
  });

  it('comes in pages of twelve that together show everything once', () => {
    const many = Array.from({ length: 30 }, (_, at) => `Student Nummer${at}`);
    const tasks = forAll(many, {}, { setup: setupWith(many) });
    const pages = [1, 2, 3].map((page) => mine(tasks, page));
    assert.deepEqual(
      pages.map(({ rows, place, pages: to }) => [
        rows.length,
        place,
        to.filter(({ by }) => by === '').map(({ page }) => page),
      ]),
      [
        [12, 'Bladzijde 1 van 3', [2]],
        [12, 'Bladzijde 2 van 3', [1, 3]],
        [6, 'Bladzijde 3 van 3', [2]],
      ],
    );
    assert.equal(new Set(pages.flatMap(({ rows }) => titles(rows))).size, 30);
    assert.match(
      JSON.stringify(card('taken', pages[0] ?? {})),
      /"title":"Volgende","data":\{"verb":"taken\.toon","page":2/,
    );
    assert.ok(pages.every(({ rows }) => rows[0]?.section === 'Nu'));
  });

  it('takes a page that is not there for the nearest', () => {
    for (const page of [0, -3, Number.NaN, 99, 1.5]) assert.equal(mine([aRow()], page).rows.length, 1, String(page));
  });

  it('tells students of two partnerships with one id apart', () => {
    const kust = setupWith(['Youssef Amrani'], { id: 'kust', name: 'Opleidingsschool Kust' });
    const view = mine([aRow(), aRow({ partnership: 'kust' }, { setup: kust })]);
    assert.deepEqual(
      view.rows.map(({ partnership }) => partnership),
      ['Opleidingsschool Duin', 'Opleidingsschool Kust'],
    );
  });
});

describe('The card of uren', () => {
  const uren = (...own: Parameters<typeof urenView>[0]) => urenView(own, 'nl');
  const partsOf = (students: number) => uren(ownHours(students)).roles[0]?.parts ?? [];

  it('says per row how it is calculated, for the own number of students', () => {
    const [semester] = partsOf(3);
    assert.deepEqual(semester?.rows, [
      { what: 'Flitsbezoek met nagesprek', basis: '3 studenten x 1 uur', remark: '', hours: '3 uur' },
      { what: 'Werkpleklab', basis: '3 x 5 uur + 3 x 1,5 uur', remark: '', hours: '19,5 uur' },
      { what: 'WPA', basis: '3 studenten x 3,5 uur', remark: '', hours: '10,5 uur' },
    ]);
    assert.equal(semester?.hours, '33 uur');
  });

  it('keeps what is booked by the year apart', () => {
    const [, year] = partsOf(3);
    assert.equal(year?.title, 'Eén keer per schooljaar');
    assert.equal(year?.hours, '5 uur');
  });

  it('marks what not everyone does and leaves it out of the total', () => {
    const [optional, placing] = partsOf(3)[1]?.rows ?? [];
    assert.deepEqual([optional?.hours, optional?.remark], ['18 uur', 'Niet iedereen doet dit. Het telt niet mee.']);
    assert.equal(placing?.remark, '');
  });

  it('comes to the totals of the source, without what not everyone does', () => {
    const totals = (role: RoleId, students: number) =>
      uren(shippedHours(role, students)).roles[0]?.parts.map(({ hours }) => hours);
    // 002:239 and 352: 18 a year, of which 9 for the training and 3 for the werkpleklab.
    assert.deepEqual(totals('werkplekbegeleider', 1), ['32,5 uur', '6 uur']);
    // 002:962, 1240, 1365: 97, and 12 + 56 a year, of which 18 and 15 not for everyone (002:1349-1355).
    assert.deepEqual(totals('schoolopleider', 10), ['97 uur', '35 uur']);
  });

  it('says whose norm it is, and that other partnerships may differ', () => {
    assert.match(
      uren(ownHours(10)).norm,
      /rolbeschrijvingen van Samen Opleiden Noord-Holland\. Andere partnerschappen/,
    );
  });

  it('says that it is a calculation when the source assumes another number of students', () => {
    assert.deepEqual(uren(ownHours(10)).roles[0]?.remarks, []);
    assert.deepEqual(uren(ownHours(8)).roles[0]?.remarks, [
      'De bron gaat uit van 10 studenten. Jij hebt er nu 8: dit is dus een berekening, geen norm.',
    ]);
    const guide = ownHours(1, { role: 'werkplekbegeleider', rows: hoursOf([entries.startgesprek], 1).rows });
    assert.deepEqual(uren(guide).roles[0]?.remarks, []);
  });

  it('says to a role without hours in a source that there are none, and names no number', () => {
    const view = uren(ownHours(0, { role: 'medewerker-stagebureau', rows: [] }));
    assert.deepEqual(view.roles, [
      {
        role: 'Medewerker stagebureau bij Opleidingsschool Duin',
        remarks: ['Voor deze rol staan er geen uren in de bronnen. Ik noem dus geen getal.'],
        parts: [],
      },
    ]);
    assert.doesNotMatch(JSON.stringify(card('uren', view).content), /\d uur/);
  });

  it('shows someone without students only what does not depend on them', () => {
    const view = uren(ownHours(0));
    assert.match(view.roles[0]?.remarks[0] ?? '', /geen studenten/);
    assert.deepEqual(
      view.roles[0]?.parts[0]?.rows.map(({ what }) => what),
      ['Werkpleklab'],
    );
  });

  it('says so when no role is known', () => assert.match(uren().intro, /Ik ken dit semester geen rol van je/));

  it('writes numbers as each language does', () => {
    assert.equal(urenView([ownHours(0)], 'en').roles[0]?.parts[0]?.hours, '19.5 hours');
    assert.equal(urenView([ownHours(1)], 'en').roles[0]?.parts[0]?.rows[0]?.hours, '1 hour');
  });
});

describe('The cards about tasks', () => {
  for (const lang of ['nl', 'en'] as const) {
    for (const { card: name, what, view } of takenSamples(lang)) {
      it(`${name}, ${what}, in ${lang}: is complete and small enough`, () => {
        const json = JSON.stringify(card(name, view).content);
        assert.ok(Buffer.byteLength(json) <= MAX_CARD_BYTES);
        assert.doesNotMatch(json, /\$\{|undefined|\[object |NaN/);
      });
    }
  }

  it('stay small enough with the longest page there can be', () => {
    const full = Array.from({ length: 12 }, (_, at) => `Anne${at} ${'Westerhoven-'.repeat(4)}`.slice(0, 40));
    const setup = setupWith(full, { name: 'Opleidingsschool '.repeat(6) });
    const reason = 'Dit is een heel lange reden om iets te moeten doen, '.repeat(4);
    const entry = anEntry({ ...entries.read, reason: { nl: reason, en: reason } });
    const form = { submitted: { on: '2026-09-04', by: idOf(full[0] ?? ''), version: 1 }, confirmed: [] };
    const kust = setupWith(['Vera Smit'], { id: 'kust', name: 'Opleidingsschool '.repeat(6) });
    const tasks = [
      ...forAll(full, { entry, form }, { setup }),
      aRow({ partnership: 'kust', student: 'vera-smit' }, { setup: kust }),
    ];
    card('taken', mine(tasks));
    card('digest', show(tasks));
  });

  it('show a name as it was typed, also when it looks like Markdown or a template', () => {
    const odd = '**Bo** [x](http://x.example) ${title} _O_';
    const partnership = '*Duin* ${lang}';
    const setup = setupWith([odd, 'Lieke Zonneveld'], { name: partnership });
    const kust = setupWith(['Vera Smit'], { id: 'kust', name: 'Kust' });
    const student = idOf(odd);
    const form = { preparedOn: '2026-08-28', confirmed: [] };
    const rows = [
      aRow({ student, form }, { setup }),
      aRow({ student, entry: entries.visit }, { setup }),
      aRow({ student: 'vera-smit', partnership: 'kust' }, { setup: kust }),
      aRow({ student, entry: entries.wpa, state: 'done' }, { setup }),
    ];
    const cards = [
      card('digest', digestView(aDigest(rows.slice(0, 3), '**Sanne** ${x}'), 'nl')),
      card('taken', mine(rows)),
      card('uren', urenView([ownHours(3, { setup })], 'nl')),
    ];
    for (const { content } of cards) {
      const runs: string[] = [];
      const blocks: string[] = [];
      collect(content, runs, blocks);
      assert.ok(runs.some((text) => text.includes('**') || text.includes(partnership)));
      for (const text of blocks) assert.doesNotMatch(text, /\*|\$\{|http|_O_/);
    }
    assert.ok(JSON.stringify(cards[0]?.content).includes(odd));
    assert.ok(JSON.stringify(cards[1]?.content).includes(odd));
  });
});

/** The texts shown as typed, and those in which Markdown is live. */
function collect(node: unknown, runs: string[], blocks: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && 'text' in node && typeof node.text === 'string') {
    (node.type === 'TextRun' ? runs : blocks).push(node.text);
  }
  for (const value of Object.values(node)) collect(value, runs, blocks);
}
