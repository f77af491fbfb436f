import assert from 'node:assert/strict';
import { nl } from '../../cards/text/nl.js';
import { answerView, meaningView } from '../../cards/views/begrip/antwoord.js';
import { choiceView } from '../../cards/views/begrip/keuze.js';
import { unknownView } from '../../cards/views/begrip/onbekend.js';
import { toText } from '../../cards/views/begrip/tekst.js';
import { titleOf } from '../../cards/views/begrip/title.js';
import type { Answer } from '../../src/glossary/answer.js';
import type { Speaker } from '../../src/glossary/glossary.js';
import {
  aGlossary,
  aHomonym,
  anEntry,
  aPartnership,
  memberOf,
  shipped,
  stranger,
} from '../support/builders/glossary.js';

const source = { document: '000', lines: '1' } as const;
const wpb = anEntry({
  id: 'werkplekbegeleider',
  term: 'Werkplekbegeleider',
  abbreviations: ['WPB', 'wpb'],
  english: { term: 'workplace mentor' },
  names: [
    { name: 'Mentor', sectors: ['po'], caution: { nl: 'In het vo iets anders.', en: 'Something else in vo.' }, source },
    { name: 'Coach', sectors: ['vo'], relation: 'related', source },
  ],
  warning: { nl: 'Verwar niet.', en: 'Do not confuse.' },
  sources: [{ document: '000', lines: '113-125', authors: 'ADEF, 2019' }],
  related: ['stuurgroep'],
});
const stuurgroep = anEntry({ id: 'stuurgroep', term: 'Stuurgroep', partnership: 'duin', explained: 'context' });
const dark = anEntry({ id: 'joz', term: 'JOZ', explained: 'no', sources: [{ document: '003', lines: '272' }] });
const bso = (sense: string) => anEntry({ id: sense, term: 'BSO', sense, sources: [{ document: '003', lines: '4' }] });
const glossary = aGlossary(
  [wpb, stuurgroep, dark, bso('rol'), bso('opvang')],
  [aHomonym('BSO', 'choose', 'rol', 'opvang')],
  [aPartnership('duin', { entry: 'werkplekbegeleider', word: 'buddy' }), aPartnership('kust')],
);

function answered(question: string, speaker: Speaker = stranger): Extract<Answer, { status: 'answer' }> {
  const answer = glossary.ask(question, speaker);
  assert.equal(answer.status, 'answer');
  return answer.status === 'answer' ? answer : assert.fail();
}

