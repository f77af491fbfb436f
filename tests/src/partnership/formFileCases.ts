import type { FaultRule } from '../../../src/partnership/finding.js';

const long = 'x'.repeat(301);

function outcomes(count: number, text = (at: number) => `- Uitkomst ${at}`): string {
  const lines = Array.from({ length: count }, (_, at) => `    ${text(at)}`);
  return `adviesformulier:\n  leeruitkomsten:\n${lines.join('\n')}`;
}

function own(fields: string, form = 'adviesformulier'): string {
  return `${form}:\n  eigen:\n    - { id: eigentrots, ${fields} }`;
}

/** What can be wrong in formulieren.yaml: what it says, at which line, and what is told of it. */
export const formFileCases: [title: string, text: string, rule: FaultRule, line: number, says: RegExp][] = [
  ['a form that nobody knows', 'werkplan: {}', 'value', 1, /"werkplan" kent de bot niet/],
  [
    'a question that a form does not ask, with the one that is a slip away',
    'adviesformulier:\n  vragen:\n    adviez: uit',
    'unknown-question',
    3,
    /De vraag "adviez" is er niet in het adviesformulier\. Bedoel je "advies"\?/,
  ],
  [
    'an own question among those of the bot',
    'adviesformulier:\n  vragen:\n    eigentrots: uit',
    'unknown-question',
    3,
    /Een vraag van jullie zelf hoort bij eigen/,
  ],
  [
    'a question that is said to be something else than on or off',
    'adviesformulier:\n  vragen:\n    lbf: nee',
    'value',
    3,
    /kan zo niet\. Schrijf uit, aan, of wat anders is/,
  ],
  [
    'words that do not fit a phone',
    `adviesformulier:\n  vragen:\n    lbf: { uitleg: ${long} }`,
    'value',
    3,
    /uitleg > nl: is te lang\. Gebruik hoogstens 300 tekens/,
  ],
  [
    'a scale with a comma in an id',
    'adviesformulier:\n  vragen:\n    advies: { keuzes: [{ id: "goed,zo", nl: Goed }, { id: aandacht, nl: Aandacht }] }',
    'value',
    3,
    /keuzes > 1 > id: kan zo niet\. .*zonder komma/,
  ],
  [
    'a scale of one choice',
    'adviesformulier:\n  vragen:\n    advies: { keuzes: [{ id: goed, nl: Goed }] }',
    'value',
    3,
    /heeft te weinig keuzes/,
  ],
  [
    'a scale with an id twice',
    'adviesformulier:\n  vragen:\n    advies:\n      keuzes:\n        - { id: goed, nl: Goed }\n        - { id: goed, nl: Beter }',
    'duplicate',
    6,
    /De keuze "goed" staat er twee keer/,
  ],
  [
    'a scale with the same words twice',
    'adviesformulier:\n  vragen:\n    advies:\n      keuzes:\n        - { id: goed, nl: Goed }\n        - { id: beter, nl: goed }',
    'duplicate',
    6,
    /Twee keuzes heten "goed"/,
  ],
  [
    'a scale for a question that is no choice',
    'adviesformulier:\n  vragen:\n    kwaliteiten: { keuzes: [{ id: veel, nl: Veel }, { id: weinig, nl: Weinig }] }',
    'form-cannot',
    3,
    /"kwaliteiten" is geen keuzevraag/,
  ],
  [
    'a scale without the choice that must be told the same day',
    'adviesformulier:\n  vragen:\n    stagnatie: { keuzes: [{ id: nee, nl: Nee }, { id: soms, nl: Soms }] }',
    'form-cannot',
    3,
    /Bij "stagnatie" moet een keuze met de id "ja" staan: bij die keuze krijgt de schoolopleider dezelfde dag bericht/,
  ],
  [
    'a scale without the choice that another question waits for',
    'adviesformulier:\n  vragen:\n    besproken: { keuzes: [{ id: nee, nl: Nee }, { id: deels, nl: Deels }] }',
    'form-cannot',
    3,
    /bij die keuze vraagt de bot om "besprokenop"/,
  ],
  [
    'a question switched off on which another hangs',
    'adviesformulier:\n  vragen:\n    besproken: uit',
    'form-cannot',
    3,
    /"besprokenop" hangt aan "besproken"/,
  ],
  [
    'a question of a row switched off',
    'adviesformulier:\n  vragen:\n    uitkomst: uit',
    'form-cannot',
    3,
    /Geef dan geen leeruitkomsten/,
  ],
  [
    'a form of which nothing is left',
    `startgesprek:\n  vragen: { ${['datum', 'kennismaking', 'leervragen', 'leerdoelen', 'leermogelijkheden', 'opdrachten', 'werkafspraken', 'lbf', 'rolverdeling', 'communicatie'].map((id) => `${id}: uit`).join(', ')} }`,
    'form-cannot',
    2,
    /er blijft niets over/,
  ],
  [
    'a reader whom nobody knows',
    'adviesformulier:\n  vragen:\n    bijlage:\n      leesbaar voor: [werkplekbegeleider, conrector]',
    'form-readers',
    4,
    /"conrector" leest het adviesformulier niet\. Kies uit: student, werkplekbegeleider, schoolopleider, instituutsopleider/,
  ],
  [
    'a reader who has no part in the form',
    'startgesprek:\n  vragen:\n    lbf: { leesbaar voor: [werkplekbegeleider, schoolopleider, studiebegeleider] }',
    'form-readers',
    3,
    /"studiebegeleider" leest het startgesprek niet/,
  ],
  [
    'a question kept from who must fill it in',
    'adviesformulier:\n  vragen:\n    aandachtspunten: { leesbaar voor: [schoolopleider, student] }',
    'form-readers',
    3,
    /"aandachtspunten" wordt ingevuld door: werkplekbegeleider/,
  ],
  [
    'a question of the preparation kept from the student',
    'startgesprek:\n  vragen:\n    bijzonderheden: { leesbaar voor: werkplekbegeleider }',
    'form-readers',
    3,
    /"bijzonderheden" wordt ingevuld door: student/,
  ],
  [
    'goals kept from who reads them in the adviesformulier',
    'startgesprek:\n  vragen:\n    leerdoelen: { leesbaar voor: [student, werkplekbegeleider, schoolopleider] }',
    'form-readers',
    3,
    /"leerdoelen" staat, komt in het adviesformulier terug bij "voortgang" en "toelichting", en dat lezen ook: instituutsopleider/,
  ],
  [
    'an own question with an id of another kind',
    'adviesformulier:\n  eigen:\n    - { id: trots, stap: beeld, soort: korte tekst, vraag: Trots? }',
    'value',
    3,
    /moet beginnen met "eigen"/,
  ],
  [
    'an own question on a step that is not there',
    own('stap: beelt, soort: korte tekst, vraag: Trots?'),
    'unknown-step',
    3,
    /De stap "beelt" is er niet in het adviesformulier\. Bedoel je "beeld"\? Kies uit: lessen, /,
  ],
  [
    'an own question of an unknown kind',
    own('stap: beeld, soort: tekst, vraag: Trots?'),
    'value',
    3,
    /"tekst" kan hier niet staan\. Kies uit lange tekst, korte tekst/,
  ],
  [
    'an own question that is asked already',
    own('stap: beeld, soort: lange tekst, vraag: kwaliteiten?'),
    'duplicate',
    3,
    /"kwaliteiten\?" wordt al gevraagd bij "kwaliteiten"/,
  ],
  [
    'an own question in the words that were just given to another',
    `adviesformulier:\n  vragen: { kwaliteiten: { vraag: Trots } }\n  eigen:\n    - { id: eigentrots, stap: beeld, soort: korte tekst, vraag: Trots }`,
    'duplicate',
    4,
    /wordt al gevraagd bij "kwaliteiten"/,
  ],
  [
    'two own questions with one id',
    `${own('stap: beeld, soort: korte tekst, vraag: Trots?')}\n    - { id: eigentrots, stap: advies, soort: korte tekst, vraag: Blij? }`,
    'duplicate',
    4,
    /De eigen vraag "eigentrots" staat er al/,
  ],
  [
    'an own choice without choices',
    own('stap: beeld, soort: keuze, vraag: Trots?'),
    'form-cannot',
    3,
    /is een keuze, maar er zijn geen keuzes/,
  ],
  [
    'choices at an own question that is none',
    own('stap: beeld, soort: datum, vraag: Trots?, keuzes: [{ id: ja, nl: Ja }, { id: nee, nl: Nee }]'),
    'form-cannot',
    3,
    /heeft keuzes, dus de soort is keuze/,
  ],
  [
    'too many lines in an own list',
    own('stap: beeld, soort: lijst, vraag: Trots?, hoogstens: 6'),
    'form-cannot',
    3,
    /Een lijst gaat hier tot 5/,
  ],
  [
    'a highest number at a text',
    own('stap: beeld, soort: korte tekst, vraag: Trots?, hoogstens: 6'),
    'form-cannot',
    3,
    /"hoogstens" is voor een lijst of een getal/,
  ],
  [
    'a line name at what is no list',
    own('stap: beeld, soort: korte tekst, vraag: Trots?, regel: Trots'),
    'form-cannot',
    3,
    /"regel" is voor een lijst/,
  ],
  [
    'a moment at a form that has none',
    own('stap: gesprek, soort: korte tekst, vraag: Trots?, moment: einde', 'startgesprek'),
    'form-cannot',
    3,
    /Het startgesprek heeft geen moment "einde"/,
  ],
  [
    'an own question kept from who must fill it in',
    own('stap: reactie, soort: lange tekst, vraag: Trots?, leesbaar voor: schoolopleider'),
    'form-readers',
    3,
    /"eigentrots" wordt ingevuld door: student/,
  ],
  [
    'a fourth long answer on a step',
    own('stap: lessen, soort: lange tekst, vraag: Trots?'),
    'form-crowded',
    3,
    /Op de stap "lessen" staan dan 4 lange teksten, en er passen er 3/,
  ],
  [
    'more fields on a step than fit a phone',
    own('stap: uitkomsten, soort: lijst, vraag: Trots?, hoogstens: 5'),
    'form-crowded',
    3,
    /Op de stap "uitkomsten" staan dan 11 invulvelden, en er passen er 9/,
  ],
  [
    'more own questions than somebody can fill in',
    `adviesformulier:\n  eigen:\n${['lessen', 'leren', 'beeld', 'advies', 'reactie', 'afronden']
      .flatMap((step, at) => [step, step].map((stap, nth) => ({ stap, id: 'abcdefghijkl'[at * 2 + nth] })))
      .slice(0, 11)
      .map(({ stap, id }) => `    - { id: eigen${id}, stap: ${stap}, soort: korte tekst, vraag: Vraag ${id} }`)
      .join('\n')}`,
    'form-cannot',
    13,
    /Hier staan 11 eigen vragen/,
  ],
  [
    'a leeruitkomst without text',
    outcomes(1, () => '- { studiejaar: 1 }'),
    'value',
    3,
    /leeruitkomsten > 1 > tekst: ontbreekt/,
  ],
  ['a leeruitkomst with an empty text', outcomes(1, () => "- { tekst: ' ' }"), 'value', 3, /tekst > nl: is leeg/],
  [
    'a leeruitkomst of a fifth year',
    outcomes(1, () => '- { studiejaar: 5, tekst: Les }'),
    'value',
    3,
    /is geen studiejaar\. Schrijf 1, 2, 3 of 4/,
  ],
  [
    'a leeruitkomst twice for the same year',
    outcomes(2, (at) => `- { studiejaar: [1, ${at + 2}], tekst: Les }`),
    'duplicate',
    4,
    /staat er al, voor hetzelfde studiejaar/,
  ],
  [
    'more leeruitkomsten than anybody fills in',
    outcomes(13),
    'form-cannot',
    3,
    /Voor elke student zijn het 13 leeruitkomsten/,
  ],
  [
    'more leeruitkomsten for one year',
    outcomes(13, (at) => `- { ${at < 6 ? '' : 'studiejaar: 2, '}tekst: Uitkomst ${at} }`),
    'form-cannot',
    3,
    /Voor een student van jaar 2 zijn het 13/,
  ],
  [
    'leeruitkomsten at the startgesprek',
    'startgesprek:\n  leeruitkomsten: [Les]',
    'form-cannot',
    2,
    /Het startgesprek vraagt niet naar leeruitkomsten/,
  ],
];
