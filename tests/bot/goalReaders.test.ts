import assert from 'node:assert/strict';
import type { Answers, FormKey, Participant } from '../../src/forms/definition.js';
import { fingerprint } from '../../src/forms/fingerprint.js';
import type { FormAt, FormState } from '../../src/forms/form.js';
import { createForms } from '../../src/forms/forms.js';
import { loadForms } from '../../src/forms/load.js';
import { openingOf } from '../../src/forms/opening.js';
import { questionsOf } from '../../src/forms/questions.js';
import { asIs } from '../../src/forms/use.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Sent } from '../support/connector.js';
import { aClock, type GivenBot, givenBot, type Someone } from '../support/givenBot.js';
import { anyone, examples } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { readWorkbook } from '../support/readWorkbook.js';

/**
 * The goals of the startgesprek stand above questions of the adviesformulier. They are an answer too: whoever may not read them there, or may
 * not read what is asked about them here, sees them nowhere. Noord-Holland in a semester in which the instituutsopleider assesses too.
 */
const people = {
  student: anyone('youssef-amrani'),
  werkplekbegeleider: anyone('sanne-de-wit'),
  schoolopleider: anyone('marijke-bos'),
  instituutsopleider: anyone('esther-vermeer'),
} as const;
const everybody = Object.keys(people) as (keyof typeof people)[];

const GOAL = 'Rustig beginnen met de kwikstaarten';
const about = {
  form: 'adviesformulier-2',
  partnership: 'noord-holland',
  student: 'youssef-amrani',
  schoolYear: '2026-2027',
  semester: 2,
  lang: 'nl',
} as const;
const clock = aClock('2027-06-01 10:00');

/** Noord-Holland, where these alone read the goals, and what is asked about each goal. */
function setupWith({ goals, rows }: { goals?: Participant[]; rows?: Participant[] }): Setup {
  const setup = examples.find(({ partnership }) => partnership.id === about.partnership);
  const first = setup?.placements.find(({ student }) => student === about.student);
  assert.ok(setup && first);
  const kept = (question: string, readBy?: Participant[]) => (readBy === undefined ? [] : [{ question, readBy }]);
  return {
    ...setup,
    placements: [...setup.placements, { ...first, semester: 2, studyYear: 4 }],
    forms: [
      { ...asIs('startgesprek'), changes: kept('leerdoelen', goals) },
      { ...asIs('adviesformulier'), changes: [...kept('voortgang', rows), ...kept('toelichting', rows)] },
    ],
  };
}

async function given(setup: Setup): Promise<GivenBot> {
  const bot = await givenBot({ setups: [setup], now: clock.now, publicUrl: 'https://bot.example' });
  await handIn(bot, setup, 'startgesprek', { leerdoelen: [GOAL] });
  await handIn(bot, setup, about.form);
  return bot;
}

/** The werkplekbegeleider answers all that is asked, or changes these, and hands it in. */
async function handIn(bot: GivenBot, setup: Setup, form: FormKey, typed: Answers = {}): Promise<void> {
  const placement = setup.placements.find((each) => each.student === about.student && each.semester === about.semester);
  const opening = placement && openingOf(setup, placement, form);
  assert.ok(placement && opening);
  const { partnership, student, schoolYear, semester } = about;
  const ref = { form, partnership, student, when: { schoolYear, semester } };
  const at: FormAt = { ref, opening, placement, may: () => ({ allowed: true }) };
  const press = (state: FormState) => {
    const values = state.version === 0 ? { ...allOf(state), ...typed } : typed;
    const base = Object.fromEntries(Object.keys(values).map((id) => [id, fingerprint(state.answers[id])]));
    return { by: 'sanne-de-wit', part: 'form' as const, version: state.version, values, base };
  };
  const wish = { now: clock.now(), as: () => ['werkplekbegeleider' as const] };
  const outcome = await createForms({ store: bot.store, definitions: loadForms() }).submit(at, press, wish);
  assert.equal(outcome.status, 'submitted');
}

function allOf({ definition, shape }: FormState): Answers {
  return Object.fromEntries(
    questionsOf(definition, shape, 'form').map(({ id, type, options = [] }): [string, string | string[]] => {
      if (type === 'choice') return [id, options.at(-1)?.id ?? ''];
      if (type === 'date') return [id, '2027-02-08'];
      return [id, type === 'list' ? ['Lijst'] : type === 'number' ? '7' : 'Tekst'];
    }),
  );
}

/**
 * All that somebody can get to see of the adviesformulier, by where: cards, paper, file and audit. Who may not change it, or knows of no change,
 * gets the form to read instead.
 */
