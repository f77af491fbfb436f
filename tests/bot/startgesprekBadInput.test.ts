import assert from 'node:assert/strict';
import { aClock, dataIn, fieldsIn, type GivenBot, givenBot, inChannel, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';
import { aboutForm, handIn, openForm } from '../support/startgesprek.js';

const [sanne, youssef] = [person('sanne-de-wit'), person('youssef-amrani')];
const forSomeoneElse = /^Deze knop is voor iemand anders/;
const unknownButton = /^Deze knop ken ik niet meer/;
const verbs = ['form.open', 'form.lees'];

describe('A startgesprek pressed by somebody it is not for', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  before(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
    const first = await openForm(bot, sanne);
    await bot.fillIn(sanne, first, { Kennismaking: 'Een geheim van Youssef' }, 'Later verder');
  });
  after(() => bot.close());

  const inPartnership: [string, string][] = [
    ['another werkplekbegeleider of the same school', 'karin-blokker'],
    ['another student', 'lieke-zonneveld'],
    ['the instituutsopleider of a startgesprek that is no driegesprek', 'esther-vermeer'],
    ['the studiebegeleider', 'thijs-wagenaar'],
    ['the schoolleider', 'gerda-nauta'],
    ['the coördinerend schoolopleider', 'henk-jan-zijlstra'],
    ['the bestuurder', 'marianne-de-graaf'],
    ['the medewerker stagebureau', 'joke-prins'],
  ];
  for (const [who, id] of inPartnership) {
    it(`${who} neither opens, reads, fills in nor confirms it`, async () => {
      const by = anyone(id);
      const step = { part: 'form', step: 0, to: 'next', base: {}, a_kennismaking: 'Overschreven' };
      const presses = [
        { verb: 'form.open' },
        { verb: 'form.lees', page: 0 },
        { verb: 'form.lees', page: 0, part: 'preparation' },
        { verb: 'form.stap', ...step },
        { verb: 'form.stap', ...step, to: 'submit' },
        { verb: 'form.bevestig', version: 1 },
      ];
      for (const press of presses) {
        const told = only(await bot.pressData(by, { ...aboutForm(), ...press }));
        assert.match(wordsIn(told), forSomeoneElse, JSON.stringify(press));
      }
      const kept = fieldsIn(await openForm(bot, sanne)).find(({ label }) => label === 'Kennismaking');
      assert.equal(kept?.value, 'Een geheim van Youssef');
    });
  }

  it('the student does not write in the form itself, and the werkplekbegeleider not in the preparation', async () => {
    const step = { verb: 'form.stap', step: 0, to: 'next', base: {}, a_kennismaking: 'Overschreven' };
    const byStudent = only(await bot.pressData(youssef, { ...aboutForm(), ...step, part: 'form' }));
    assert.match(wordsIn(byStudent), forSomeoneElse);
    const byGuide = only(await bot.pressData(sanne, { ...aboutForm(), ...step, part: 'preparation' }));
    assert.match(wordsIn(byGuide), forSomeoneElse);
    assert.doesNotMatch(JSON.stringify(await openForm(bot, youssef)), /Overschreven/);
  });

  it('nobody but the student reads, changes or hands in the preparation, whatever version a press says its card was of', async () => {
    const draft = await openForm(bot, youssef);
    await bot.fillIn(youssef, draft, { Kennismaking: 'Nog niet voor een ander' }, 'Later verder');
    for (const by of [sanne, person('marijke-bos')]) {
      for (const [step, to] of [
        [1, 'back'],
        [0, 'next'],
        [1, 'submit'],
      ]) {
        const press = { verb: 'form.stap', part: 'preparation', step, to, version: 7, base: {}, a_kennismaking: 'Ik' };
        const told = await bot.pressData(by, { ...aboutForm(), ...press });
        assert.match(wordsIn(only(told)), forSomeoneElse, `${to}`);
        assert.doesNotMatch(JSON.stringify(told), /Nog niet voor een ander/);
      }
    }
    const own = only(await bot.pressData(youssef, { verb: 'form.lees', ...aboutForm(), part: 'preparation' }));
    assert.match(wordsIn(own), /Nog niet ingediend[\s\S]*Nog niet voor een ander/);
  });

  it('somebody of the other partnership learns not even that it exists', async () => {
    for (const verb of verbs) {
      const told = only(await bot.pressData(person('ruben-kaya'), { verb, ...aboutForm() }));
      assert.match(wordsIn(told), unknownButton);
    }
  });

  it('a stranger is told how to become known', async () => {
    const told = only(await bot.pressData(stranger, { verb: 'form.lees', ...aboutForm() }));
    assert.match(wordsIn(told), /ik ken je daar nog niet uit/);
  });

  it('in a channel nobody sees anything of it, the werkplekbegeleider included', async () => {
    for (const verb of [...verbs, 'form.stap', 'form.bevestig']) {
      const data = { verb, ...aboutForm(), part: 'form', step: 0, to: 'next', base: {}, version: 1 };
      const told = only(await bot.pressData(sanne, data, inChannel(sanne)));
      assert.match(wordsIn(told), /alleen in onze eigen chat/);
    }
  });
});

