import assert from 'node:assert/strict';
import type { Glossary, Speaker } from '../../../../src/glossary/glossary.js';
import { inShort, shipped } from '../../../support/builders/glossary.js';

const student: Speaker = { partnerships: ['noord-holland'], roles: ['aanstaande-leraar'] };
const guide: Speaker = { partnerships: ['noord-holland'], roles: ['werkplekbegeleider'] };
const so: Speaker = { partnerships: ['noord-holland'], roles: ['schoolopleider'] };
const io: Speaker = { partnerships: ['noord-holland'], roles: ['instituutsopleider'] };
const inAos3r: Speaker = { partnerships: ['aos3r'], roles: ['schoolopleider'] };
const stranger: Speaker = { partnerships: [], roles: [] };

type Rows = readonly (readonly [Speaker, string, readonly string[]])[];

/** Who asks, whose person in which role it is about, and the ways to say so. */
const rules: Readonly<Record<string, Rows>> = {
  'The own person in a role is asked for in any of the ways that people type': [
    [
      student,
      '@ mine instituutsopleider',
      ['wie is mn io', 'Weet je wie mijn instituutsopleider is?', 'WIE IS MIJN IO'],
    ],
    [student, '@ mine instituutsopleider', ['welke IO heb ik', 'mijn io naam', 'Wie is mijn IO?\n\nGroet, Youssef']],
    [student, '@ mine instituutsopleider', ['what is the name of my IO?', 'wie is mijn io?????', 'hoe heet mijn IO?']],
    [
      student,
      '@ mine schoolopleider',
      ["wie is m'n schoolopleider eigenlijk", 'wie heb ik als SO', 'hoe heet mijn so'],
    ],
    [
      student,
      '@ mine schoolopleider',
      ['ik ben nieuw hier, wie is mijn SO', 'who is my school-based teacher educator'],
    ],
    [student, '@ mine werkplekbegeleider', ['wie is me wpb', 'mijn wpb, wie is dat', 'mijn mentor hoe heet die']],
    [student, '@ mine werkplekbegeleider', ["what's my mentor's name", 'can you tell me who my mentor is please']],
    [student, '@ mine werkplekbegeleider', ['what is my mentor called', 'so who is my mentor', 'heb ik al een wpb']],
    [student, '@ mine studiebegeleider', ['Kun je me vertellen wie mijn studiebegeleider is?']],
    [stranger, '@ mine instituutsopleider', ['wie is mijn IO?']],
  ],
  'A slip of the finger in the role is forgiven': [
    [student, '@ mine schoolopleider', ['wie is mijn schoolopleder', 'hoe heet mijn schooolopleider']],
    [student, '@ mine werkplekbegeleider', ['wie is mijn werkplekbegleider', 'who is my workplace mentr']],
  ],
  'How to reach somebody asks for the person too': [
    [student, '@ mine instituutsopleider', ['hoe bereik ik mijn io', 'e-mail van mijn IO?']],
    [student, '@ mine schoolopleider', ['wat is het mailadres van mijn schoolopleider', 'how do I reach my SO']],
    [student, '@ mine werkplekbegeleider', ['hoe kan ik mijn wpb mailen']],
  ],
  'The role may be left unsaid': [
    [student, '@ mine werkplekbegeleider', ['bij wie loop ik stage', 'in wiens klas sta ik', 'who am I placed with']],
    [
      student,
      '@ mine werkplekbegeleider',
      ['bij wie loop ik dit semester stage?', 'wie begeleidt mij', 'who guides me'],
    ],
    [guide, '@ mine aanstaande-leraar', ['wie begeleid ik', 'wie loopt er bij mij stage', 'who do I mentor']],
  ],
  'The own students are asked for': [
    [so, '@ mine aanstaande-leraar', ['welke studenten begeleid ik dit semester', 'wie zijn mijn studenten']],
    [guide, '@ mine aanstaande-leraar', ['toon mijn studenten', 'list my students', 'hoeveel studenten heb ik']],
    [guide, '@ mine aanstaande-leraar', ['wie heb ik als stagiair', 'hoe heet mijn lio', 'which students do I have?']],
  ],
  'All in a role in the place that is meant are asked for': [
    [
      student,
      '@ ours schoolleider',
      ['wie is de directeur van mijn stageschool', 'who is the head teacher at my school'],
    ],
    [
      student,
      '@ ours schoolleider',
      ['hoe heet onze directeur', 'wie is hier de schoolleider', 'who is our school leader'],
    ],
    [so, '@ ours werkplekbegeleider', ["wie zijn de wpb's op mijn school", 'welke wpb zijn er bij ons op school']],
    [so, '@ ours coordinerend-schoolopleider', ['wie is onze cso', 'wie is de cso binnen ons bestuur']],
    [so, '@ ours stuurgroeplid', ['wie zitten er in onze stuurgroep', 'wie zijn onze stuurgroepleden']],
    [student, '@ ours medewerker-stagebureau', ['wie werkt er bij het stagebureau', 'mailadres stagebureau']],
    [inAos3r, '@ ours bovenschoolse-schoolopleider', ['wie is onze BSO?']],
    [inAos3r, '@ ours onderzoeksbegeleider', ['wie is onze ob']],
    [inAos3r, '@ ours coach-startende-leraren', ['wie is de coach startende leerkrachten op mijn school']],
  ],
  'Those whom the asker guides are asked for by the own role': [
    [guide, '@ mine aanstaande-leraar', ['van wie ben ik de mentor', 'whose mentor am i', 'van wie ben ik de wpb']],
    [so, '@ mine aanstaande-leraar', ['voor wie ben ik de SO', 'voor welke studenten ben ik SO']],
  ],
  'More may stand around it: where, when it starts, why it is asked': [
    [
      student,
      '@ mine werkplekbegeleider',
      ['Hoi, weet jij wie mijn mentor is op de stageschool? Begin maandag', 'mijn vaste begeleider'],
    ],
    [
      student,
      '@ mine werkplekbegeleider',
      ['heb jij de naam van mijn wpb voor me', 'bij wie in de klas kom ik te zitten'],
    ],
    [student, '@ mine studiebegeleider', ['ik moet mijn studiebegeleider mailen maar ik weet niet wie dat is']],
  ],
  'Who is above the school is asked for by the place': [
    [so, '@ ours bestuurder', ['wie is onze bestuurder', 'who is the board member for our school']],
    [io, '@ ours coordinerend-instituutsopleider', ['who is the coordinating IO at our institute']],
    [
      so,
      '@ ours medewerker-stagebureau',
      ['met wie heb ik te maken bij het stagebureau, wie is dat', 'who do i contact at the stagebureau'],
    ],
  ],
  'With a definite article only somebody of a partnership asks for a person': [
    [student, '@ ours programmaleider', ['wie is de programmaleider?', 'wie is de programmaleider bij Noord-Holland']],
  ],
  'In a tandem the other one is asked for': [
    [so, '@ mine instituutsopleider', ['wie is mijn tandempartner']],
    [io, '@ mine schoolopleider', ['wie is mijn tandempartner', 'met wie zit ik in een tandem']],
  ],
  "Somebody else's person is told apart, for it is not told": [
    [so, '@ theirs instituutsopleider', ['wie is de IO van Youssef Amrani', 'who is the IO of Youssef']],
    [so, '@ theirs werkplekbegeleider', ['wie begeleidt Lieke?', 'wie is de wpb van een andere student']],
    [so, '@ theirs aanstaande-leraar', ['wie zijn de studenten van Sanne']],
    [
      so,
      '@ theirs schoolopleider',
      ['wie is de SO van De Kaasbrug', 'de SO van De Kaasbrug', 'wie is de SO op De Regenboog'],
    ],
    [so, '@ theirs werkplekbegeleider', ['wie is de wpb van mijn vriendin Noor']],
    [student, '@ theirs programmaleider', ['wie is de programmaleider van AOS3R']],
  ],
};

