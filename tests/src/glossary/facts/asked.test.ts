import assert from 'node:assert/strict';
import { inShort, memberOf, type Shipped, shipped, stranger } from '../../../support/builders/glossary.js';

let ship: Shipped;
before(async () => {
  ship = await shipped();
});

/** Each question with the facts it gets, in the order of the answer. */
type Table = Record<string, string>;

const gives = (table: Table) => {
  for (const [question, facts] of Object.entries(table)) {
    it(`"${question}"`, () => assert.equal(inShort(ship.glossary.ask(question, stranger)), `! ${facts}`));
  }
};

describe('A question who does something gets the role', () => {
  gives({
    'wie vult het adviesformulier in?': 'adviesformulier-wie',
    'adviesformulier wie vult dat in??': 'adviesformulier-wie',
    'door wie wordt het adviesformulier ingevuld': 'adviesformulier-wie',
    'who has to complete the advisory form': 'adviesformulier-wie',
    'wie leest het adviesformulier voor de wpa': 'adviesformulier-lezer',
    'wie neemt de wpa af': 'wpa-wie',
    'who assesses the student in the wpa': 'wpa-wie',
    'wie komt er op flitsbezoek': 'flitsbezoek-wie',
    'wie verzorgt het werkpleklab': 'wpl-wie',
    'wie doet het voortgangsgesprek': 'voortgangsevaluatie-wie',
    'who gives the mentor training': 'training-wie-geeft',
    'wie stuurt het opleidingsteam aan': 'opleidingsteam-leiding',
    'wie keurt de begroting goed': 'begroting-goedkeuren',
    'who draws up the year planning of the partnership': 'jaarplanning-wie',
    'wie brengt in kaart hoeveel studenten een school kan begeleiden': 'capaciteit-wie',
    'wie bewaakt de planning van de wpa’s': 'wpa-planning',
    'wie koppelt studenten aan werkplekbegeleiders': 'koppeling-wpb',
  });
});

describe('A question with whom, or whom to turn to, gets the role', () => {
  gives({
    'met wie bespreek ik het adviesformulier': 'adviesformulier-met-wie',
    'who do I discuss the adviesformulier with': 'adviesformulier-met-wie',
    'met wie vormt een schoolopleider een tandem': 'tandem-so',
    'who does the IO work with in a tandem': 'tandem-io',
    'ik loop vast op mijn stage bij wie kan ik terecht': 'probleem-stage',
    'who do I turn to when my placement goes wrong': 'probleem-stage',
    'mijn wpb is ziek wie moet ik bellen': 'wpb-ziek',
    'who do I contact if my mentor is absent': 'wpb-ziek',
    'bij wie meld ik studievertraging': 'vertraging-wie',
    'who do I tell when I fall behind in my studies?': 'vertraging-wie',
    'bij wie moet ik zijn met vragen over mijn stage': 'stageplek-vraag',
    'met wie heeft de wpb het eerst contact als een student achterblijft': 'stagnatie-melden',
  });
});

describe('A question when, or how often, gets the moment', () => {
  gives({
    'tegen wanneer moet ik het adviesformulier af hebben': 'adviesformulier-wanneer',
    'hoe vaak adviesfomulier': 'adviesformulier-hoe-vaak',
    'how many assessments per year are there': 'wpa-hoe-vaak',
    'op welk moment in het semester is de wpa': 'wpa-wanneer',
    'in welke periode zijn de wpls': 'wpl-wanneer',
    'hoeveel wpl’s zijn er in een semester': 'wpl-hoe-vaak',
    'in which years does the IO assess': 'wpa-io',
    'how often is the teacher educators’ afternoon': 'opleidersmiddag-hoe-vaak',
    'wanneer worden studenten geplaatst': 'stageplek-wanneer',
    'what form do I fill in halfway through the semester': 'adviesformulier-wanneer',
  });
});

