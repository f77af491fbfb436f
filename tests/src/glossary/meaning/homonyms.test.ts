import assert from 'node:assert/strict';
import {
  aGlossary,
  aHomonym,
  anEntry,
  aPartnership,
  inShort,
  memberOf,
  stranger,
} from '../../../support/builders/glossary.js';

const rol = anEntry({ id: 'rol', term: 'BSO', sense: 'rol' });
const opvang = anEntry({ id: 'opvang', term: 'BSO', sense: 'opvang' });
const entries = [rol, opvang];
const choose = aHomonym(
  'BSO',
  'choose',
  { entry: 'rol', cues: ['bestuur'] },
  { entry: 'opvang', cues: ['opvang', 'na school'] },
);

describe('A word with several meanings', () => {
  it('is a choice, in the order of the table', () => {
    assert.equal(inShort(aGlossary(entries, [choose]).ask('wat is BSO', stranger)), '? bso (rol) / bso (opvang)');
  });

  it('is the first meaning where the rule says so, and the others are mentioned', () => {
    const first = aHomonym('BSO', 'first', 'rol', 'opvang');
    assert.equal(inShort(aGlossary(entries, [first]).ask('bso', stranger)), '= bso (rol) + bso (opvang)');
  });

  describe('is decided by a word in the question', () => {
    const cued = aGlossary(entries, [choose]);
    for (const question of ['BSO kinderopvang', 'wat is de BSO, die opvang?', 'bso na school']) {
      it(`"${question}"`, () => assert.equal(inShort(cued.ask(question, stranger)), '= bso (opvang) + bso (rol)'));
    }
    it('but not when words point both ways', () => {
      assert.equal(cued.ask('BSO bestuur of opvang', stranger).status, 'choice');
    });
    it('and not by a word that only ends on a short cue', () => {
      const short = aHomonym('OB', 'choose', { entry: 'rol' }, { entry: 'opvang', cues: ['groep'] });
      const glossary = aGlossary([...entries, anEntry({ id: 'stuurgroep' })], [short]);
      assert.equal(glossary.ask('wat doet de OB in de stuurgroep', stranger).status, 'choice');
    });
  });

  describe('with a partnership that weighs', () => {
    const at = (weight: 'first' | 'decides') => aPartnership('duin', { entry: 'opvang', weight });
    it('has that meaning on top of the choice', () => {
      const glossary = aGlossary(entries, [choose], [at('first')]);
      assert.equal(inShort(glossary.ask('bso', memberOf('duin'))), '? bso (opvang) / bso (rol)');
    });
    it('is decided there, the others mentioned', () => {
      const glossary = aGlossary(entries, [choose], [at('decides')]);
      assert.equal(inShort(glossary.ask('bso', memberOf('duin'))), '= bso (opvang) + bso (rol)');
    });
    it('stays a choice for others', () => {
      const glossary = aGlossary(entries, [choose], [at('decides'), aPartnership('kust')]);
      assert.equal(glossary.ask('bso', memberOf('kust')).status, 'choice');
      assert.equal(glossary.ask('bso', stranger).status, 'choice');
    });
    it('is overruled by a word in the question', () => {
      const glossary = aGlossary(entries, [choose], [at('decides')]);
      assert.equal(inShort(glossary.ask('bso in het bestuur', memberOf('duin'))), '= bso (rol) + bso (opvang)');
    });
  });

  describe('for who is in two partnerships', () => {
    const duin = aPartnership('duin', { entry: 'opvang', weight: 'decides' });
    const kust = aPartnership('kust', { entry: 'rol', weight: 'decides' });
    const glossary = aGlossary(entries, [choose], [duin, kust]);
    it('is a choice when they decide differently', () => {
      assert.equal(glossary.ask('bso', memberOf('duin', 'kust')).status, 'choice');
    });
    it('is that of the one that the question names', () => {
      assert.equal(
        inShort(glossary.ask('wat is bso bij Opleidingsschool kust', memberOf('duin', 'kust'))),
        '= bso (rol) + bso (opvang)',
      );
    });
    it('is decided when only one of them has a say', () => {
      const silent = aGlossary(entries, [choose], [duin, aPartnership('kust')]);
      assert.equal(inShort(silent.ask('bso', memberOf('duin', 'kust'))), '= bso (opvang) + bso (rol)');
    });
  });

  it('is decided by the role of who asks, in the own partnership only', () => {
    const own = anEntry({ id: 'gesprek-wpb', term: 'Startgesprek', sense: 'wpb', partnership: 'duin' });
    const other = anEntry({ id: 'gesprek-groep', term: 'Startgesprek', sense: 'groep', partnership: 'duin' });
    const row = aHomonym(
      'startgesprek',
      'choose',
      { entry: 'gesprek-wpb', roles: ['werkplekbegeleider'] },
      'gesprek-groep',
    );
    const glossary = aGlossary([own, other], [row], [aPartnership('duin'), aPartnership('kust')]);
    const wpb = (partnership: string) => ({ partnerships: [partnership], roles: ['werkplekbegeleider'] });
    assert.equal(inShort(glossary.ask('startgesprek', wpb('duin'))), '= startgesprek (wpb) + startgesprek (groep)');
    assert.equal(glossary.ask('startgesprek', wpb('kust')).status, 'choice');
    assert.equal(glossary.ask('startgesprek', memberOf('duin')).status, 'choice');
  });

  it('without a rule is a choice as well', () => {
    assert.equal(aGlossary(entries).ask('bso', stranger).status, 'choice');
  });

  it('says what its table says of it only when the first meaning answers', () => {
    const note = { nl: 'Soms is het opvang.', en: 'Sometimes it is care.' };
    const first = { ...aHomonym('BSO', 'first', 'rol', { entry: 'opvang', cues: ['peuter'] }), note };
    const noteOf = (row: typeof first, question: string) => {
      const answer = aGlossary(entries, [row]).ask(question, stranger);
      return answer.status === 'answer' ? answer.note : assert.fail();
    };
    assert.deepEqual(noteOf(first, 'bso'), note);
    assert.equal(noteOf(first, 'bso peuters'), undefined);
    assert.equal(noteOf({ ...first, rule: 'choose' }, 'bso peuters'), undefined);
  });

  it('offers no meaning that no source explains', () => {
    const dark = anEntry({ id: 'opvang', term: 'BSO', sense: 'opvang', explained: 'no' });
    assert.equal(inShort(aGlossary([rol, dark], [choose]).ask('bso', stranger)), '= bso (rol)');
  });
});