/** What a role is or does, and who does something, is no question for a person. */
const others: readonly (readonly [Speaker, readonly string[]])[] = [
  [
    student,
    ['wat is een IO', 'wie is een IO', 'wat doet mijn IO', 'wat is mijn so', 'mijn IO', 'wat betekent io hier'],
  ],
  [
    student,
    ['wie vult het adviesformulier in', 'who fills in the adviesformulier', 'wie neemt mijn WPA af', 'naam SO'],
  ],
  [student, ['hoe noemen wij een student', 'hoe heet een student bij jullie', 'wie beoordeelt mij', 'wie zijn wij']],
  [student, ['met wie stemt mijn SO af', 'met wie vormt de SO een tandem', 'wie helpt mijn student', 'wie ben ik']],
  [student, ['wie regelt mijn stageplek', 'wie is verantwoordelijk voor mijn student', 'wie begeleidt mijn student']],
  [student, ['bij wie moet ik zijn als het niet goed gaat op mijn stage', 'mijn wpb is ziek, wie moet ik bellen']],
  [student, ['hoe vaak zie ik mijn IO', 'wanneer komt mijn IO', 'who are you']],
  [student, ["de CSO's komen donderdag langs, wie zijn dat dan", 'ob voor mijn onderzoek, wie is dat']],
  [
    student,
    ['wat is de rol van mijn IO', 'wat moet mijn SO doen', 'wie betaalt mijn wpb', 'wie kan schoolopleider worden'],
  ],
  [
    student,
    ['hoe vaak komt mijn so langs', 'wat als ik geen wpb heb', 'mijn wpb heeft geen tijd', 'wie kiest mijn wpb'],
  ],
  [stranger, ['wie is de IO', 'wie is de IO van Youssef', 'wie begeleidt Lieke?']],
];

