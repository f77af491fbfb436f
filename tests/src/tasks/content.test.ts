import assert from 'node:assert/strict';
import type { RoleId } from '../../../src/people/role.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';

const catalogue = loadCatalogue();

/** A task that the sources date or count, the first lines that say so, and our entries for it, or why it has none. */
type Row = [what: string, lines: string, entries: string | { none: string }];

/** Each role's tasks of that kind, in the order of its description. */
const rows: Partial<Record<RoleId, Row[]>> = {
  werkplekbegeleider: [
    ['startgesprek', '002:36', 'wpb-startgesprek'],
    ['feedback on the LBF', '002:155', 'wpb-lbf'],
    ['feedback and reflection on lessons', '002:157', 'wpb-lessen'],
    ['feedback on assignments', '002:160', 'wpb-onderwijsopdrachten'],
    ['adviesformulier, first', '002:33', 'wpb-adviesformulier-1'],
    ['adviesformulier, second', '002:33', 'wpb-adviesformulier-2'],
    ['consultation and exchange', '002:165', 'wpb-afstemming'],
    ['kennismaking', '002:275', 'wpb-kennismaking'],
    ['expert at a WPL', '002:280', 'wpb-wpl-expert'],
    ['training', '002:282', 'wpb-training'],
    ['in-depth training', '002:285', 'wpb-verdieping'],
    ['theme meeting', '002:41', 'wpb-themabijeenkomst'],
    ['three-way startgesprek', '003:541', 'wpb-driegesprek'],
    ['interim evaluation', '003:543', 'wpb-tussenevaluatie'],
    ['peer consultation', '003:553', 'wpb-intervisie'],
    ['discussing lessons', '004:214', 'wpb-lessen-bespreken'],
  ],
  schoolopleider: [
    ['startbijeenkomst', '002:392', 'so-startbijeenkomst'],
    ['kennismaking', '002:1087', 'so-kennismaking'],
    ['preparatory talk', '002:1094', 'so-voorbereidingsgesprek'],
    ['flitsbezoek', '002:648', 'so-flitsbezoek'],
    ['WPL in the first period', '002:653', 'so-wpl-1'],
    ['WPLs in the second period', '002:653', 'so-wpl-2'],
    ['lesbezoek', '002:656', 'so-lesbezoek'],
    ['contact with the werkplekbegeleider', '002:797', 'so-contact-werkplekbegeleider'],
    ['WPA', '002:369', 'so-wpa'],
    ['reading the adviesformulier', '002:374', 'so-adviesformulier-lezen'],
    ['care', '002:757', 'so-zorg'],
    ['informal moments', '002:1161', 'so-informele-momenten'],
    ['placements', '002:1241', 'so-stageplaatsing'],
    ['consultation within the board', '002:1243', 'so-afstemming-bestuur'],
    ['course for werkplekbegeleiders', '002:438', 'so-traject-werkplekbegeleiders'],
    ['orientation days', '002:1249', 'so-praktijkorientatiedagen'],
    ['opleidersmiddag', '002:1292', 'so-opleidersmiddag'],
    ['reading', '002:1289', 'so-lezen'],
    ['contact with the instituutsopleider', '003:552', 'so-contact-instituutsopleider'],
    ['three-way startgesprek', '003:541', 'so-driegesprek'],
    ['class visit', '003:542', 'so-klassenbezoek'],
    ['interim evaluation', '003:543', 'so-tussenevaluatie'],
    ['lesson visit and meetings', '000:170', 'so-bijeenkomsten'],
  ],
  'coordinerend-schoolopleider': [
    ['internal board consultation', '002:1256', 'cso-intern-bestuurlijk-overleg'],
    ['guidance capacity', '002:643', 'cso-begeleidingscapaciteit'],
    ['suitable placements', '002:636', 'cso-stageplaatsen'],
    ['coordinating consultation', '002:619', 'cso-coordinerend-overleg'],
    ['organising consultations', '002:539', 'cso-overleggen'],
    ['training', '002:543', 'cso-training'],
    ['input from evaluations', '002:566', 'cso-evaluaties'],
  ],
  instituutsopleider: [
    ['WPL in period 1', '002:1982', 'io-wpl-1'],
    ['WPLs in period 2', '002:1985', 'io-wpl-2'],
    ['WPL in period 3', '002:1988', 'io-wpl-3'],
    ['WPLs in period 4', '002:1991', 'io-wpl-4'],
    ['WPA as assessor', '002:1772', 'io-wpa'],
    ['travel', '002:2097', 'io-reistijd'],
    ['care', '002:2099', 'io-zorg'],
    ['informal moments', '002:2102', 'io-informele-momenten'],
    ['consultation within the board', '002:2104', 'io-afstemming-bestuur'],
    ['consultation within the institute', '002:2107', 'io-afstemming-instituut'],
    ['opleidersmiddag', '002:1818', 'io-opleidersmiddag'],
    ['reading', '002:2122', 'io-lezen'],
    ['training of werkplekbegeleiders', '002:1777', 'io-training'],
    ['startgesprek', '000:239', 'io-startgesprek'],
    ['occasional visit', '000:240', 'io-bezoek'],
    ['meetings of students', '000:245', 'io-bijeenkomsten'],
    ['startbijeenkomst', '003:84', 'io-startbijeenkomst'],
    ['three-way startgesprek', '003:541', 'io-driegesprek'],
    ['contact with the schoolopleider', '003:552', 'io-contact-schoolopleider'],
    ['class visit', '003:542', 'io-klassenbezoek'],
    ['interim evaluation', '003:543', 'io-tussenevaluatie'],
  ],
  'coordinerend-instituutsopleider': [
    ['consultation with the CSO', '002:2223', 'cio-afstemming'],
    ['regional consultation', '002:2228', 'cio-regionaal-overleg'],
    ['training', '002:2231', 'cio-training'],
  ],
  studiebegeleider: [
    ['progress evaluation', '002:1735', 'stb-voortgangsevaluatie'],
    ['orientation days', '002:1747', 'stb-praktijkorientatiedagen'],
    ['preparing for the workplace', '002:1747', 'stb-voorbereiden'],
    ['reporting a delay', '002:1740', 'stb-achterstand'],
    ['plan after a resit', '002:1648', 'stb-plan-van-aanpak'],
    ['discussing the programme', '002:1753', 'stb-programma'],
  ],
  'medewerker-stagebureau': [
    ['placing students', '002:2377', 'stg-plaatsing'],
    ['agreeing on places', '002:2386', 'stg-aanbod'],
    ['the WPA planning', '002:2302', 'stg-wpa-planning'],
    ['sharing information', '002:2289', 'stg-informatie'],
    ['the registration system', '002:2293', 'stg-registratie'],
    ['settling costs', '002:2307', 'stg-kosten'],
  ],
  schoolleider: [
    ['consultation within the board', '002:1398', 'sl-intern-overleg'],
    ['consultation of school leaders', '002:1404', 'sl-schoolleidersoverleg'],
    ['talks with the (C)SO', '002:1407', 'sl-stageplaatsing'],
    ['peer reviews', '002:1473', 'sl-peer-review'],
  ],
  bestuurder: [
    ['board meeting', '002:1486', 'bes-bestuurlijk-overleg'],
    ['internal consultation', '002:1490', 'bes-intern-overleg'],
    ['theme meetings', '002:1498', 'bes-themabijeenkomst'],
    ['cycle of staff talks', '002:1536', 'bes-gesprekscyclus'],
  ],
  programmaleider: [
    ['year plan', '002:2474', 'pl-jaarplanning'],
    ['advice on goals', '002:2465', 'pl-doelen'],
    ['meetings: stuurgroep', '002:2482', 'pl-stuurgroep'],
    ['meetings: boards', '002:2482', 'pl-bestuurlijk-overleg'],
    ['meetings: kernteam', '002:2482', 'pl-kernteam'],
    ['budget', '002:2437', 'pl-begroting'],
  ],
  stuurgroeplid: [
    ['budget', '002:2630', 'stuur-begroting'],
    ['commissioning goals', '002:2642', 'stuur-doelen'],
    ['year plan', '002:2582', 'stuur-jaarplanning'],
  ],
  onderzoeksbegeleider: [
    ['contact with the programme', '003:544', 'ob-contact-opleiding'],
    ['guidance by the research agenda', '003:545', 'ob-onderzoeksagenda'],
    ['research for the school', '003:656', 'ob-schoolontwikkeling'],
    ['assessing', '003:688', { none: 'it says that they assess, and not what or when' }],
  ],
  'bovenschoolse-schoolopleider': [['member of the opleidingsteam', '003:462', 'bso-opleidingsteam']],
  'coach-startende-leraren': [['member of the opleidingsteam', '003:467', 'cs-opleidingsteam']],
  'aanstaande-leraar': [
    ['startbijeenkomst', '002:392', 'stu-startbijeenkomst'],
    ['startgesprek', '002:36', 'stu-startgesprek-voorbereiden'],
    ['three-way startgesprek', '003:541', 'stu-driegesprek-voorbereiden'],
    ['LBF', '002:202', 'stu-lbf'],
    ['prepared lessons', '002:207', 'stu-lessen'],
    ['assignments', '002:160', 'stu-onderwijsopdrachten'],
    ['planning assignments', '003:93', 'stu-opdrachten-plannen'],
    ['WPL in the first period', '002:2042', 'stu-wpl-1'],
    ['WPLs in the second period', '002:2044', 'stu-wpl-2'],
    ['flitsbezoek', '002:648', 'stu-flitsbezoek'],
    ['lesbezoek', '002:656', 'stu-lesbezoek'],
    ['portfolio', '002:862', 'stu-portfolio'],
    ['WPA', '002:801', 'stu-wpa'],
    ['progress evaluation', '002:1735', 'stu-voortgangsevaluatie'],
    ['plan after a resit', '002:1650', 'stu-plan-van-aanpak'],
    ['orientation days', '002:1749', 'stu-praktijkorientatiedagen'],
  ],
};

