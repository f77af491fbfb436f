import assert from 'node:assert/strict';
import { z } from 'zod';
import { marksOf } from '../../src/forms/changed.js';
import type { Answers, FormKey } from '../../src/forms/definition.js';
import type { FormAt, FormState } from '../../src/forms/form.js';
import { createForms, type Forms } from '../../src/forms/forms.js';
import { loadForms } from '../../src/forms/load.js';
import { openingOf } from '../../src/forms/opening.js';
import { questionsOf } from '../../src/forms/questions.js';
import { participantsOf, rulesOf } from '../../src/forms/shape.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Sent } from '../support/connector.js';
import {
  aClock,
  cardIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, noordHolland } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { readWorkbook } from '../support/readWorkbook.js';

/**
 * Who gets what of a form, through the front door. Written by hand from the proposal in domain.md F.5 and the columns "visible to" of D.1 and
 * D.2, and not from the table that the bot asks: a cell that changes there must be changed here too, on purpose.
 *
 * `sees`: the words that a guide wrote; `own`: a card, without these; `stand`: how far it is, and nothing more; `row`: that, with a button to
 * the form; `edits`: a step with these words in it; `change`: what was and what is; `-`: nothing at all. `saved`, `aligned`, `kept`: it was
 * done; `closed`: too late for that part. What is not named is `-`.
 */
const surfaces = [
  'list',
  'open',
  'edit',
  'read',
  'review',
  'change',
  'pdf',
  'export',
  'audit',
  'section',
  'press',
  'confirm',
] as const;
type Surface = (typeof surfaces)[number];
type Cells = Partial<Record<Surface, string>>;

/** The columns of the proposal, each with somebody of the example who is nothing more than that to the student. */
const people = {
  student: 'youssef-amrani',
  werkplekbegeleider: 'sanne-de-wit',
  schoolopleider: 'marijke-bos',
  instituutsopleider: 'esther-vermeer',
  'coordinerend schoolopleider': 'henk-jan-zijlstra',
  studiebegeleider: 'thijs-wagenaar',
  stagebureau: 'joke-prins',
  schoolleider: 'gerda-nauta',
  bestuurder: 'marianne-de-graaf',
  programmaleider: 'liesbeth-terpstra',
  'werkplekbegeleider of another student': 'omar-haddad',
  'another student': 'lieke-zonneveld',
} as const;
type Who = keyof typeof people;
type Table = Partial<Record<Who, Cells>>;

/** Whoever may write a form has the draft of it, and nothing to take along until it is handed in. */
const writesDraft: Cells = {
  ...{ list: 'row', open: 'edits', edit: 'edits', read: 'sees', change: 'sees' },
  ...{ press: 'saved', export: 'stand', audit: 'card' },
};
const reads: Cells = {
  list: 'row',
  open: 'sees',
  edit: 'sees',
  read: 'sees',
  change: 'sees',
  pdf: 'sees',
  export: 'sees',
  audit: 'card',
};
const writes: Cells = { ...reads, edit: 'edits', press: 'saved' };
/** What a guide may read of a draft that is not theirs to write. */
const readsDraft: Cells = { list: 'row', read: 'sees', change: 'sees', export: 'stand', audit: 'card' };
/** The own preparation, and not what a guide writes. */
const prepares: Cells = {
  ...{ list: 'row', open: 'own', edit: 'own', read: 'own', change: 'own' },
  ...{ press: 'saved', export: 'stand', audit: 'card' },
};
const statusOnly: Cells = { list: 'stand', export: 'stand' };

