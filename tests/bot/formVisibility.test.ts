import assert from 'node:assert/strict';
import type { Answers, FormKey } from '../../src/forms/definition.js';
import type { FormAt, FormState } from '../../src/forms/form.js';
import { createForms, type Forms } from '../../src/forms/forms.js';
import { loadForms } from '../../src/forms/load.js';
import { openingOf } from '../../src/forms/opening.js';
import { questionsOf } from '../../src/forms/questions.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Sent } from '../support/connector.js';
import { aClock, fieldsIn, type GivenBot, givenBot, type Someone, wordsIn } from '../support/givenBot.js';
import { anyone, examples } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { readWorkbook } from '../support/readWorkbook.js';

/**
 * Who gets what of a form, through the front door. Written by hand from the proposal in domain.md F.5 and the columns "visible to" of D.1 and
 * D.2, and not from the table that the bot asks: a cell that changes there must be changed here too, on purpose.
 *
 * `sees`: the words that a guide wrote; `own`: a card, without these; `stand`: how far it is, and nothing more; `-`: nothing at all. `saved`,
 * `aligned`, `kept`: it was done; `closed`: too late for that part. What is not named is `-`.
 */
type Surface = 'open' | 'read' | 'press' | 'confirm' | 'section' | 'pdf' | 'export' | 'audit';
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
const writesDraft: Cells = { open: 'sees', read: 'sees', press: 'saved', export: 'stand', audit: 'card' };
const writes: Cells = { open: 'sees', read: 'sees', press: 'saved', pdf: 'sees', export: 'sees', audit: 'card' };

const rules: {
  name: string;
  form: FormKey;
  semester: 1 | 2;
  variant?: 'driegesprek';
  draft: Table;
  submitted: Table;
}[] = [
  {
    // "read, add | write | write | write in the three-way variant, else none | no ..."
    name: 'A startgesprek with the werkplekbegeleider',
    form: 'startgesprek',
    semester: 1,
    draft: {
      student: { open: 'own', read: 'own', press: 'saved', export: 'stand', audit: 'card' },
      werkplekbegeleider: writesDraft,
      schoolopleider: writesDraft,
    },
    submitted: {
      student: { ...writes, press: 'closed', confirm: 'aligned' },
      werkplekbegeleider: writes,
      schoolopleider: writes,
    },
  },
  {
    name: 'A startgesprek of three',
    form: 'startgesprek',
    semester: 1,
    variant: 'driegesprek',
    draft: {
      student: { open: 'own', read: 'own', press: 'saved', export: 'stand', audit: 'card' },
      werkplekbegeleider: writesDraft,
      schoolopleider: writesDraft,
      instituutsopleider: writesDraft,
    },
    submitted: {
      student: { ...writes, press: 'closed', confirm: 'aligned' },
      werkplekbegeleider: { ...writes, confirm: 'aligned' },
      schoolopleider: { ...writes, confirm: 'aligned' },
      instituutsopleider: { ...writes, confirm: 'aligned' },
    },
  },
  {
    // "read after submission, add reaction | write | read, confirm | read if assessor | status only | no ..."
    name: 'An adviesformulier where the instituutsopleider does not assess',
    form: 'adviesformulier-1',
    semester: 1,
    draft: {
      werkplekbegeleider: writesDraft,
      schoolopleider: { read: 'sees', export: 'stand', audit: 'card' },
      'coordinerend schoolopleider': { export: 'stand' },
    },
    submitted: {
      student: { ...writes, confirm: 'aligned' },
      werkplekbegeleider: writes,
      schoolopleider: { ...writes, press: '-', confirm: 'aligned', section: 'kept' },
      'coordinerend schoolopleider': { export: 'stand' },
    },
  },
  {
    name: 'An adviesformulier where the instituutsopleider is the assessor',
    form: 'adviesformulier-2',
    semester: 2,
    draft: {
      werkplekbegeleider: writesDraft,
      schoolopleider: { read: 'sees', export: 'stand', audit: 'card' },
      instituutsopleider: { read: 'sees', export: 'stand', audit: 'card' },
      'coordinerend schoolopleider': { export: 'stand' },
    },
    submitted: {
      student: { ...writes, confirm: 'aligned' },
      werkplekbegeleider: writes,
      schoolopleider: { ...writes, press: '-', confirm: 'aligned', section: 'kept' },
      instituutsopleider: { open: 'sees', read: 'sees', pdf: 'sees', export: 'sees', audit: 'card' },
      'coordinerend schoolopleider': { export: 'stand' },
    },
  },
];