describe('A question how long, how many or where gets what the source prints', () => {
  gives({
    'flitsbezoek duur?': 'flitsbezoek-tijd',
    'uren wpb': 'wpb-uren-semester',
    'hoeveel tijd kost een wpa per student': 'wpa-tijd',
    'how long is a workplace lab': 'wpl-tijd',
    'hoeveel uur per jaar krijgt een werkplekbegeleider': 'wpb-uren-jaar',
    'hours CSO': 'cso-uren',
    'hoe groot is de groep bij een wpl': 'wpl-groep',
    'how many students does an SO have': 'so-studenten',
    'uit hoeveel bijeenkomsten bestaat de training wpb': 'training-bijeenkomsten',
    'in welk systeem leg ik het wpa vast': 'wpa-registreren-waar',
    'waar gaat een werkpleklab over': 'wpl-onderwerp',
    'is het adviesformulier een officiële beoordeling': 'adviesformulier-geen-uitslag',
    'is de programmaleider lid van de stuurgroep': 'programmaleiding-geen-lid',
  });
});

describe('Two questions in one get a fact each', () => {
  gives({
    'wie doet de voortgangsevaluatie en hoe vaak': 'voortgangsevaluatie-wie + voortgangsevaluatie-hoe-vaak',
    'wie vult het adviesformulier in en wanneer': 'adviesformulier-wie + adviesformulier-wanneer',
    'wie geeft de wpl en hoe vaak': 'wpl-wie + wpl-hoe-vaak',
  });

  it('and none when one of the two is not known', () => {
    const answer = ship.glossary.ask('wie vult het adviesformulier in en hoe laat', stranger);
    assert.notEqual(answer.status, 'fact');
  });
});

describe('Of facts that answer alike', () => {
  const asked = (question: string, partnership: string, role?: string) =>
    inShort(ship.glossary.ask(question, { ...memberOf(partnership), roles: role === undefined ? [] : [role] }));

  it('people get those of their own partnership', () => {
    const when = 'wanneer is het startgesprek?';
    assert.equal(asked(when, 'noord-holland', 'werkplekbegeleider'), '! startgesprek-wpb-wanneer');
    assert.equal(asked(when, 'aos3r', 'werkplekbegeleider'), '! startgesprek-driegesprek-wanneer');
    assert.equal(asked('wanneer is de startbijeenkomst', 'aos3r'), '! startbijeenkomst-aos3r-wanneer');
  });

  it('people get those of their own role', () => {
    const long = 'hoe lang duurt het startgesprek?';
    assert.equal(asked(long, 'noord-holland', 'werkplekbegeleider'), '! startgesprek-wpb-tijd');
    assert.equal(asked(long, 'noord-holland', 'schoolopleider'), '! startgesprek-flits-tijd');
  });

  it('a stranger gets all', () => {
    const answer = inShort(ship.glossary.ask('hoe lang duurt het startgesprek?', stranger));
    assert.equal(answer, '! startgesprek-wpb-tijd + startgesprek-flits-tijd');
  });

  it('"ik" is the role of the one who asks', () => {
    const hours = 'hoeveel uur krijg ik per semester';
    assert.equal(asked(hours, 'noord-holland', 'werkplekbegeleider'), '! wpb-uren-semester');
    assert.equal(asked(hours, 'noord-holland', 'schoolopleider'), '! so-uren-semester');
    assert.match(asked(hours, 'noord-holland'), /^-/);
  });

  it('the partnership that is named counts', () => {
    const named = 'wie regelt de startbijeenkomst bij AOS3R';
    assert.equal(asked(named, 'noord-holland'), '! startbijeenkomst-aos3r-wie');
    assert.notEqual(ship.glossary.ask('hoeveel studenten heeft een SO bij AOS3R', stranger).status, 'fact');
  });

  it('people of another partnership get what is known elsewhere', () => {
    assert.equal(asked('hoe lang duurt een wpa', 'aos3r'), '! wpa-tijd');
  });
});
