import assert from 'node:assert/strict';
import { loadCards, MAX_CARD_BYTES } from '../../bot/render.js';
import { maandView } from '../../cards/views/maand.js';
import { askView } from '../../cards/views/taak/overdragen.js';
import { type TaakInput, taakView } from '../../cards/views/taak/taak.js';
import { lastDigestView, waaromView } from '../../cards/views/taak/waarom.js';
import type { Task } from '../../src/tasks/task.js';
import { aPerson } from '../support/builders/setup.js';
import { taakSamples } from '../support/samples/taak.js';
import { aDigest, aRow, entries, forAll, idOf, setupWith } from '../support/samples/taken.js';

const card = loadCards();
const day = '2026-08-31';
const show = (about: TaakInput['about'], over: Partial<TaakInput> = {}) =>
  taakView({ about, day, lang: 'nl', canHandOver: true, ...over });
const one = (task: Partial<Task> = {}, over: Partial<TaakInput> = {}) => show([aRow(task)], over);
const titles = (view: ReturnType<typeof show>) => view.buttons.map(({ title }) => title);
const line = (view: ReturnType<typeof show>, label: string) =>
  view.lines.find((each) => each.label.startsWith(label))?.text;

describe('The card of a task', () => {
  it('offers what can be done, most likely first, and what is seldom needed last', () => {
    assert.deepEqual(titles(one()), [
      'Vul in',
      'Op papier gedaan',
      'Later',
      'Waarom krijg ik dit?',
      'Dit ben ik niet meer',
    ]);
    assert.deepEqual(titles(one({ entry: entries.lab }, { canHandOver: false })), [
      'Klaar',
      'Later',
      'Waarom krijg ik dit?',
    ]);
  });

  it('offers the way back from what was said', () => {
    const ticked = titles(one({ state: 'done', ticked: true }));
    assert.ok(ticked.includes('Toch niet klaar') && !ticked.includes('Op papier gedaan') && !ticked.includes('Later'));
    assert.ok(titles(one({ later: '2026-09-03' })).includes('Toch niet later'));
    assert.ok(!titles(one({ later: day })).includes('Toch niet later'), 'that day has come');
  });

  it('has nothing to do at what was done by somebody else, or what is past', () => {
    for (const state of ['done', 'past'] as const) {
      assert.deepEqual(titles(one({ state }, { canHandOver: false })), ['Waarom krijg ik dit?']);
    }
  });

  const submitted = { on: day, by: 'sanne-de-wit', version: 1 };
  const states: [Partial<Task>, string][] = [
    [{}, 'Nog te doen.'],
    [{ state: 'coming', opens: '2026-09-07' }, 'Nog niet begonnen. Het kan vanaf ma 7 sep.'],
    [{ state: 'overdue' }, 'De datum is voorbij. Het kan nog steeds.'],
    [{ state: 'past' }, 'De datum is voorbij. Je hoeft niets meer te doen.'],
    [{ state: 'done' }, 'Klaar. Je hoort er niets meer over.'],
    [{ state: 'done', doneOn: day }, 'Klaar op ma 31 aug. Je hoort er niets meer over.'],
    [{ state: 'done', doneOn: day, ticked: true }, 'Klaar. Jij hebt het afgevinkt op ma 31 aug.'],
    [
      { state: 'done', doneOn: day, ticked: true, onPaper: true },
      'Op papier gedaan, afgevinkt op ma 31 aug. Het formulier zelf is nog niet ingediend: je vindt het bij "mijn formulieren".',
    ],
    [
      { state: 'done', doneOn: day, ticked: true, onPaper: true, form: { submitted, confirmed: [] } },
      'Op papier gedaan, afgevinkt op ma 31 aug. In het formulier zelf staat het nog niet: je vindt het bij "mijn formulieren".',
    ],
    [{ later: '2026-09-03' }, 'Nog te doen. Je hoort er weer over vanaf do 3 sep.'],
  ];
  for (const [task, expected] of states) {
    it(`says how it stands: ${expected}`, () => assert.equal(line(one(task), 'Hoe staat'), expected));
  }

  it('does not say twice where the form is that was done on paper', () => {
    const paper = { state: 'done', doneOn: day, ticked: true, onPaper: true } as const;
    const receipt = 'Ik herinner je er niet meer aan.';
    assert.equal(line(one(paper, { receipt }), 'Hoe staat'), 'Op papier gedaan, afgevinkt op ma 31 aug.');
    const [first, second] = forAll(['Youssef Amrani', 'Noah van der Horst'], paper);
    assert.ok(first && second);
    const view = show([first, second]);
    assert.deepEqual(
      [line(view, 'Op papier'), line(view, 'Al klaar')],
      ['Youssef Amrani en Noah van der Horst', undefined],
    );
  });

  it('says hours as the norm of their source, and none where there is no norm', () => {
    assert.match(line(one(), 'Uren') ?? '', /^1 uur \(norm: rolbeschrijvingen Samen Opleiden/);
    assert.equal(line(one({ entry: entries.confirm }), 'Uren'), undefined);
  });

  it('about several lets choose for whom: those that are open, all on', () => {
    const three = ['Youssef Amrani', 'Lieke Zonneveld', 'Noah van der Horst'];
    const [first, second, third] = forAll(three, { entry: entries.wpa });
    assert.ok(first && second && third);
    const done = { ...third, task: { ...third.task, state: 'done' as const } };
    const view = show([first, second, done]);
    assert.deepEqual(
      view.many[0]?.choices.map(({ title }) => title),
      ['Youssef Amrani', 'Lieke Zonneveld'],
    );
    assert.equal(view.many[0]?.value, 'youssef-amrani,lieke-zonneveld');
    assert.equal(line(view, 'Al klaar'), 'Noah van der Horst');
    assert.deepEqual([view.student, view.who], ['', '']);
    assert.ok(
      view.buttons.filter(({ inputs }) => inputs === 'auto').every(({ title }) => title !== 'Waarom krijg ik dit?'),
    );
  });

  it('says the date behind a name where dates differ', () => {
    const [first, second] = [aRow(), aRow({ student: 'lieke-zonneveld', due: '2026-09-21' })];
    assert.deepEqual(
      show([first, second]).many[0]?.choices.map(({ title }) => title),
      ['Youssef Amrani (uiterlijk ma 14 sep)', 'Lieke Zonneveld (uiterlijk ma 21 sep)'],
    );
  });

  it('shows a name as it was typed, and in a choice without the signs of Markdown', () => {
    const odd = '**Bo** [x](http://x.example) _O_';
    const setup = setupWith([odd, 'Lieke Zonneveld']);
    const rows = forAll([odd, 'Lieke Zonneveld'], {}, { setup });
    const [first, second] = rows;
    assert.ok(first && second);
    const person = aPerson({ id: 'x', name: odd });
    const views = [
      show([first]),
      show([first, second]),
      askView({
        setup,
        seat: 'werkplekbegeleider',
        ids: show([first]),
        lang: 'nl',
        students: [idOf(odd)],
        chosen: [],
        successors: [{ person, near: 'school' }],
      }),
    ];
    for (const view of views) {
      const { content } = card('taak', view);
      for (const text of outsideRuns(content)) assert.doesNotMatch(text, /\*\*|\]\(|_O_/);
    }
    assert.match(JSON.stringify(views[0]), /\*\*Bo\*\*/);
  });
});

describe('The reasons of a task', () => {
  it('are the role and for whom, the rule, the document, what comes next and who will see it', () => {
    const escalation = { to: ['karin-blokker'], on: '2026-09-23' };
    const view = waaromView({ about: [aRow()], day, lang: 'nl', office: [], escalation });
    assert.deepEqual(
      view.blocks.map(({ label, texts }) => [label, ...texts]),
      [
        ['Jouw rol', 'Je bent werkplekbegeleider van Youssef Amrani bij Opleidingsschool Duin.'],
        ['De afspraak', entries.startgesprek.reason.nl],
        ['Waar het staat', 'Rolbeschrijvingen Samen Opleiden Noord-Holland.'],
        [
          'Wat er nu komt',
          'Is het nog niet klaar, dan herinner ik je eraan rond ma 7 sep.',
          'Is het er wo 23 sep nog niet? Dan ziet Karin Blokker het ook.',
        ],
        ['Klopt dit niet?', 'Begeleid je deze student niet meer? Ga terug en kies "Dit ben ik niet meer".'],
      ],
    );
  });

  it('of what is about no student name the stagebureau', () => {
    const view = waaromView({ about: [aRow({ entry: entries.lab })], day, lang: 'nl', office: ['Joke Prins'] });
    assert.deepEqual(view.blocks.at(-1)?.texts.at(-1), 'Het stagebureau: Joke Prins.');
  });

  it('of a day of the agenda that may wait for another message say until when it is named', () => {
    const event = 'opleidersmiddag';
    const window = { opens: { event, days: -14 }, due: { event, days: 0 } };
    const task = { entry: { ...entries.lab, window }, opens: day, due: '2026-09-14' };
    const [next] = waaromView({ about: [aRow(task)], day, lang: 'nl', office: [] }).blocks[3]?.texts ?? [];
    assert.equal(next, 'Ik noem het één keer in je overzicht, uiterlijk rond ma 7 sep.');
  });

  it('of a partnership’s own task say that it is an agreement of its own', () => {
    const { source: _, ...own } = entries.lab;
    const view = waaromView({ about: [aRow({ entry: own })], day, lang: 'nl', office: [] });
    assert.deepEqual(view.blocks[2]?.texts, ['Een eigen afspraak van Opleidingsschool Duin.']);
  });

  it('of a long digest come in pages of five', () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      aRow({ entry: { ...entries.lab, id: `so-wpl-${at}` }, key: `so-wpl-${at}:2026-2027-1` }),
    );
    const page = (at: number) =>
      lastDigestView({ digest: aDigest(rows), wasSent: true, day, lang: 'nl', page: at }).blocks.length;
    assert.deepEqual([1, 2, 3, 99, -1].map(page), [5, 5, 2, 2, 5]);
  });
});