const rules: {
  name: string;
  form: FormKey;
  semester: 1 | 2;
  variant?: 'driegesprek';
  draft: Table;
  submitted: Table;
  /** Once more, after everybody signed: only of `change`. */
  changed: Table;
}[] = [
  {
    // "read, add | write | write | write in the three-way variant, else none | no ..."
    name: 'A startgesprek with the werkplekbegeleider',
    form: 'startgesprek',
    semester: 1,
    draft: { student: prepares, werkplekbegeleider: writesDraft, schoolopleider: writesDraft },
    submitted: {
      student: { ...reads, press: 'closed', confirm: 'aligned' },
      werkplekbegeleider: writes,
      schoolopleider: writes,
    },
    changed: {
      student: { change: 'change' },
      werkplekbegeleider: { change: 'sees' },
      schoolopleider: { change: 'sees' },
    },
  },
  {
    name: 'A startgesprek of three',
    form: 'startgesprek',
    semester: 1,
    variant: 'driegesprek',
    draft: {
      student: prepares,
      werkplekbegeleider: writesDraft,
      schoolopleider: writesDraft,
      instituutsopleider: writesDraft,
    },
    submitted: {
      student: { ...reads, press: 'closed', confirm: 'aligned' },
      werkplekbegeleider: { ...writes, confirm: 'aligned' },
      schoolopleider: { ...writes, confirm: 'aligned' },
      instituutsopleider: { ...writes, confirm: 'aligned' },
    },
    changed: {
      student: { change: 'change' },
      werkplekbegeleider: { change: 'sees' },
      schoolopleider: { change: 'change' },
      instituutsopleider: { change: 'change' },
    },
  },
  {
    // "read after submission, add reaction | write | read, confirm | read if assessor | status only | no ..."
    name: 'An adviesformulier where the instituutsopleider does not assess',
    form: 'adviesformulier-1',
    semester: 1,
    draft: {
      student: { list: 'stand' },
      werkplekbegeleider: writesDraft,
      schoolopleider: readsDraft,
      'coordinerend schoolopleider': statusOnly,
    },
    submitted: {
      student: { ...reads, edit: 'own', press: 'saved', confirm: 'aligned' },
      werkplekbegeleider: writes,
      schoolopleider: { ...reads, review: 'sees', confirm: 'aligned', section: 'kept' },
      'coordinerend schoolopleider': statusOnly,
    },
    changed: {
      student: { change: 'change' },
      werkplekbegeleider: { change: 'sees' },
      schoolopleider: { change: 'change' },
    },
  },
  {
    name: 'An adviesformulier where the instituutsopleider is the assessor',
    form: 'adviesformulier-2',
    semester: 2,
    draft: {
      student: { list: 'stand' },
      werkplekbegeleider: writesDraft,
      schoolopleider: readsDraft,
      instituutsopleider: { list: 'stand' },
      'coordinerend schoolopleider': statusOnly,
    },
    submitted: {
      student: { ...reads, edit: 'own', press: 'saved', confirm: 'aligned' },
      werkplekbegeleider: writes,
      schoolopleider: { ...reads, review: 'sees', confirm: 'aligned', section: 'kept' },
      instituutsopleider: reads,
      'coordinerend schoolopleider': statusOnly,
    },
    changed: {
      student: { change: 'change' },
      werkplekbegeleider: { change: 'sees' },
      schoolopleider: { change: 'change' },
      instituutsopleider: { change: 'sees' },
    },
  },
];

/** Questions that not everybody reads who reads the form (D.1, "visible to"), by a word of the question. */
const hidden: { word: string; of: FormKey; from: readonly Who[] }[] = [
  { word: "Hoeveel LBF's", of: 'adviesformulier-2', from: ['student', 'schoolopleider', 'instituutsopleider'] },
  { word: 'klaar voor het WPA', of: 'adviesformulier-2', from: ['student'] },
  { word: 'Stokt de ontwikkeling', of: 'adviesformulier-2', from: ['instituutsopleider'] },
];

/** Stands in every answer of a guide, and nowhere else. */
const WORDS = 'kwikstaart';
/** The same, in what was handed in once more. */
const CHANGED = 'roodborst';
const AGAIN = 'that was changed after it was signed';
const names = {
  startgesprek: 'Startgesprek',
  'adviesformulier-1': 'Adviesformulier halverwege',
  'adviesformulier-2': 'Adviesformulier voor het einde',
} as const;
const VERSIONS = { 'in concept': 0, 'that was handed in': 1, [AGAIN]: 2 } as const;
/** On which each form can be filled in. */
const days = {
  startgesprek: '2026-09-08 10:00',
  'adviesformulier-1': '2026-11-10 10:00',
  'adviesformulier-2': '2027-06-22 10:00',
} as const;
const clock = aClock(days.startgesprek);