async function seenBy(bot: GivenBot, by: Someone): Promise<Record<string, string>> {
  const asked = async (verb: string, ...overs: object[]) => {
    const sent: Sent[] = [];
    for (const over of overs.length === 0 ? [{}] : overs)
      sent.push(...(await bot.pressData(by, { verb, ...about, ...over })));
    return sent;
  };
  const said = (sent: Sent[]) => JSON.stringify(sent.map(({ activity }) => [activity.text, activity.attachments]));
  const file = async (verb: string): Promise<Buffer | undefined> => {
    const found = /https:\/\/bot\.example(\/[^"\\]+)/.exec(said(await asked(verb)));
    const response = found && (await fetch(`${bot.url}${found[1]}`));
    return response?.status === 200 ? Buffer.from(await response.arrayBuffer()) : undefined;
  };
  const [pdf, xlsx] = [await file('form.pdf'), await file('form.export')];
  const book = xlsx && readWorkbook(xlsx).sheets.filter(({ name }) => name.startsWith('Adviesformulier'));
  const section = { at: 0, version: 1, to: 'next', base: '' };
  return {
    open: said(await asked('form.open')),
    steps: said(await asked('form.open', { edit: true, step: 2 })),
    read: said(await asked('form.lees', ...[0, 1, 2].map((page) => ({ page, whole: true })))),
    section: said(await asked('form.sectie', { ...section, section: 'leren' }, { ...section, section: 'doelen' })),
    change: said(await asked('form.wijziging', { version: 2 })),
    pdf: pdf === undefined ? '' : JSON.stringify((await readPdf(pdf)).pages),
    export: JSON.stringify(book ?? ''),
    audit: said(await asked('form.wie')),
  };
}

/** Where somebody sees the goal. */
async function goalSeenBy(bot: GivenBot, who: keyof typeof people): Promise<string[]> {
  const seen = await seenBy(bot, people[who]);
  return Object.entries(seen).flatMap(([where, words]) => (words.includes('kwikstaart') ? [where] : []));
}

describe('A goal of the startgesprek in an adviesformulier', () => {
  let bot: GivenBot;
  afterEach(() => bot.close());

  it('is seen by all who read it where nothing is kept from anybody', async () => {
    bot = await given(setupWith({}));
    const places: Partial<Record<keyof typeof people, string[]>> = {};
    for (const who of everybody) places[who] = await goalSeenBy(bot, who);
    assert.deepEqual(places, {
      student: ['open', 'read', 'change', 'pdf', 'export'],
      werkplekbegeleider: ['open', 'steps', 'read', 'change', 'pdf', 'export'],
      schoolopleider: ['read', 'section', 'pdf', 'export'],
      instituutsopleider: ['open', 'steps', 'read', 'change', 'pdf', 'export'],
    });
  });

  it('is not there for anybody when it was kept from one who would read it here', async () => {
    bot = await given(setupWith({ goals: ['student', 'werkplekbegeleider', 'schoolopleider'] }));
    for (const who of everybody) assert.deepEqual(await goalSeenBy(bot, who), [], who);
    assert.match((await seenBy(bot, people.instituutsopleider)).read ?? '', /Leervragen en leerdoelen/);
  });

  it('is kept here from whom it was kept there, and seen by the others', async () => {
    const kept: Participant[] = ['student', 'werkplekbegeleider', 'schoolopleider'];
    bot = await given(setupWith({ goals: kept, rows: kept }));
    assert.deepEqual(await goalSeenBy(bot, 'instituutsopleider'), []);
    for (const who of ['student', 'werkplekbegeleider', 'schoolopleider'] as const) {
      const places = await goalSeenBy(bot, who);
      for (const where of ['read', 'pdf', 'export']) assert.ok(places.includes(where), `${who}: ${where}`);
    }
  });

  it('is kept from who may not read what is asked about it, also when that changes', async () => {
    bot = await given(setupWith({ rows: ['werkplekbegeleider', 'schoolopleider'] }));
    for (const by of [people.student, people.schoolopleider])
      await bot.pressData(by, { verb: 'form.bevestig', ...about, version: 1 });
    await handIn(bot, setupWith({}), about.form, { toelichting1: 'Het gaat beter', lesgeven: 'Nu met rust' });
    for (const who of ['student', 'instituutsopleider'] as const) assert.deepEqual(await goalSeenBy(bot, who), [], who);
    assert.ok((await goalSeenBy(bot, 'schoolopleider')).includes('change'));
    const { change = '' } = await seenBy(bot, people.student);
    assert.match(change, /Nu met rust/);
    assert.doesNotMatch(change, /Het gaat beter|leerdoel/i);
  });
});