describe('The card of a term', () => {
  it('names whose meaning each part is: the own partnership first, then the begrippenkader', () => {
    const view = answerView(answered('wpb', memberOf('duin')), 'nl');
    assert.deepEqual(view.local, [{ label: 'Bij Opleidingsschool duin: buddy', text: 'Zo is het bij duin.' }]);
    assert.equal(view.whose, 'In het begrippenkader');
    assert.equal(view.definition, 'Uitleg van werkplekbegeleider.');
  });

  it('names the partnership that a meaning belongs to, also to a stranger', () => {
    assert.equal(answerView(answered('stuurgroep'), 'nl').whose, 'Bij Opleidingsschool duin');
  });

  it('names the document below a note of the partnership that the meaning belongs to', () => {
    const own = anEntry({ id: 'tandem', partnership: 'duin', sources: [{ document: '002', lines: '9' }] });
    const answer = aGlossary([own], [], [aPartnership('duin', { entry: 'tandem' })]).ask('tandem', memberOf('duin'));
    const view = answer.status === 'answer' ? answerView(answer, 'nl') : assert.fail();
    assert.deepEqual(
      view.local.map(({ label }) => label),
      ['Bij Opleidingsschool duin'],
    );
    assert.equal(view.whose, nl.begrip.whose['002']);
  });

  it('says of a word with a first meaning what its table says, not that it means something else', () => {
    const note = { nl: 'Soms is het opvang.', en: 'Sometimes it is care.' };
    const row = { ...aHomonym('BSO', 'first', 'rol', 'opvang'), note };
    const answer = aGlossary([bso('rol'), bso('opvang')], [row]).ask('bso', stranger);
    const view = answer.status === 'answer' ? answerView(answer, 'nl') : assert.fail();
    assert.deepEqual(view.remarks, [note.nl]);
  });

  it('says of a name that is only related that it is not the same, also when its spelling stands among the forms', () => {
    const leader = anEntry({
      id: 'leider',
      names: [
        {
          name: 'Programmamanager',
          sectors: ['po'],
          relation: 'related',
          caution: { nl: 'Een andere functie.', en: 'A different job.' },
          source,
        },
      ],
      forms: ['programma manager'],
    });
    const ask = (question: string) => {
      const answer = aGlossary([leader]).ask(question, stranger);
      return answer.status === 'answer' ? answerView(answer, 'nl') : assert.fail();
    };
    for (const question of ['programmamanager', 'programma manager']) {
      assert.ok(ask(question).remarks.includes('Programmamanager: Een andere functie.'), question);
    }
    assert.equal(ask('hoe heet een leider in het po').local[0]?.text, nl.begrip.nearInSector('Programmamanager'));
  });

  it('has no brackets within brackets in an English title', () => {
    const nb = anEntry({ id: 'nb', term: 'NB', english: { term: 'Note (nota bene)' } });
    assert.equal(titleOf(nb, 'en'), 'NB: Note (nota bene)');
  });

  it('names the document when its partnership is not known', () => {
    const lonely = anEntry({ id: 'tandem', partnership: 'elders', sources: [{ document: '002', lines: '9' }] });
    const answer = aGlossary([lonely]).ask('tandem', stranger);
    assert.match(answer.status === 'answer' ? answerView(answer, 'nl').whose : '', /rolbeschrijvingen .*Noord-Holland/);
  });

  it('gives the other names with their sector, and apart those that are only related', () => {
    const { names } = answerView(answered('wpb'), 'nl');
    assert.equal(names, 'Andere namen: Mentor (po). Verwant, maar niet hetzelfde: Coach (vo).');
  });

  it('warns, and warns of the name that was typed', () => {
    const view = answerView(answered('mentor'), 'nl');
    assert.equal(view.warning, 'Let op. Verwar niet.');
    assert.ok(view.remarks.includes('Mentor: In het vo iets anders.'));
    assert.ok(!answerView(answered('wpb'), 'nl').remarks.includes('Mentor: In het vo iets anders.'));
  });

  it('says so when the meaning rests on context', () => {
    assert.ok(answerView(answered('stuurgroep'), 'nl').remarks.includes(nl.begrip.context));
    assert.ok(!answerView(answered('wpb'), 'nl').remarks.includes(nl.begrip.context));
  });

  it('says how a slip was read', () => {
    assert.ok(answerView(answered('werkplekbegeleidr'), 'nl').remarks.includes('Ik heb gelezen: Werkplekbegeleider.'));
  });

  it('gives the name that was asked for, or says that there is none', () => {
    const remark = (question: string, speaker?: Speaker) => answerView(answered(question, speaker), 'nl').remarks[0];
    const first = (question: string, speaker?: Speaker) => answerView(answered(question, speaker), 'nl').local[0];
    const po = { label: 'In het basisonderwijs (po)', text: 'Daar heet dit: Mentor.' };
    assert.deepEqual(first('hoe heet een wpb in het po'), po);
    assert.deepEqual(first('hoe heet een wpb in het po', memberOf('duin')), po);
    assert.deepEqual(first('hoe heet een wpb in het mbo'), {
      label: 'In het middelbaar beroepsonderwijs (mbo)',
      text: nl.begrip.noneInSector,
    });
    assert.equal(remark('hoe heet een wpb hier', memberOf('duin')), 'Hier heet dit: buddy.');
    assert.equal(remark('hoe heet een wpb hier', memberOf('kust')), nl.begrip.noneHere);
    assert.match(remark('hoe heet een wpb bij duin', memberOf('kust')) ?? '', /^Bij .*duin heet dit: buddy\.$/i);
    assert.match(remark('hoe heet een wpb bij kust', memberOf('duin')) ?? '', /^Een eigen woord hiervoor van .*kust/i);
  });

  it('ends with the sources, each document once, those of the partnership too', () => {
    const view = answerView(answered('wpb', memberOf('duin')), 'nl');
    assert.equal(
      view.source,
      'Bron: begrippenkader Samen Opleiden & Professionaliseren, oktober 2024 (ADEF, 2019); rolbeschrijvingen Samen Opleiden Noord-Holland',
    );
  });

  it('has a button for what is related, and never more than six', () => {
    assert.deepEqual(answerView(answered('wpb'), 'nl').buttons, [{ id: 'stuurgroep', title: 'Stuurgroep' }]);
    const many = Array.from({ length: 9 }, (_, at) => anEntry({ id: `term${at}` }));
    const full = aGlossary([anEntry({ id: 'vol', related: many.map(({ id }) => id) }), ...many]);
    const meaning = full.meaning('vol', stranger) ?? assert.fail();
    assert.equal(meaningView(meaning, 'nl').buttons.length, 6);
  });

  it('mentions the other term of the question with its own meaning', () => {
    const view = answerView(answered('verschil tussen wpb en stuurgroep'), 'nl');
    assert.ok(view.remarks.includes('Stuurgroep, bij Opleidingsschool duin: Uitleg van stuurgroep.'));
  });

  it('shows English speakers the Dutch word too', () => {
    const view = answerView(answered('wpb', memberOf('duin')), 'en');
    assert.equal(view.title, 'Werkplekbegeleider (workplace mentor)');
    assert.equal(view.definition, 'Explanation of werkplekbegeleider.');
    assert.match(view.source, /^Source: /);
  });
});