describe('The card of a month', () => {
  const setup = setupWith(['Youssef Amrani']);
  const month = (tasks: Partial<Task>[], dates: string[] = []) =>
    maandView({
      tasks: tasks.map((task) => aRow(task, { setup })),
      events: dates.map((date) => ({ event: { event: 'opleidersmiddag', date }, setup })),
      day: '2026-09-07',
      lang: 'nl',
      page: 1,
    }).rows.map(({ about, what, when }) => [about, what, when.split(' · ')[0]]);

  it('goes by date, each date once, with the agenda among it', () => {
    assert.deepEqual(
      month(
        [{ due: '2026-09-14' }, { entry: entries.visit, due: '2026-09-04', state: 'past' }],
        ['2026-09-14', '2026-09-10'],
      ),
      [
        ['Vrijdag 4 september', 'Flitsbezoek met nagesprek', 'Uiterlijk vr 4 sep (voorbij)'],
        ['Donderdag 10 september', 'Opleidersmiddag', 'Staat op de agenda van je partnerschap.'],
        ['Maandag 14 september', 'Startgesprek', 'Uiterlijk ma 14 sep'],
        ['', 'Opleidersmiddag', 'Staat op de agenda van je partnerschap.'],
      ],
    );
  });

  it('leaves out another month and tips, and a date that a task hangs on stands there once', () => {
    const event = {
      ...entries.lab,
      window: { opens: { event: 'opleidersmiddag', days: -7 }, due: { event: 'opleidersmiddag', days: 0 } },
    };
    assert.deepEqual(
      month(
        [{ due: '2026-10-01' }, { entry: entries.training }, { entry: event, due: '2026-09-16' }],
        ['2026-09-16'],
      ).map(([, what]) => what),
      ['Werkpleklab'],
    );
  });
});

describe('The cards of tasks', () => {
  for (const lang of ['nl', 'en'] as const) {
    it(`are complete and small enough in every state: ${lang}`, () => {
      for (const { card: name, what, view } of taakSamples(lang)) {
        const json = JSON.stringify(card(name, view).content);
        assert.ok(Buffer.byteLength(json) <= MAX_CARD_BYTES, what);
        assert.doesNotMatch(json, /\$\{|undefined|\[object |NaN/, what);
      }
    });
  }
});

/** What a client may read as Markdown: all texts but those of runs. */
function outsideRuns(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && (node.type === 'TextRun' || node.type === 'AdaptiveCard')) {
    return 'body' in node ? outsideRuns(node.body) : [];
  }
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string'
      ? name === 'text' || name === 'title' || name === 'label'
        ? [value]
        : []
      : outsideRuns(value),
  );
}
