import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A delivered folder before it is written: file name to text. */
export type FolderTexts = Record<string, string>;

const calendar = `schooljaren:
  - id: 2026-2027
    semesters:
      - nummer: 1
        van: 2026-08-31
        tot en met: 2027-01-29
        periodes:
          - { id: p1, naam: Periode 1, van: 2026-08-31, tot en met: 2026-11-13 }
          - { id: p2, naam: Periode 2, van: 2026-11-16, tot en met: 2027-01-29 }
        wpa: { van: 2027-01-11, tot en met: 2027-01-22 }
      - nummer: 2
        van: 2027-02-01
        tot en met: 2027-07-02
        periodes:
          - { id: p3, naam: Periode 3, van: 2027-02-01, tot en met: 2027-04-16 }
          - { id: p4, naam: Periode 4, van: 2027-04-19, tot en met: 2027-07-02 }
        wpa: { van: 2027-06-07, tot en met: 2027-06-25 }
`;

const partnership = `id: duin
naam: Opleidingsschool Duin
taal: nl
sector: po
tenants:
  - { id: 11111111-1111-4111-8111-111111111111, naam: Pabo Duin }
  - { id: 22222222-2222-4222-8222-222222222222, naam: Stichting Kust }
instituten:
  - { id: pabo, naam: Pabo Duin }
rollen:
  - { rol: aanstaande-leraar, nl: student, en: student }
  - { rol: werkplekbegeleider, nl: werkplekbegeleider, en: workplace mentor }
  - { rol: schoolopleider, nl: schoolopleider, en: school-based teacher educator }
  - { rol: coordinerend-schoolopleider, nl: coördinerend schoolopleider, en: coordinating educator }
  - { rol: instituutsopleider, nl: instituutsopleider, en: institute-based teacher educator }
  - { rol: medewerker-stagebureau, nl: medewerker stagebureau, en: placement office staff }
startgesprek: [werkplekbegeleider]
begrippeneigenaar: sanne
`;

/** A date for each moment that tasks of these roles hang on. */
const agenda = [
  'afstemming-bestuur',
  'afstemming-instituut',
  'begeleidingscapaciteit',
  'coordinerend-overleg',
  'intern-bestuurlijk-overleg',
  'intervisie',
  'opleidersmiddag',
  'praktijkorientatiedag',
  'regionaal-overleg',
  'startbijeenkomst',
  'themabijeenkomst',
  'training-werkplekbegeleiders',
  'tussenevaluatie',
  'verdiepend-aanbod',
  'voortgangsevaluatie',
].map((moment) => `${moment};2026-12-08;;;\n`);

/** A small folder without faults and without remarks: one board, two schools, five people, one student in two semesters. */
export function aPartnershipFolder(overrides: FolderTexts = {}): FolderTexts {
  return {
    'partnership.yaml': partnership,
    'calendar.yaml': calendar,
    'besturen.csv': 'id;naam\nkust;Stichting Kust\n',
    'scholen.csv': `id;naam;bestuur;plaats;regio
de-wilg;De Wilg;kust;Zandwijk;noord
het-kompas;Het Kompas;kust;Meerdorp;noord
`,
    'mensen.csv': `id;naam;e-mail;tenant;taal;werkdagen
noor;Noor Bakelaar;noor@student.example;;;ma di wo do vr
joris;Joris Elshout;joris@kust.example;;;ma di do
mirte;Mirte Holtland;mirte@kust.example;;;ma di wo do vr
bram;Bram Oudewater;bram@pabo.example;;en;ma di wo
sanne;Sanne Veldink;sanne@pabo.example;;;ma di wo do vr
`,
    'rollen.csv': `persoon;rol;school;bestuur;instituut
noor;student;;;pabo
joris;werkplekbegeleider;de-wilg;;
mirte;schoolopleider;de-wilg;;
bram;instituutsopleider;;kust;pabo
sanne;medewerker stagebureau;;;pabo
`,
    'plaatsingen.csv': `student;schooljaar;semester;studiejaar;variant;school;groep;stagedagen;werkplekbegeleider;schoolopleider;instituutsopleider;studiebegeleider
noor;2026-2027;1;2;voltijd;de-wilg;5;ma di;joris;mirte;bram;
noor;2026-2027;2;2;voltijd;de-wilg;5;ma di;joris;mirte;bram;
`,
    'gesloten.csv': `school;instituut;van;tot en met;reden
de-wilg;;2026-10-02;2026-10-02;studiedag
;pabo;2026-12-21;2027-01-01;kerstvakantie
`,
    'agenda.csv': `moment;datum;school;bestuur;instituut\n${agenda.join('')}`,
    ...overrides,
  };
}

/** The folder with one passage of one file replaced; fails when the passage is not there, so that no test tests nothing. */
export function changed(texts: FolderTexts, file: string, from: string, to: string): FolderTexts {
  const text = texts[file] ?? '';
  assert.ok(text.includes(from), `${file} holds no "${from}"`);
  return { ...texts, [file]: text.replace(from, to) };
}

/** The folder with rows added at the end of a file. */
export function added(texts: FolderTexts, file: string, ...rows: string[]): FolderTexts {
  return { ...texts, [file]: `${texts[file] ?? ''}${rows.join('\n')}\n` };
}

/** Writes the folder, hands its path to `use`, and removes it again. */
export async function inFolder<T>(
  texts: Record<string, string | Uint8Array>,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'sobot-folder-'));
  try {
    await Promise.all(Object.entries(texts).map(([file, text]) => writeFile(join(directory, file), text)));
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}