/** Questions that not everybody reads who reads the form (D.1, "visible to"), by a word of the question. */
const hidden: { word: string; of: FormKey; from: readonly Who[] }[] = [
  { word: "Hoeveel LBF's", of: 'adviesformulier-2', from: ['student', 'schoolopleider', 'instituutsopleider'] },
  { word: 'Vertrouwen in het WPA', of: 'adviesformulier-2', from: ['student'] },
  { word: 'Stokt de ontwikkeling', of: 'adviesformulier-2', from: ['instituutsopleider'] },
];

/** Stands in every answer of a guide, and nowhere else. */
const WORDS = 'kwikstaart';
const clock = aClock('2026-09-08 10:00');

for (const { name, form, semester, variant, draft, submitted } of rules) {
  for (const [stage, table] of [
    ['in concept', draft],
    ['that was handed in', submitted],
  ] as const) {
    describe(`${name}, ${stage}`, () => {
      let bot: GivenBot;
      before(async () => {
        clock.at(semester === 1 ? '2026-09-08 10:00' : '2027-06-01 10:00');
        const setup = setupWith(variant);
        bot = await givenBot({ setups: [setup], now: clock.now, publicUrl: 'https://bot.example' });
        await fillIn(createForms({ store: bot.store, definitions: loadForms() }), setup);
      });
      after(() => bot.close());

      // In this order: what changes the form comes last.
      for (const surface of ['open', 'read', 'pdf', 'export', 'audit', 'section', 'press', 'confirm'] as const) {
        for (const [who, id] of Object.entries(people) as [Who, string][]) {
          const expected = table[who]?.[surface] ?? '-';
          it(`${surface}, ${who}: ${expected}`, async () => {
            assert.equal(await ask(anyone(id), surface), expected);
          });
        }
      }

      if (stage === 'that was handed in') {
        for (const { word, of, from } of hidden.filter((each) => each.of === form)) {
          for (const who of [...from, 'werkplekbegeleider'] as const) {
            const isHidden = from.some((each) => each === who);
            it(`${isHidden ? 'hides' : 'shows'} "${word}" ${isHidden ? 'from' : 'to'} the ${who}, on paper and in the file`, async () => {
              assert.equal(of, form);
              const paper = await pdfOf(anyone(people[who]));
              const file = await exportOf(anyone(people[who]));
              assert.deepEqual([paper.includes(word), file.includes(word)], [!isHidden, !isHidden]);
            });
          }
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
        const by = people.werkplekbegeleider;
        const press = (state: FormState) => ({ by, part: 'form' as const, version: 0, values: allOf(state), base: {} });
        if (stage === 'in concept') assert.equal((await forms.save(at, press, clock.now())).status, 'saved');
        else {
          const wish = { now: clock.now(), as: () => ['werkplekbegeleider' as const] };
          assert.equal((await forms.submit(at, press, wish)).status, 'submitted');
        }
      }

      async function ask(by: Someone, surface: Surface): Promise<string> {
        const version = stage === 'that was handed in' ? 1 : 0;
        const isStudent = by.oid === anyone(people.student).oid;
        switch (surface) {
          case 'open':
            return seen(await pressed(by, 'form.open'));
          case 'read':
            return seen(await pressed(by, 'form.lees', { page: 0, whole: true }));
          case 'audit': {
            const [sent] = await pressed(by, 'form.wie');
            return /Wie las en tekende dit/.test(wordsIn(sent)) ? 'card' : '-';
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

      async function pdfOf(by: Someone): Promise<string> {
        const file = await fileIn(await pressed(by, 'form.pdf'));
        return file === undefined ? '' : JSON.stringify((await readPdf(file)).pages);
      }

      /** What the file says of this form of the student. */
      async function exportOf(by: Someone): Promise<string> {
        const file = await fileIn(await pressed(by, 'form.export'));
        if (file === undefined) return '';
        const names = { startgesprek: 'Startgesprek', 'adviesformulier-1': 'halverwege', 'adviesformulier-2': 'einde' };
        const sheet = readWorkbook(file).sheets.find((each) => each.name.includes(names[form]));
        const cells = JSON.stringify(sheet?.cells ?? {});
        return cells.includes('Youssef Amrani') ? cells : '';
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
  return [wordsIn(sent), ...values].join('\n').includes(WORDS) ? 'sees' : 'own';
}

/** Noord-Holland with a second semester, in which the student is in the last year: then the instituutsopleider assesses too. */
function setupWith(variant: 'driegesprek' | undefined): Setup {
  const setup = examples.find(({ partnership }) => partnership.id === 'noord-holland');
  assert.ok(setup);
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
function allOf({ definition, shape }: FormState): Answers {
  return Object.fromEntries(
    questionsOf(definition, shape, 'form').map(({ id, type, options = [] }): [string, string | string[]] => {
      if (type === 'choice') return [id, options[0]?.id ?? ''];
      if (type === 'date') return [id, '2026-09-07'];
      if (type === 'number') return [id, '7'];
      return [id, type === 'list' ? [WORDS] : WORDS];
    }),
  );
}