describe('What the sources ask at a moment, or so many times', () => {
  for (const [role, all] of Object.entries(rows) as [RoleId, Row[]][]) {
    describe(`of a ${role}`, () => {
      for (const [what, place, entry] of all) {
        it(`is there: ${what} (${place})`, () => {
          if (typeof entry !== 'string') return assert.ok(entry.none.length > 0);
          const found = catalogue[role]?.find(({ id }) => id === entry);
          assert.ok(found, `${entry} is no task of a ${role}`);
          const [document, line] = place.split(':');
          assert.equal(found.source?.document, document);
          const spans = (found.source?.lines ?? '').split(', ').map((span) => span.split('-').map(Number));
          const isThere = spans.some(([from = 0, to = from]) => from <= Number(line) && Number(line) <= to);
          assert.ok(isThere, `${entry} does not point at ${place}`);
        });
      }
    });
  }

  it('is asked of every role that there is', () => {
    assert.deepEqual(Object.keys(rows).toSorted(), Object.keys(catalogue).toSorted());
  });
});

describe('The reason of a task', () => {
  it('says in English that a WPA is assessed: to take it is what the student does', () => {
    const reasons = Object.values(catalogue).flatMap((entries) => entries?.map(({ reason }) => reason.en) ?? []);
    assert.ok(reasons.some((reason) => /assess.* WPA/.test(reason)));
    assert.deepEqual(
      reasons.filter((reason) => /\b(take|takes|taking)\b.* WPA/.test(reason)),
      [],
    );
  });
});