for (const { name, form, semester, variant, draft, submitted, changed } of rules) {
  for (const [stage, table] of [
    ['in concept', draft],
    ['that was handed in', submitted],
    [AGAIN, changed],
  ] as const) {
    describe(`${name}, ${stage}`, () => {
      let bot: GivenBot;
      before(async () => {
        clock.at(days[form]);
        const setup = setupWith(variant);
        bot = await givenBot({ setups: [setup], now: clock.now, publicUrl: 'https://bot.example' });
        await fillIn(createForms({ store: bot.store, definitions: loadForms() }), setup);
      });
      after(() => bot.close());

      // In this order: what changes the form comes last.
      for (const surface of stage === AGAIN ? (['change'] as const) : surfaces) {
        for (const [who, id] of Object.entries(people) as [Who, string][]) {
          const expected = table[who]?.[surface] ?? '-';
          it(`${surface}, ${who}: ${expected}`, async () => {
            assert.equal(await ask(anyone(id), surface), expected);
          });
        }
      }

      for (const { word, from } of stage === 'in concept' ? [] : hidden.filter(({ of }) => of === form)) {
        for (const who of [...from, 'werkplekbegeleider'] as const) {
          const isHidden = from.some((each) => each === who);
          it(`${isHidden ? 'hides' : 'shows'} "${word}" ${isHidden ? 'from' : 'to'} the ${who}, on cards, on paper and in the file`, async () => {
            const by = anyone(people[who]);
            const shown = [
              await pagesOf(by, 'form.lees', { whole: true }),
              await pagesOf(by, 'form.wijziging', { version: VERSIONS[stage] }),
              ...(who === 'schoolopleider' ? [await pagesOf(by, 'form.nalezen')] : []),
              await pdfOf(by),
              await exportOf(by),
            ];
            assert.deepEqual(
              shown.map((each) => each.includes(word)),
              shown.map(() => !isHidden),
            );
          });
        }
      }

      const about = { form, partnership: 'noord-holland', student: people.student, schoolYear: '2026-2027', semester };
      const pressed = (by: Someone, verb: string, over: object = {}) =>
        bot.pressData(by, { verb, ...about, lang: 'nl', ...over });

      /** The werkplekbegeleider fills in all that is asked, and hands it in or not. */
      async function fillIn(forms: Forms, setup: Setup): Promise<void> {
        const placement = setup.placements.find(
          (each) => each.student === people.student && each.semester === semester,
        );
        const opening = placement && openingOf(setup, placement, form);
        assert.ok(placement && opening);
        const { partnership, student, schoolYear } = about;
        const ref = { form, partnership, student, when: { schoolYear, semester } };
        const at: FormAt = { ref, opening, placement, may: () => ({ allowed: true }) };
        const press = (words: string) => (state: FormState) => ({
          ...{ by: people.werkplekbegeleider, part: 'form' as const, version: state.version },
          ...{ values: allOf(state, words), base: marksOf(state.answers) },
        });
        if (stage === 'in concept') {
          assert.equal((await forms.save(at, press(WORDS), clock.now())).status, 'saved');
          return;
        }
        const wish = { now: clock.now(), as: () => ['werkplekbegeleider' as const] };
        const { status, state } = await forms.submit(at, press(WORDS), wish);
        assert.equal(status, 'submitted');
        if (stage === 'that was handed in') return;
        const { confirmers } = rulesOf(state.definition, state.shape);
        for (const { participant, person } of participantsOf(placement, state.definition, state.shape)) {
          if (!confirmers.includes(participant)) continue;
          const agree = () => ({ by: person, as: [participant], version: 1, word: 0, act: 'align' as const });
          assert.equal((await forms.review(at, agree, clock.now())).status, 'aligned');
        }
        assert.equal((await forms.submit(at, press(CHANGED), wish)).state.version, 2);
      }

      async function ask(by: Someone, surface: Surface): Promise<string> {
        const version = VERSIONS[stage];
        const isStudent = by.oid === anyone(people.student).oid;
        switch (surface) {
          case 'list':
            return onList(by, isStudent ? names[form] : `${names[form]}: Youssef Amrani`);
          case 'open':
            return seen(await pressed(by, 'form.open'));
          case 'edit':
            return seen(await pressed(by, 'form.open', { edit: true, step: 0 }));
          case 'review':
            return seen(await pressed(by, 'form.nalezen'));
          case 'change':
            return seen(await pressed(by, 'form.wijziging', { version, page: 0 }));
          case 'read':
            return seen(await pressed(by, 'form.lees', { page: 0, whole: true }));
          case 'audit': {
            const [sent] = await pressed(by, 'form.wie');
            return /Wie deed wat/.test(wordsIn(sent)) ? 'card' : '-';
          }
          case 'pdf': {
            const text = await pdfOf(by);
            return text === '' ? '-' : text.includes(WORDS) ? 'sees' : 'own';
          }
          case 'export': {
            const text = await exportOf(by);
            return text === '' ? '-' : text.includes(WORDS) ? 'sees' : 'stand';
          }
          case 'press': {
            const part = !isStudent ? 'form' : form === 'startgesprek' ? 'preparation' : 'reaction';
            await pressed(by, 'form.stap', { part, step: 0, version, to: 'later', base: {} });
            return outcome('FORM_STEP');
          }
          case 'section':
            await pressed(by, 'form.sectie', { section: 'lessen', at: 0, version, to: 'next', base: '' });
            return outcome('FORM_REVIEW');
          case 'confirm':
            await pressed(by, 'form.bevestig', { version: 1 });
            return outcome('FORM_CONFIRM');
          default:
            return surface satisfies never;
        }
      }

      /** All pages and sections that one can turn from there. */
      async function pagesOf(by: Someone, verb: string, over: object = {}): Promise<string> {
        const pages: string[] = [];
        let next: object | undefined = { verb, ...about, lang: 'nl', page: 0, ...over };
        while (next !== undefined) {
          const [sent] = await bot.pressData(by, next);
          pages.push(wordsIn(sent));
          next = dataIn(sent).find((data) => data.page === pages.length || data.to === 'next');
        }
        return pages.join('\n');
      }

      async function pdfOf(by: Someone): Promise<string> {
        const file = await fileIn(await pressed(by, 'form.pdf'));
        return file === undefined ? '' : JSON.stringify((await readPdf(file)).pages);
      }

      /** What the file says of this form of the student. */
      async function exportOf(by: Someone): Promise<string> {
        const file = await fileIn(await pressed(by, 'form.export'));
        if (file === undefined) return '';
        const sheets = {
          startgesprek: 'Startgesprek',
          'adviesformulier-1': 'halverwege',
          'adviesformulier-2': 'einde',
        };
        const sheet = readWorkbook(file).sheets.find((each) => each.name.includes(sheets[form]));
        const cells = JSON.stringify(sheet?.cells ?? {});
        return cells.includes('Youssef Amrani') ? cells : '';
      }

      /** The row of this form, on whatever page of `mijn formulieren` it is. */
      async function onList(by: Someone, title: string): Promise<string> {
        for (let page = 1; ; page += 1) {
          const [sent] = await bot.pressData(by, { verb: 'formulieren.toon', page, all: true, lang: 'nl' });
          if (sent?.activity.attachments === undefined) return '-';
          assert.doesNotMatch(wordsIn(sent), new RegExp(WORDS));
          const row = rowsIn(sent).find((each) => each.title === title);
          if (row !== undefined) return row.opens ? 'row' : 'stand';
          const isLast = dataIn(sent).every((data) => data.verb !== 'formulieren.toon' || data.page !== page + 1);
          if (isLast) return '-';
        }
      }

      async function fileIn([sent]: Sent[]): Promise<Buffer | undefined> {
        const path = /https:\/\/bot\.example(\/[^"]+)/.exec(JSON.stringify(sent?.activity.attachments ?? []))?.[1];
        if (path === undefined) return undefined;
        const response = await fetch(`${bot.url}${path}`);
        return response.status === 200 ? Buffer.from(await response.arrayBuffer()) : undefined;
      }

      /** What came of the press, as the log has it; a refusal is `-`. */
      function outcome(code: string): string {
        const last = bot.logged.findLast((line) => line.code === code || line.code === 'REFUSED');
        return last?.code === code && last.outcome !== 'refused' ? String(last.outcome) : '-';
      }
    });
  }
}

function seen([sent]: Sent[]): string {
  if (sent?.activity.attachments === undefined) return '-';
  const values = fieldsIn(sent).map(({ value }) => value);
  const [was, is] = [WORDS, CHANGED].map((word) => [wordsIn(sent), ...values].join('\n').includes(word));
  if (!was && !is) return 'own';
  if (was && is) return 'change';
  return dataIn(sent).some(({ verb }) => verb === 'form.stap') ? 'edits' : 'sees';
}

/** The rows of `mijn formulieren`: the form with whose it is, and whether a button leads to it. */
function rowsIn(sent: Sent): { title: string; opens: boolean }[] {
  const { body } = z
    .object({
      body: z.array(z.looseObject({ items: z.array(z.looseObject({ style: z.string().optional() })).default([]) })),
    })
    .parse(cardIn(sent));
  const rows = body.flatMap(({ items }) => items).filter(({ style }) => style === 'emphasis' || style === 'warning');
  return rows.map((row) => {
    const texts = z
      .object({ items: z.array(z.looseObject({ inlines: z.array(z.object({ text: z.string() })).default([]) })) })
      .parse(row)
      .items.map(({ inlines }) => inlines.map(({ text }) => text).join(''));
    return {
      title: texts.find((text) => text.startsWith('Startgesprek') || text.startsWith('Advies')) ?? '',
      opens: JSON.stringify(row).includes('"form.'),
    };
  });
}

/** Noord-Holland with a second semester, in which the student is in the last year: then the instituutsopleider assesses too. */
function setupWith(variant: 'driegesprek' | undefined): Setup {
  const setup = noordHolland;
  const first = setup.placements.find(({ student }) => student === people.student);
  assert.ok(first);
  const startgesprek = variant === undefined ? setup.partnership.startgesprek : [variant];
  return {
    ...setup,
    partnership: { ...setup.partnership, startgesprek },
    placements: [...setup.placements, { ...first, semester: 2, studyYear: 4 }],
  };
}

/** The answers of a guide to all that is asked. */
function allOf({ definition, shape }: FormState, words: string): Answers {
  return Object.fromEntries(
    questionsOf(definition, shape, 'form').map(({ id, type, options = [] }): [string, string | string[]] => {
      if (type === 'choice') return [id, options[words === WORDS ? 0 : 1]?.id ?? ''];
      if (type === 'date') return [id, '2026-09-07'];
      if (type === 'number') return [id, words === WORDS ? '7' : '8'];
      return [id, type === 'list' ? [words] : words];
    }),
  );
}