describe('The card of a choice', () => {
  const choice = (question: string) => {
    const answer = glossary.ask(question, stranger);
    return answer.status === 'choice' ? choiceView(answer, 'nl') : assert.fail();
  };
  it('offers each meaning with whose it is', () => {
    const { question, options } = choice('wat is bso');
    assert.equal(question, 'BSO heeft meer betekenissen. Welke bedoel je?');
    assert.deepEqual(options[0], {
      id: 'rol',
      title: 'Rol',
      whose: 'In het formulier leerwerkplek van AOS3R',
      hint: 'Uitleg van rol.',
    });
  });
  it('never repeats what was typed', () => assert.equal(choice('**bso**?').question, choice('BSO').question));
  it('between two terms asks for the term', () => {
    assert.equal(choice('In de brief van de WPB staat stuurgroep. Wat is dat?').question, nl.begrip.whichTerm);
  });
});

describe('The card of what is unknown', () => {
  const unknown = (question: string) => {
    const answer = glossary.ask(question, stranger);
    return answer.status === 'unknown' ? unknownView(answer, 'nl') : assert.fail();
  };
  it('says that it is not known and that nothing is guessed', () => {
    assert.match(unknown('wat is pizza').text, /^"pizza" ken ik niet\. .*begrippenkader.* niet gokken/);
  });
  it('tells where a term stands that no source explains, and what little is known', () => {
    const { text } = unknown('joz');
    assert.match(text, /^JOZ staat wel in een bron \(formulier leerwerkplek AOS3R\)/);
    assert.match(text, /uitleg van joz\.$/);
  });
  it('shows the term that stood in a question for something else', () => {
    const { text, near } = unknown('wpb vergoeding declareren');
    assert.match(text, /^Op "wpb vergoeding declareren" heb ik geen antwoord\./);
    assert.deepEqual(near, [{ id: 'werkplekbegeleider', title: 'Werkplekbegeleider (WPB)' }]);
  });
  it('stays short, however long the question', () =>
    assert.ok(unknown(`wat is ${'pizza '.repeat(400)}`).text.length < 300));
});

describe('The plain text', () => {
  it('has what the card has, in its order', () => {
    const text = toText(glossary.ask('wpb', memberOf('duin')), 'nl').split('\n');
    assert.deepEqual(text.slice(0, 3), [
      'Werkplekbegeleider (WPB)',
      'Bij Opleidingsschool duin: buddy. Zo is het bij duin.',
      'In het begrippenkader: Uitleg van werkplekbegeleider.',
    ]);
  });
  it('numbers a choice', () => assert.match(toText(glossary.ask('bso', stranger), 'nl'), /\n1\. Rol\..*\n2\. Opvang/));
  it('is there for small talk', () => {
    for (const typed of ['hoi', 'dankjewel', 'help', ''])
      assert.ok(toText(glossary.ask(typed, stranger), 'en').length > 10);
  });
});

describe('All shipped terms', () => {
  it('make a card in both languages, with nothing missing', async () => {
    const { content, glossary: all } = await shipped();
    for (const { id } of content.entries) {
      const meaning = all.meaning(id, memberOf('noord-holland', 'aos3r')) ?? assert.fail(id);
      for (const lang of ['nl', 'en'] as const) {
        const view = meaningView(meaning, lang);
        assert.doesNotMatch(JSON.stringify(view), /undefined|\[object|null/, id);
        assert.ok(view.title !== '' && view.definition !== '' && view.whose !== '', id);
      }
    }
  });
  it('have titles that tell them apart', async () => {
    const { content } = await shipped();
    for (const lang of ['nl', 'en'] as const) {
      const titles = content.entries.map((entry) => titleOf(entry, lang));
      assert.deepEqual(
        titles.filter((title, at) => titles.indexOf(title) !== at),
        [],
      );
    }
  });
});