describe('A press on a startgesprek that no card of ours can have sent', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  before(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  after(() => bot.close());

  const ids: [string, Record<string, unknown>][] = [
    ['of a partnership that is not there', { partnership: 'bestaat-niet' }],
    ['of a partnership that is somebody else’s', { partnership: 'aos3r', student: 'isa-verhagen' }],
    ['of a student who is not there', { student: 'bestaat-niet' }],
    ['of somebody who is no student', { student: 'sanne-de-wit' }],
    ['of a semester in which the student has no placement', { schoolYear: '2030-2031' }],
    ['of semester 3', { semester: 3 }],
    ['of a semester in letters', { semester: '1' }],
    ['of another form', { form: 'adviesformulier' }],
    ['of the prototype', { student: '__proto__', partnership: 'constructor' }],
    ['without any ids', { partnership: undefined, student: undefined, schoolYear: undefined, semester: undefined }],
    ['whose student is an object', { student: { $ne: '' } }],
    ['whose partnership is a list', { partnership: ['noord-holland'] }],
    ['whose student is 100 KB', { student: 'x'.repeat(100_000) }],
  ];
  for (const [what, over] of ids) {
    it(`${what} is an unknown button`, async () => {
      for (const verb of verbs) {
        const told = only(await bot.pressData(sanne, { verb, ...aboutForm(over) }));
        assert.match(wordsIn(told), unknownButton);
      }
    });
  }

  const step = { part: 'form', step: 0, to: 'next', base: {} };
  const steps: [string, Record<string, unknown>][] = [
    ['step 99', { step: 99 }],
    ['step -1', { step: -1 }],
    ['a step that the form does not have', { step: 3 }],
    ['half a step', { step: 0.5 }],
    ['a step in letters', { step: '0' }],
    ['a part that does not exist', { part: 'secret' }],
    ['a direction that does not exist', { to: 'delete' }],
    ['no base', { base: undefined }],
    ['a base that is a list of objects', { base: [{}] }],
    ['a base that is text', { base: 'x' }],
  ];
  for (const [what, over] of steps) {
    it(`with ${what} is an unknown button and changes nothing`, async () => {
      const told = only(
        await bot.pressData(sanne, { verb: 'form.stap', ...aboutForm(), ...step, a_kennismaking: 'x', ...over }),
      );
      assert.match(wordsIn(told), unknownButton);
      assert.doesNotMatch(wordsIn(await openForm(bot, sanne)), /Ga verder/);
      const typed = fieldsIn(await openForm(bot, sanne)).filter(({ value }) => value !== '');
      assert.deepEqual(typed, []);
    });
  }

  const odd: [string, unknown][] = [
    ['an object', { a: 1 }],
    ['a list', ['x']],
    ['a number', 7],
    ['null', null],
    ['true', true],
  ];
  for (const [what, value] of odd) {
    it(`a field that holds ${what} is left as it was; the other fields are kept`, async () => {
      const [press] = dataIn(await openForm(bot, sanne, { student: 'noah-van-der-horst', step: 0 }));
      const fields = { a_kennismaking: value, a_leervragen_1: `Naast ${what}` };
      const next = only(await bot.pressData(sanne, { ...press, ...fields }));
      assert.match(wordsIn(next), /Stap 2 van 3/);
      const kept = fieldsIn(await openForm(bot, sanne, { student: 'noah-van-der-horst' }));
      assert.equal(kept.find(({ label }) => label === 'Kennismaking')?.value, '');
      assert.ok(kept.some(({ value: text }) => text.includes(`Naast ${what}`)));
    });
  }

  it('in a language that does not exist is answered in the person’s own', async () => {
    const first = only(await bot.pressData(sanne, { verb: 'form.open', ...aboutForm(), lang: 'fr' }));
    assert.match(wordsIn(first), /Stap 1 van 3/);
  });

  it('in English stays English to the receipt', async () => {
    const first = await openForm(bot, sanne, { student: 'lieke-zonneveld', lang: 'en' });
    const second = only(
      await bot.fillIn(sanne, first, { Date: '2026-08-31', 'Learning question 1': 'How?' }, 'Save and continue'),
    );
    const third = only(await bot.fillIn(sanne, second, { 'Learning goal 1': 'To begin well' }, 'Save and continue'));
    const receipt = only(await bot.fillIn(sanne, third, { 'Working agreements': 'To be on time' }, 'Submit'));
    assert.match(wordsIn(receipt), /^Submitted: /);
  });

  it('leaves no name, no answer and no address in the log', async () => {
    await handIn(bot, sanne, { student: 'noah-van-der-horst' });
    const lines = JSON.stringify(bot.logged);
    for (const secret of ['Noah', 'noah-van-der-horst', sanne.email, sanne.name, 'klas stil', 'Overschreven']) {
      assert.ok(!lines.includes(secret), `the log holds ${secret}`);
    }
  });
});