describe('A question for a person', () => {
  let glossary: Glossary;
  before(async () => {
    ({ glossary } = await shipped());
  });

  for (const [rule, rows] of Object.entries(rules)) {
    it(rule, () => {
      for (const [by, expected, questions] of rows) {
        for (const question of questions) assert.equal(inShort(glossary.ask(question, by)), expected, question);
      }
    });
  }

  it('is no question for what a role is or does, or for who does something', () => {
    for (const [by, questions] of others) {
      for (const question of questions) assert.notEqual(glossary.ask(question, by).status, 'person', question);
    }
  });

  it('may be for several roles at once: all who guide, or both that are named', () => {
    const rolesIn = (question: string) => {
      const answer = glossary.ask(question, student);
      return answer.status === 'person' ? [answer.role, ...(answer.also ?? [])] : assert.fail(question);
    };
    const guides = ['werkplekbegeleider', 'schoolopleider', 'instituutsopleider', 'studiebegeleider'];
    for (const question of [
      'wie begeleidt mij?',
      'wie zijn mijn begeleiders',
      'wie is mijn begleider',
      'who supervises me',
    ]) {
      assert.deepEqual(rolesIn(question), guides, question);
    }
    assert.deepEqual(rolesIn('wie zijn mijn SO en IO?'), ['schoolopleider', 'instituutsopleider']);
    assert.deepEqual(rolesIn('wie is mijn so en mijn io'), ['schoolopleider', 'instituutsopleider']);
  });

  it('says that another semester or year is meant', () => {
    const timeOf = (question: string) => {
      const answer = glossary.ask(question, student);
      return answer.status === 'person' ? answer.otherTime : assert.fail(question);
    };
    for (const question of [
      'wie is mijn IO volgend semester',
      'wie wordt volgend semester mijn IO',
      'wie was mijn mentor vorig jaar',
      'who will be my IO next semester',
    ]) {
      assert.equal(timeOf(question), true, question);
    }
    for (const question of ['wie is mijn IO dit semester', 'wie is mijn IO']) assert.equal(timeOf(question), undefined);
  });

  it('carries the role as a term, for who is in no roster', () => {
    const answer = glossary.ask('wie is mijn wpb', stranger);
    assert.equal(answer.status === 'person' && answer.meaning.entry.id, 'werkplekbegeleider');
  });
});
