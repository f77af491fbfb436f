import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFakeStore } from '../support/fakeStore.js';
import {
  aClock,
  anActivity,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples } from '../support/people.js';

const verbs = {
  taak: ['toon', 'klaar', 'open', 'later', 'over', 'waarom'],
  taken: ['toon'],
  instel: ['toon', 'bewaar', 'terug'],
  uitstel: ['toon', 'kies', 'geef', 'trek'],
  bereik: ['toon', 'stand', 'opnieuw', 'csv'],
  verslag: ['toon', 'dag', 'csv'],
  voortgang: ['toon', 'csv'],
  proefrit: ['toon'],
};
const commands = ['mijn taken', 'instellingen', 'uitstel', 'bereik', 'verslag', 'voortgang', 'waarom krijg ik dit?'];

const cast: ReadonlyMap<string, Someone> = new Map(
  ['sanne-de-wit', 'karin-blokker', 'youssef-amrani', 'linda-provoost', 'marijke-bos', 'joke-prins'].map((id) => [
    id,
    anyone(id),
  ]),
);
/** Who has nothing to do with students but their own; the others see a school or a partnership. */
const close = ['sanne-de-wit', 'karin-blokker', 'youssef-amrani', 'linda-provoost'];

const placements = examples.flatMap((setup) => setup.placements);
const names = new Map(examples.flatMap(({ people }) => people.map(({ id, name }) => [id, name] as const)));

/** The names of all students whom somebody neither is nor guides. */
function strangersTo(id: string): string[] {
  const own = new Set(
    placements.filter((each) => [each.student, each.werkplekbegeleider].includes(id)).map((each) => each.student),
  );
  return [...new Set(placements.map(({ student }) => student))]
    .filter((student) => !own.has(student))
    .map((student) => names.get(student) ?? '');
}

const odd = fc.constantFrom<unknown>(
  null,
  0,
  -1,
  1e99,
  true,
  [],
  ['x'],
  {},
  { verb: 'x' },
  '\u0000',
  'x'.repeat(30_000),
  '__proto__',
  ' ',
  'a,b',
  '2026-02-30',
);

describe('Any button, with anything in it, pressed by anybody', () => {
  let bot: GivenBot;
  /** What the buttons of real cards hold, with what stands in the fields beside them. */
  const buttons: { by: string; data: Record<string, unknown> }[] = [];
  /** The same, by name. */
  const known = new Map<string, Set<unknown>>();
  const learn = (name: string, ...values: unknown[]) =>
    known.set(name, new Set([...(known.get(name) ?? []), ...values].slice(0, 40)));

  before(async () => {
    const clock = aClock('2026-08-03 12:00');
    bot = await givenBot({ setups: examples, store: createFakeStore(), now: clock.now });
    await bot.meet(...cast.values());
    clock.at('2026-09-17 15:20');
    await bot.remind();
    for (const [id, by] of cast) {
      for (const text of commands) {
        for (const card of (await bot.say(by, text)).filter(({ activity }) => activity.attachments !== undefined)) {
          const fields = Object.fromEntries(fieldsIn(card).map((field) => [field.id, field.value]));
          for (const button of dataIn(card)) {
            const data = { ...fields, ...button };
            buttons.push({ by: id, data });
            for (const [name, value] of Object.entries(data)) if (name !== 'msteams') learn(name, value);
          }
        }
      }
    }
    for (const name of ['student', 'subjects', 'voor', 'u_student'])
      learn(name, ...placements.map(({ student }) => student));
    for (const name of ['to', 'naar', 'person']) learn(name, '', ...cast.keys());
    for (const name of ['date', 'datum', 'day', 'i_until', 'u_due'])
      learn(name, '', '2026-09-21', '2026-09-17', '9999-12-31');
    learn('partnership', ...examples.map(({ partnership }) => partnership.id));
    learn('step', '', 'doe', 'bewaar', 'kies', 'terug', 'overzicht');
    learn('wanneer', 'week', 'datum', 'stagedag');
  });
  after(() => bot.close());

  it('gets one answer in the own chat, without an error and without the name of somebody else’s student', async () => {
    const value = (name: string) =>
      fc.oneof({ arbitrary: fc.constantFrom(...(known.get(name) ?? [''])), weight: 2 }, { arbitrary: odd, weight: 1 });
    const press = fc.record({
      by: fc.constantFrom(...cast.keys()),
      verb: fc.constantFrom(
        ...Object.entries(verbs).flatMap(([noun, doing]) => doing.map((each) => `${noun}.${each}`)),
      ),
      lang: fc.constantFrom('nl', 'en'),
      button: fc.constantFrom(...buttons),
      changed: fc.array(
        fc.constantFrom(...known.keys()).chain((name) => fc.tuple(fc.constant(name), value(name))),
        { maxLength: 3 },
      ),
      /** Pressed by whose button it is, or by the other. */
      own: fc.boolean(),
    });
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(press, async ({ by: other, verb, lang, button, changed, own }) => {
        const by = own ? button.by : other;
        const speaker = cast.get(by);
        assert.ok(speaker);
        const value = { ...button.data, verb, lang, ...Object.fromEntries(changed) };
        const lines = bot.logged.length;
        const { status, sent } = await bot.receive(anActivity(bot.connector, speaker, { value }));
        assert.equal(status, 200);
        const answers = sent.filter(({ activity }) => activity.type === 'message');
        assert.equal(answers.length, 1);
        assert.equal(answers[0]?.conversation, `chat-${speaker.oid}`);
        const words = wordsIn(answers[0]);
        assert.deepEqual(
          bot.logged.slice(lines).filter(({ level }) => Number(level) >= 50),
          [],
        );
        assert.doesNotMatch(words, /undefined|\[object|NaN|__proto__|xxxx/);
        if (close.includes(by))
          for (const name of strangersTo(by)) assert.ok(!words.includes(name), `${by} sees ${name}`);
        if (!/Deze knop|this button|overzicht is voor|overview is for/i.test(words)) reached.add(verb);
      }),
      { numRuns: 500 },
    );
    assert.ok(reached.size >= 12, `only ${[...reached].join(', ')} got further than a refusal`);
  });
});
