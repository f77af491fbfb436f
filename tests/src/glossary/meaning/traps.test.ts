import assert from 'node:assert/strict';
import { inShort, type Shipped, shipped } from '../../../support/builders/glossary.js';

type Who = { at?: string; as?: string };
/** Who asks, what comes out ("=" answered, "?" offered), the questions. */
type Row = [who: Who, outcome: RegExp, questions: string[]];

const anyone: Who = {};
const noordHolland: Who = { at: 'noord-holland' };
const aos3r: Who = { at: 'aos3r' };

/** The table of words with several meanings and of words that are mixed up, row by row. */
const traps: Record<string, Row[]> = {
  BSO: [
    [anyone, /^\? bso \(bovenschoolse .* \/ bso \(buitenschoolse/, ['BSO', 'wat is de bso', 'what is BSO']],
    [noordHolland, /^\? bso .* \/ bso/, ['bso', 'BSO bij AOS3R', 'wat bedoelen ze bij aos3r met bso']],
    [anyone, /^= bso \(buitenschoolse/, ['bso voor kinderen', 'BSO, the after school place for kids?', 'bso peuters']],
    [anyone, /^= bso \(bovenschoolse/, ['bso in het bestuur', 'BSO van het opleidingsteam']],
  ],
  OB: [
    [anyone, /^\? ob \(onderzoeks.* \/ ob \(onderbouw/, ['OB', 'wat is een OB']],
    [anyone, /^= ob \(onderbouw/, ['OB-MB-BB', 'ob groep 1 en 2', 'wat is OB bij kleuters']],
    [anyone, /^= ob \(onderzoeks/, ['ob voor mijn onderzoek, wie is dat', 'what is the OB for my research']],
  ],
  'SO is the schoolopleider, never speciaal onderwijs': [
    [
      anyone,
      /^= schoolopleider \+ so&p$/,
      ['SO', 'wat doet een SO?', 'does SO mean special education', 'betekent SO speciaal onderwijs'],
    ],
  ],
  'SO is Samen Opleiden when that stands beside it': [
    [anyone, /^= so&p \+ schoolopleider/, ['SO als in samen opleiden', 'what is an SO (samen opleiden)?']],
    [anyone, /^= schoolopleider \+ so&p/, ['SO of Samen Opleiden?', 'betekent SO samen opleiden']],
  ],
  'WPL is the werkpleklab': [
    [anyone, /^= werkpleklab \+ werkplekleren/, ['WPL', 'wpl of werkplekleren?', 'is WPL werkplekleren']],
  ],
  'LIO has two sides': [
    [anyone, /^= lio \+ aanstaande leraar/, ['LIO', 'wat is een lio', 'heeft een lio een juridische status']],
  ],
  'opleidingsschool is asked, whatever the capital': [
    [
      anyone,
      /^\? opleidingsschool \(partnerschap\) \/ opleidingsschool \(partnerschool\)/,
      ['Opleidingsschool', 'opleidingsschool'],
    ],
    [
      noordHolland,
      /^\? opleidingsschool \(partnerschool\) \//,
      ['Opleidingsschool', 'wat is een opleidingsschool hier'],
    ],
    [aos3r, /^\? opleidingsschool \(partnerschap\) \//, ['opleidingsschool']],
    [anyone, /^= opleidingsschool \(partnerschap\)/, ['opleidingsschool met hoofdletter']],
    [anyone, /^= opleidingsschool \(partnerschool\)/, ['opleidingsschool met een kleine letter']],
  ],
  'CSO is the schoolopleider who coordinates; CIO is nothing': [
    [anyone, /^= coördinerend schoolopleider$/, ['CSO', "wie zijn de CSO's? wat doen CSO's"]],
    [anyone, /^= coördinerend instituutsopleider/, ['coördinerend IO']],
    [anyone, /^-/, ['CIO', 'wat doet de CIO', 'what is a CIO']],
  ],
  'bovenschools schoolopleider is both': [
    [
      anyone,
      /^\? bso .* \/ programmaleider/,
      ['bovenschools schoolopleider', 'wat is een bovenschoolse schoolopleider'],
    ],
  ],
  'opleidingsteam is that of the partnership, asked of a stranger': [
    [anyone, /^\? (opleidingsteam \([^)]*\)( \/ )?){4}$/, ['opleidingsteam', 'wie zit er in het opleidingsteam']],
    [noordHolland, /^= opleidingsteam \(noord-holland\)/, ['opleidingsteam', 'wat is bij ons een opleidingsteam']],
    [aos3r, /^= opleidingsteam \(aos3r\)/, ['opleidingsteam', 'who is in the opleidingsteam']],
    [
      noordHolland,
      /^= opleidingsteam \(aos3r\)/,
      ['opleidingsteam bij aos3r', 'en bij AOS3R, wat is daar het opleidingsteam?'],
    ],
    [anyone, /^= opleidingsteam \(begrippenkader\)/, ['opleidingsteam volgens het begrippenkader']],
    [anyone, /^= opleidingsteam \(boss po\)/, ['opleidingsteam van boss po']],
  ],
  kernteam: [
    [anyone, /^\? kernteam \(partnerschap\) \/ kernteam \(schoolleiding\)/, ['kernteam']],
    [noordHolland, /^= kernteam \(partnerschap\)/, ['kernteam', 'wat doet het kernteam']],
    [aos3r, /^= kernteam \(schoolleiding\)/, ['kernteam']],
  ],
  'mentor is the werkplekbegeleider, in the vo too': [
    [anyone, /^= werkplekbegeleider/, ['mentor', 'mentor in het vo', 'vo mentor', 'mentor basisschool stage']],
  ],
  'startgesprek hangs on partnership and role': [
    [anyone, /^\? (startgesprek \([^)]*\)( \/ )?){4}$/, ['startgesprek', 'wat is een startgesprek']],
    [noordHolland, /^\? startgesprek/, ['startgesprek']],
    [
      { ...noordHolland, as: 'werkplekbegeleider' },
      /^= startgesprek \(werkplekbegeleider\)/,
      ['startgesprek wat moet ik daarin doen'],
    ],
    [{ ...aos3r, as: 'werkplekbegeleider' }, /^= startgesprek \(driegesprek\)/, ['startgesprek hier hoe gaat dat']],
    [
      { ...aos3r, as: 'werkplekbegeleider' },
      /^\? startgesprek|^= startgesprek \(w/,
      ['startgesprek bij noord-holland'],
    ],
    [anyone, /^= startgesprek \(driegesprek\)/, ['aos3r startgesprek']],
  ],
  'startende is qualified, aankomend and aanstaande are students': [
    [anyone, /^= startende leraar$/, ['startende leraar']],
    [anyone, /^= aanstaande leraar$/, ['aankomend leraar', 'aanstaande leraar', 'student']],
    [
      anyone,
      /^= startende leraar \+ aanstaande leraar$/,
      ['verschil tussen een startende leraar en een aankomend leraar'],
    ],
  ],
  'hybride leeromgeving is not blended': [
    [
      anyone,
      /^= hybride leeromgeving$/,
      [
        'is blended learning een hybride leeromgeving',
        'hybride leeromgeving = blended?',
        'is hybrid learning just online and on campus',
      ],
    ],
  ],
  'werkplaats, werkplek, werkpleklab and leerlab are not mixed up': [
    [anyone, /^= leerteam$/, ['werkplaats', 'leerlab']],
    [anyone, /^= werkplek$/, ['werkplek']],
    [anyone, /^= werkpleklab( \+|$)/, ['werkpleklab']],
    [anyone, /^= werkplek \+ leerteam \+ werkpleklab/, ['werkplek, werkplaats, werkpleklab: ik haal ze door elkaar']],
  ],
  'programmadirecteur and programmamanager come near programmaleider': [
    [anyone, /^= programmaleider/, ['programmaleider', 'programmadirecteur', 'programmamanager']],
  ],
  'stageschool and opleidingsschool differ': [
    [
      noordHolland,
      /^= stageschool \+ opleidingsschool \(partnerschool\)/,
      ['stageschool', 'verschil stageschool en opleidingsschool'],
    ],
  ],
  'VO is a sector, Koers VO nothing that is explained': [
    [anyone, /^= vo$/, ['VO', 'wat is het vo']],
    [anyone, /^-/, ['Koers VO', 'wat is Koers VO?']],
    [anyone, /^= verwijzing vo/, ['verwijzing VO']],
  ],
};

describe('A word that is a trap', () => {
  let ship: Shipped;
  before(async () => {
    ship = await shipped();
  });

  for (const [rule, rows] of Object.entries(traps)) {
    describe(rule, () => {
      for (const [who, outcome, questions] of rows) {
        for (const question of questions) {
          it(`${who.as ?? ''} ${who.at ?? 'anyone'}: "${question}"`, () => {
            const speaker = { partnerships: [who.at ?? []].flat(), roles: [who.as ?? []].flat() };
            assert.match(inShort(ship.glossary.ask(question, speaker)), outcome);
          });
        }
      }
    });
  }

  it('carries its warning in the answer', () => {
    for (const question of [
      'hybride leeromgeving',
      'programmaleider',
      'werkplek',
      'stageschool',
      'kernpraktijken',
      'LIO',
    ]) {
      const answer = ship.glossary.ask(question, { partnerships: [], roles: [] });
      const said =
        answer.status === 'answer'
          ? [answer.meaning.entry.warning, answer.note, ...answer.meaning.entry.names.map(({ caution }) => caution)]
          : [];
      assert.ok(
        said.some((warning) => warning !== undefined),
        question,
      );
    }
  });
});
