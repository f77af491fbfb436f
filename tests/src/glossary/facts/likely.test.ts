import assert from 'node:assert/strict';
import { inShort, type Shipped, shipped } from '../../../support/builders/glossary.js';

let ship: Shipped;
before(async () => {
  ship = await shipped();
});

const as = (role: string) => ({ partnerships: ['noord-holland'], roles: [role] });
const student = as('aanstaande-leraar');

/** Each question with the facts it gets, as somebody with this role. */
const gives = (role: string, table: Record<string, string>) => {
  for (const [question, facts] of Object.entries(table)) {
    it(`"${question}"`, () => assert.equal(inShort(ship.glossary.ask(question, as(role))), `! ${facts}`));
  }
};
const givesNone = (...questions: string[]) => {
  for (const question of questions) {
    it(`"${question}"`, () => assert.notEqual(ship.glossary.ask(question, student).status, 'fact'));
  }
};

describe('Circumstances around a question for a fact do not matter', () => {
  gives('aanstaande-leraar', {
    'wie begeleidt de student dagelijks in de klas': 'eerste-lijn',
    'op welk punt in het semester vult mijn mentor dat adviesformulier in?': 'adviesformulier-wanneer',
    'so nervous for my lesbezoek tomorrow, how long will the SO actually be watching me teach?': 'lesbezoek-tijd',
  });
});

describe('Of several sentences the one that asks counts', () => {
  gives('aanstaande-leraar', {
    'moet vrijdag naar een werkpleklab maar heb s avonds ook mijn bijbaan, hoe lang duurt zon ding': 'wpl-tijd',
    'wanneeer in het semester is de wpa ongeveer? wil het vast in mn agenda zetten': 'wpa-wanneer',
    'Mijn stage loopt voor geen meter en ik durf het niet tegen mijn mentor te zeggen. Wie kan me helpen?':
      'probleem-stage',
    'wie helpt bij leeruitkomsten die ik niet snap': 'curriculum-uitleg-wie + leeruitkomsten-hulp',
  });
  gives('werkplekbegeleider', {
    'mijn directeur vraagt hoeveel uur ik per semester kwijt ben aan 1 student als werkplekbegeleider':
      'wpb-uren-semester',
    'als mentor word ik soms uitgenodigd bij een wpl. hoeveel uur staat daarvoor?': 'wpl-wpb',
  });
});

describe('Verbs with d for t, chat abbreviations and sums are read', () => {
  gives('werkplekbegeleider', {
    'wie organiseerd de startbijeenkomst aan t begin vh jaar': 'startbijeenkomst-wie',
    'wie doet eigelijk het flitsbezoek': 'flitsbezoek-wie',
    'hvl tijd mag ik schrijven voor een lesbezoek': 'lesbezoek-tijd',
    'Op hoeveel uur komt een coördinerend instituutsopleider uit in een jaar, alles bij elkaar?': 'cio-uren',
    'how many times a year is the partnership board meeting (bestuurlijk overleg)': 'bo-hoe-vaak',
  });
  gives('aanstaande-leraar', { 'hoelang duurd een wpl nou eigenlijk': 'wpl-tijd' });
  givesNone('wie betaald de training', 'wie verhuurd het lokaal', "hoe vaak komen wpb's bij elkaar");
});

describe('A compound, a number of hours and the asker’s own role are read', () => {
  gives('schoolopleider', {
    'hoeveel voorbereidingstijd heb je voor een wpl': 'wpl-voorbereiding-tijd',
    'hoeveel uur professionalisering heb ik in een schooljaar?': 'so-professionalisering-uren',
    'Hoeveel uren zijn er voor stageplaatsing?': 'so-stageplaatsing-uren',
  });
  gives('aanstaande-leraar', { 'hoeveel mensen zitten er in zo’n werkpleklabgroep': 'wpl-groep' });
});

describe('Of the facts about a role the one of the period, the number and the company that is asked for counts', () => {
  gives('schoolopleider', {
    'hoeveel uur heb ik als schoolopleder in 1 semester met tien studenten': 'so-uren-semester',
    'How many hours does a schoolopleider get per semester for ten students?': 'so-uren-semester',
    'how many hours per student does a schoolopleider get': 'so-uren-student',
    'how much contact time with the mentor is counted per student per semester': 'so-contact-uren',
    'Ik ben net begonnen als SO. Hoe vaak per jaar hebben we afstemming binnen ons eigen bestuur?':
      'bestuursafstemming',
  });
  gives('werkplekbegeleider', {
    'mijn student komt steeds te laat en ik weet niet wat ik moet. wie is mijn sparringpartner?': 'wpb-begeleiding',
    'hoeveel uur heb ik met mijn student per semester': 'wpb-uren-semester',
  });
  gives('aanstaande-leraar', { 'de wpa komt eraan, wie neemt die af?': 'wpa-wie' });
  gives('studiebegeleider', {
    'who are the praktijkoriëntatiedagen for': 'praktijkdagen-voor-wie',
    'wie is de opleidersmiddag voor': 'opleidersmiddag-voor-wie',
  });
});

describe('Another question gets no fact', () => {
  describe('about hours with somebody, in another period or for another thing', () =>
    givesNone(
      'hoeveel uur heb ik met mijn so',
      'hoeveel uur overleg heb ik met de wpb',
      'hoeveel uur per periode heeft een so',
      'hoeveel uur per maand heeft een so',
      'hoeveel uur per dag krijgt een wpb',
      'hoeveel uur per semester heeft een io',
      'hoeveel vergadertijd heeft de so',
      'hoeveel lestijd heeft een wpb',
      'hoe vaak heeft de wpb afstemming binnen ons eigen bestuur',
    ));
  describe('about another topic, act or sector', () =>
    givesNone(
      'wie schrijft de notulen van het bestuurlijk overleg',
      'mag de so mijn wpa weigeren',
      'wie betaalt de training',
      'how long does the flitsbezoek take in vo',
      'hoe lang duurt een wpa in belgie',
    ));
  describe('with a number that the fact does not know', () =>
    givesNone('hoeveel uur krijgt een so voor 15 studenten', 'hoeveel wpa’s neemt een io af in jaar 2'));
  describe('that counts somebody else', () =>
    givesNone(
      'how many students does an IO assess',
      'hoeveel wpb’s volgen de training',
      'hoeveel mensen doen mee aan de training',
    ));
  describe('about one event, or what was', () =>
    givesNone(
      'wanneer is de volgende opleidersmiddag',
      'when was my flitsbezoek',
      'hoeveel flitsbezoeken heb ik al gedaan',
      'wie van mijn studenten heeft extra zorg nodig',
    ));
  describe('of which the verb alone is named', () =>
    givesNone('wie neemt het voor mij op', 'wie neemt het af', 'wie informeert de student over de wpa'));
  describe('that is turned around, or asks for leave', () =>
    givesNone('wie vult het adviesformulier niet in', 'mag ik zelf kiezen wie mijn wpa afneemt'));
});