describe('A confirmation', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  beforeEach(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  const confirm = (over: object = {}) => ({ verb: 'form.bevestig', ...aboutForm(), part: 'form', version: 1, ...over });

  it('of a startgesprek that was not handed in is refused', async () => {
    const told = only(await bot.pressData(youssef, confirm()));
    assert.match(wordsIn(told), /^Deze knop/);
    await handIn(bot, sanne);
    assert.match(wordsIn(await openForm(bot, youssef)), /Nu bij: jou\./);
  });

  it('of a version that is not there yet counts for nothing; the student sees what there is', async () => {
    await handIn(bot, sanne);
    const told = only(await bot.pressData(youssef, confirm({ version: 2 })));
    assert.match(wordsIn(told), /nieuwere versie/);
    assert.match(wordsIn(await openForm(bot, youssef)), /Nu bij: jou\./);
  });

  for (const [who, id] of [
    ['the schoolopleider, who only reads it', 'marijke-bos'],
    ['another student', 'lieke-zonneveld'],
  ] as const) {
    it(`by ${who} is refused`, async () => {
      await handIn(bot, sanne);
      assert.match(wordsIn(only(await bot.pressData(anyone(id), confirm()))), forSomeoneElse);
      assert.match(wordsIn(await openForm(bot, youssef)), /Nu bij: jou\./);
    });
  }

  for (const version of [0, -1, 1.5, '1', null, { a: 1 }]) {
    it(`of version ${JSON.stringify(version)} is an unknown button`, async () => {
      await handIn(bot, sanne);
      assert.match(wordsIn(only(await bot.pressData(youssef, confirm({ version })))), unknownButton);
    });
  }
});
