import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FaultRule, faultRules } from '../../../src/partnership/finding.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import {
  added,
  aPartnershipFolder,
  changed,
  type FolderTexts,
  inFolder,
} from '../../support/builders/partnershipFolder.js';
import { formFileCases } from './formFileCases.js';

const small = aPartnershipFolder();
const calendar = String(small['calendar.yaml']);

function without(file: string): FolderTexts {
  return Object.fromEntries(Object.entries(small).filter(([name]) => name !== file));
}

interface Case {
  title: string;
  given: Record<string, string | Uint8Array>;
  rule: FaultRule;
  at: string;
  says: RegExp;
}

const cases: Case[] = [
  {
    title: 'a file that is missing',
    given: without('rollen.csv'),
    rule: 'file-missing',
    at: 'rollen.csv',
    says: /ontbreekt.*Zet het in de map/,
  },
  {
    title: 'a file that Excel saved in its own encoding, at the first line with an accent',
    given: {
      ...small,
      'besturen.csv': Buffer.from('id;naam\nkust;Stichting Kust\nzee;Scholen aan Z\xe9e\n', 'latin1'),
    },
    rule: 'unreadable',
    at: 'besturen.csv:3',
    says: /UTF-8/,
  },
  {
    title: 'a file that was saved as UTF-16',
    given: { ...small, 'besturen.csv': Buffer.from('id;naam\nkust;Stichting Kust\n', 'utf16le') },
    rule: 'unreadable',
    at: 'besturen.csv:1',
    says: /UTF-8/,
  },
  {
    title: 'a quotation mark that is never closed',
    given: changed(small, 'scholen.csv', 'Het Kompas', '"Het Kompas'),
    rule: 'unreadable',
    at: 'scholen.csv:3',
    says: /aanhalingsteken/,
  },
  {
    title: 'YAML that is no YAML',
    given: changed(small, 'partnership.yaml', 'sector: po', 'sector: po: vo'),
    rule: 'unreadable',
    at: 'partnership.yaml:4',
    says: /YAML/,
  },
  {
    title: 'a column that is missing, with the names it may go by now',
    given: changed(small, 'scholen.csv', 'plaats', 'stad'),
    rule: 'column-missing',
    at: 'scholen.csv:1',
    says: /"plaats" ontbreekt.*stad/,
  },
  {
    title: 'a file with a heading and no rows',
    given: { ...small, 'besturen.csv': 'id;naam\n' },
    rule: 'no-rows',
    at: 'besturen.csv',
    says: /geen rij/,
  },
  {
    title: 'an empty cell that must be filled',
    given: changed(small, 'scholen.csv', 'Zandwijk', ''),
    rule: 'value',
    at: 'scholen.csv:2',
    says: /"plaats": is leeg\. Vul iets in/,
  },
  {
    title: 'a row with more cells than the heading',
    given: changed(small, 'besturen.csv', 'Stichting Kust', 'Stichting Kust; Alkmaar'),
    rule: 'value',
    at: 'besturen.csv:2',
    says: /3 cellen en de kop 2/,
  },
  {
    title: 'days that are no school days',
    given: changed(small, 'mensen.csv', 'ma di do', 'ma di za'),
    rule: 'value',
    at: 'mensen.csv:3',
    says: /"werkdagen": "ma di za"/,
  },
  {
    title: 'a date that does not exist',
    given: changed(small, 'gesloten.csv', '2026-10-02;2026-10-02', '2026-09-31;2026-10-02'),
    rule: 'value',
    at: 'gesloten.csv:2',
    says: /"van": "2026-09-31" is geen datum/,
  },
  {
    title: 'a mail address that is none',
    given: changed(small, 'mensen.csv', 'joris@kust.example', 'joris'),
    rule: 'value',
    at: 'mensen.csv:3',
    says: /"e-mail": "joris" is geen mailadres/,
  },
  {
    title: 'a study year beyond the fourth',
    given: changed(small, 'plaatsingen.csv', '1;2;voltijd', '1;5;voltijd'),
    rule: 'value',
    at: 'plaatsingen.csv:2',
    says: /"5" is geen studiejaar/,
  },
  {
    title: 'a part of partnership.yaml that is not filled in',
    given: changed(small, 'partnership.yaml', 'sector: po\n', ''),
    rule: 'value',
    at: 'partnership.yaml:1',
    says: /sector: ontbreekt/,
  },
  {
    title: 'a misspelt key in calendar.yaml',
    given: changed(small, 'calendar.yaml', '        wpa:', '        opmerking: geen\n        wpa:'),
    rule: 'value',
    at: 'calendar.yaml:10',
    says: /schooljaren > 1 > semesters > 1: "opmerking" kent de bot niet/,
  },
  {
    title: 'a semester without moments',
    given: { ...small, 'calendar.yaml': calendar.replace(/periodes:\n(?: +- .*\n)+/, 'periodes: []\n') },
    rule: 'value',
    at: 'calendar.yaml:7',
    says: /semesters > 1 > periodes: hier staan er 0, en het moeten er 2 zijn\. Vul aan/,
  },
  {
    title: 'a school year with one semester',
    given: { ...small, 'calendar.yaml': calendar.replace(/ +- nummer: 2\n(?:.*\n)+/, '') },
    rule: 'value',
    at: 'calendar.yaml:4',
    says: /schooljaren > 1 > semesters: hier staat er 1, en het moeten er 2 zijn\. Vul aan/,
  },
  {
    title: 'a file with a list where there should be names',
    given: { ...small, 'calendar.yaml': '- 1\n' },
    rule: 'value',
    at: 'calendar.yaml:1',
    says: /^kan zo niet\. Kijk in examples\/README\.md/,
  },
  {
    title: 'an id that is too long for a key and a button',
    given: added(small, 'mensen.csv', `${'x'.repeat(81)};Xan Lang;xan@kust.example;;;ma`),
    rule: 'value',
    at: 'mensen.csv:7',
    says: /niet langer dan 80 tekens/,
  },
  {
    title: 'a begrip that is not of the form',
    given: { ...small, 'begrippen.yaml': 'notes: []\nentries: geen\n' },
    rule: 'value',
    at: 'begrippen.yaml:2',
    says: /entries: /,
  },
  {
    title: 'an id that two schools share',
    given: changed(small, 'scholen.csv', 'het-kompas;', 'de-wilg;'),
    rule: 'duplicate',
    at: 'scholen.csv:3',
    says: /de-wilg.*regel 2/,
  },
  {
    title: 'a mail address that two people share, whatever the capitals',
    given: changed(small, 'mensen.csv', 'mirte@kust.example', 'Joris@Kust.example'),
    rule: 'duplicate',
    at: 'mensen.csv:4',
    says: /mailadres \(joris@kust\.example\).*regel 3/,
  },
  {
    title: 'the same role of the same person twice',
    given: added(small, 'rollen.csv', 'joris;Werkplekbegeleider;de-wilg;;'),
    rule: 'duplicate',
    at: 'rollen.csv:7',
    says: /regel 3/,
  },
  {
    title: 'a column that is there twice',
    given: changed(small, 'besturen.csv', 'id;naam', 'id;naam;Naam'),
    rule: 'duplicate',
    at: 'besturen.csv:1',
    says: /"naam" staat er twee keer/,
  },
  {
    title: 'a semester that is there twice',
    given: changed(small, 'calendar.yaml', 'nummer: 2', 'nummer: 1'),
    rule: 'duplicate',
    at: 'calendar.yaml:11',
    says: /2026-2027 1.*regel 4/,
  },
  {
    title: 'a period that is there twice in a school year',
    given: changed(small, 'calendar.yaml', 'id: p3', 'id: p1'),
    rule: 'duplicate',
    at: 'calendar.yaml:15',
    says: /2026-2027 p1.*regel 8/,
  },
  {
    title: 'a tenant that is there twice, whatever the capitals',
    given: changed(
      small,
      'partnership.yaml',
      '22222222-2222-4222-8222-222222222222',
      '11111111-1111-4111-8111-111111111111',
    ),
    rule: 'duplicate',
    at: 'partnership.yaml:7',
    says: /regel 6/,
  },
  {
    title: 'a role that nobody knows',
    given: changed(small, 'rollen.csv', 'joris;werkplekbegeleider', 'joris;begeleidster'),
    rule: 'unknown-role',
    at: 'rollen.csv:3',
    says: /"begeleidster" kent de bot niet\. Kies uit: student, /,
  },
  {
    title: 'a role that this partnership does not use',
    given: changed(small, 'rollen.csv', 'sanne;medewerker stagebureau', 'sanne;programmaleider'),
    rule: 'unknown-role',
    at: 'rollen.csv:6',
    says: /staat niet bij de rollen in partnership\.yaml/,
  },
  {
    title: 'a role in partnership.yaml that the bot does not know',
    given: changed(small, 'partnership.yaml', 'rol: medewerker-stagebureau', 'rol: stagedame'),
    rule: 'unknown-role',
    at: 'partnership.yaml:16',
    says: /"stagedame" kent de bot niet/,
  },
  {
    title: 'a school of an unknown board, with what was meant',
    given: changed(small, 'scholen.csv', 'De Wilg;kust', 'De Wilg;kustt'),
    rule: 'unknown-id',
    at: 'scholen.csv:2',
    says: /"kustt" staat niet in besturen\.csv\. Bedoel je "kust"\?/,
  },
  {
    title: 'a role at an unknown school',
    given: changed(small, 'rollen.csv', 'mirte;schoolopleider;de-wilg', 'mirte;schoolopleider;de-es'),
    rule: 'unknown-id',
    at: 'rollen.csv:4',
    says: /"de-es" staat niet in scholen\.csv/,
  },
  {
    title: 'a placement of an unknown person',
    given: changed(small, 'plaatsingen.csv', 'noor;2026-2027;2', 'nora;2026-2027;2'),
    rule: 'unknown-id',
    at: 'plaatsingen.csv:3',
    says: /"nora" staat niet in mensen\.csv/,
  },
  {
    title: 'a placement in a school year without dates',
    given: changed(small, 'plaatsingen.csv', 'noor;2026-2027;2', 'noor;2027-2028;2'),
    rule: 'unknown-id',
    at: 'plaatsingen.csv:3',
    says: /"2027-2028" staat niet in calendar\.yaml/,
  },
  {
    title: 'an owner of the terms whom nobody knows',
    given: changed(small, 'partnership.yaml', 'begrippeneigenaar: sanne', 'begrippeneigenaar: sjaan'),
    rule: 'unknown-id',
    at: 'partnership.yaml:18',
    says: /"sjaan" staat niet in mensen\.csv/,
  },
  {
    title: 'an owner of the terms without a role',
    given: added(
      changed(small, 'partnership.yaml', 'begrippeneigenaar: sanne', 'begrippeneigenaar: corrie'),
      'mensen.csv',
      'corrie;Corrie Albers;corrie@kust.example;;;ma',
    ),
    rule: 'unknown-id',
    at: 'partnership.yaml:18',
    says: /"corrie" heeft geen rol/,
  },
  {
    title: 'a person in a tenant that the partnership does not have',
    given: changed(
      small,
      'mensen.csv',
      'joris@kust.example;',
      'joris@kust.example;99999999-9999-4999-8999-999999999999',
    ),
    rule: 'unknown-tenant',
    at: 'mensen.csv:3',
    says: /99999999-.*staat niet bij de tenants/,
  },
  {
    title: 'a role without the place it is held at',
    given: changed(small, 'rollen.csv', 'joris;werkplekbegeleider;de-wilg', 'joris;werkplekbegeleider;'),
    rule: 'place',
    at: 'rollen.csv:3',
    says: /kolom "school"/,
  },
  {
    title: 'a day off of a school and an institute at once',
    given: changed(small, 'gesloten.csv', 'de-wilg;;', 'de-wilg;pabo;'),
    rule: 'place',
    at: 'gesloten.csv:2',
    says: /niet allebei/,
  },
  {
    title: 'days off that run backwards',
    given: changed(small, 'gesloten.csv', '2026-12-21;2027-01-01', '2026-12-21;2026-01-01'),
    rule: 'dates',
    at: 'gesloten.csv:3',
    says: /eindigt \(2026-01-01\) voordat het begint/,
  },
  {
    title: 'days off that overlap at the same place',
    given: added(small, 'gesloten.csv', ';pabo;2026-12-31;2027-01-08;extra week'),
    rule: 'dates',
    at: 'gesloten.csv:4',
    says: /overlapt met "kerstvakantie" op regel 3/,
  },
  {
    title: 'a semester that runs backwards',
    given: changed(small, 'calendar.yaml', 'van: 2027-02-01\n', 'van: 2027-07-20\n'),
    rule: 'dates',
    at: 'calendar.yaml:12',
    says: /semester 2 van 2026-2027 eindigt \(2027-07-02\) voordat/,
  },
  {
    title: 'a semester that starts before the one before has ended',
    given: changed(small, 'calendar.yaml', 'van: 2027-02-01\n', 'van: 2027-01-25\n'),
    rule: 'dates',
    at: 'calendar.yaml:12',
    says: /semester 2 van 2026-2027 overlapt met semester 1/,
  },
  {
    title: 'semesters that do not follow each other in the order of their numbers',
    given: changed(
      changed(changed(small, 'calendar.yaml', 'nummer: 2', 'nummer: X'), 'calendar.yaml', 'nummer: 1', 'nummer: 2'),
      'calendar.yaml',
      'nummer: X',
      'nummer: 1',
    ),
    rule: 'dates',
    at: 'calendar.yaml:12',
    says: /semester 1 van 2026-2027 ligt niet op zijn plek/,
  },
  {
    title: 'a school year of two years that do not follow each other',
    given: changed(
      changed(
        changed(small, 'calendar.yaml', 'id: 2026-2027', 'id: 2026-2028'),
        'plaatsingen.csv',
        '2026-2027',
        '2026-2028',
      ),
      'plaatsingen.csv',
      '2026-2027',
      '2026-2028',
    ),
    rule: 'dates',
    at: 'calendar.yaml:2',
    says: /2026-2028 beslaat geen twee jaren na elkaar/,
  },
  {
    title: 'periods of one semester that overlap',
    given: changed(small, 'calendar.yaml', 'van: 2026-11-16', 'van: 2026-11-13'),
    rule: 'dates',
    at: 'calendar.yaml:9',
    says: /Periode 2 overlapt met Periode 1/,
  },
  {
    title: 'a period outside its semester',
    given: changed(
      small,
      'calendar.yaml',
      'van: 2026-08-31, tot en met: 2026-11-13',
      'van: 2026-08-24, tot en met: 2026-11-13',
    ),
    rule: 'period-outside',
    at: 'calendar.yaml:8',
    says: /Periode 1 \(2026-08-24 .*valt buiten semester 1/,
  },
  {
    title: 'a WPA window outside its semester',
    given: changed(small, 'calendar.yaml', 'wpa: { van: 2027-06-07', 'wpa: { van: 2027-01-25'),
    rule: 'period-outside',
    at: 'calendar.yaml:17',
    says: /WPA-periode .*valt buiten semester 2/,
  },
  {
    title: 'a semester outside its school year',
    given: changed(small, 'calendar.yaml', 'van: 2026-08-31\n', 'van: 2025-08-31\n'),
    rule: 'period-outside',
    at: 'calendar.yaml:5',
    says: /semester 1 van 2026-2027 .*valt buiten schooljaar 2026-2027/,
  },
  {
    title: 'a placement of someone who is no student',
    given: changed(small, 'plaatsingen.csv', 'noor;2026-2027;2', 'sanne;2026-2027;2'),
    rule: 'not-a-student',
    at: 'plaatsingen.csv:3',
    says: /Sanne Veldink is geen student/,
  },
  {
    title: 'a werkplekbegeleider in a placement who does not have that role',
    given: changed(small, 'plaatsingen.csv', 'ma di;joris', 'ma di;mirte'),
    rule: 'role-missing',
    at: 'plaatsingen.csv:2',
    says: /"werkplekbegeleider": Mirte Holtland heeft die rol niet/,
  },
  {
    title: 'two placements of one student in one semester',
    given: changed(small, 'plaatsingen.csv', 'noor;2026-2027;2', 'noor;2026-2027;1'),
    rule: 'two-placements',
    at: 'plaatsingen.csv:3',
    says: /Noor Bakelaar is in semester 1 van 2026-2027 al geplaatst op regel 2/,
  },
  ...ofTaskFile(
    [
      'a role in taken.yaml that nobody knows',
      'rollen:\n  conrector: aan',
      'unknown-role',
      2,
      /De rol "conrector" is er hier niet. Kies uit: student, /,
    ],
    [
      'a role in taken.yaml that this partnership does not have',
      'rollen: { schoolleider: aan }',
      'unknown-role',
      1,
      /"schoolleider" is er hier niet/,
    ],
    ['a role that is neither on nor off', 'rollen: { schoolopleider: soms }', 'value', 1, /Kies uit aan, uit/],
    [
      'a task that nobody knows, with the one that is a slip away',
      'taken:\n  wpb-startgesprk: uit',
      'unknown-task',
      2,
      /"wpb-startgesprk" kent de bot niet\. Bedoel je "wpb-startgesprek"\?.*so tasks --role all/,
    ],
    [
      'a word about a task that nobody understands',
      'taken:\n  wpb-verdieping: { name: Verdieping }',
      'value',
      2,
      /"name" kent de bot niet/,
    ],
    [
      'somebody unknown who does a task',
      'taken:\n  so-traject-werkplekbegeleiders: { mensen: [mirta] }',
      'unknown-id',
      2,
      /"mirta" staat niet in mensen\.csv\. Bedoel je "mirte"\?/,
    ],
    [
      'somebody who does a task without having its role',
      'taken:\n  so-traject-werkplekbegeleiders: { mensen: [joris] }',
      'role-missing',
      2,
      /"joris" heeft geen rol met deze taak \(schoolopleider, coordinerend-schoolopleider\)/,
    ],
    [
      'a task of everyone that is for named people only',
      'taken:\n  wpb-startgesprek: { mensen: [joris] }',
      'task-cannot',
      2,
      /is voor iedereen met deze rol/,
    ],
    [
      'somebody else who is told of what is only announced',
      'taken:\n  wpb-verdieping: { escalatie: schoolopleider }',
      'task-cannot',
      2,
      /wordt niemand anders verteld/,
    ],
    [
      'a number of days before a task that has no date',
      'taken:\n  wpb-lbf: { dagen vooraf: 7 }',
      'task-cannot',
      2,
      /heeft geen vaste dag/,
    ],
    [
      'a role to be told that nobody knows',
      'taken:\n  wpb-startgesprek: { escalatie: rector }',
      'unknown-role',
      2,
      /"rector"/,
    ],
    [
      'a role to be told that is not reminded',
      'rollen: { medewerker stagebureau: uit }\ntaken:\n  so-wpa: { escalatie: medewerker-stagebureau }',
      'task-cannot',
      3,
      /krijgt geen herinneringen/,
    ],
    [
      'a role twice, by its word and by its standard name',
      'rollen:\n  student: uit\n  aanstaande-leraar: aan',
      'duplicate',
      3,
      /"aanstaande-leraar" staat er al/,
    ],
    [
      'an own task without "eigen-"',
      'eigen:\n  - { id: wpb-start, rollen: [werkplekbegeleider], naam: Start, uitleg: Begin. }',
      'value',
      2,
      /moet beginnen met "eigen-"/,
    ],
    [
      'an own task on a moment that nobody knows',
      'eigen:\n  - { id: eigen-x, rollen: [werkplekbegeleider], naam: X, uitleg: X., moment: halverwegen }',
      'unknown-moment',
      2,
      /"halverwegen" is er niet\. Bedoel je "halverwege"\?/,
    ],
    [
      'an own task of a role that nobody knows',
      'eigen:\n  - { id: eigen-x, rollen: [rector], naam: X, uitleg: X. }',
      'unknown-role',
      2,
      /"rector"/,
    ],
    [
      'an own task per student on a day of the agenda',
      'eigen:\n  - { id: eigen-x, rollen: [werkplekbegeleider], naam: X, uitleg: X., moment: opleidersmiddag, per: student }',
      'task-cannot',
      2,
      /kan dan niet per student zijn/,
    ],
    [
      'an own task per student of a role without students',
      'eigen:\n  - { id: eigen-x, rollen: [medewerker stagebureau], naam: X, uitleg: X., moment: start, per: student }',
      'task-cannot',
      2,
      /begeleidt geen eigen studenten: medewerker-stagebureau/,
    ],
    [
      'two own tasks with one id',
      'eigen:\n  - { id: eigen-x, rollen: [student], naam: X, uitleg: X. }\n  - { id: eigen-x, rollen: [student], naam: Y, uitleg: Y. }',
      'duplicate',
      3,
      /Deze eigen taak \(eigen-x\) staat ook al op regel 2/,
    ],
    [
      'an earliest hour after the latest',
      'herinneringen: { vroegst: 17:00, laatst: 09:00 }',
      'reminder-hours',
      1,
      /De vroegste tijd \(17:00\) ligt niet voor de laatste \(09:00\)/,
    ],
    [
      'an hour that is no time',
      'herinneringen: { vroegst: 8.30, laatst: 17:00 }',
      'value',
      1,
      /vroegst: is geen tijd\. Schrijf het zoals 08:30/,
    ],
    [
      'a list where tasks should stand below each other',
      'taken: [wpb-lbf]',
      'value',
      1,
      /taken: kan zo niet\. Schrijf onder elkaar/,
    ],
    [
      'a task that is said to be something else than on or off',
      'taken:\n  wpb-lbf: nee',
      'value',
      2,
      /wpb-lbf: kan zo niet\. Schrijf uit, aan, of/,
    ],
    [
      'a number of days that is no number',
      'taken:\n  wpb-verdieping: { dagen vooraf: 100 }',
      'value',
      2,
      /geen goed aantal dagen/,
    ],
    [
      'a name where an id should stand',
      'taken:\n  so-traject-werkplekbegeleiders: { mensen: Mirte Holtland }',
      'unknown-id',
      2,
      /"Mirte Holtland" staat niet in mensen\.csv/,
    ],
  ),
  ...formFileCases.map(([title, text, rule, line, says]): Case => {
    const given = { ...small, 'formulieren.yaml': `${text}\n` };
    return { title, given, rule, at: `formulieren.yaml:${line}`, says };
  }),
  ...ofRow(
    'agenda.csv',
    17,
    [
      'a moment that no task hangs on',
      'opleidersmidag;2026-12-09;;;',
      'unknown-moment',
      /Bedoel je "opleidersmiddag"\?/,
    ],
    ['a moment that follows from the calendar', 'halverwege;2026-12-09;;;', 'unknown-moment', /volgt al uit calendar/],
    ['a moment outside every semester', 'opleidersmiddag;2027-07-20;;;', 'period-outside', /geen enkel semester/],
    ['a moment on a day that does not exist', 'opleidersmiddag;2027-02-30;;;', 'value', /geen datum die bestaat/],
    ['a moment at a school that nobody knows', 'opleidersmiddag;2026-12-09;de-wilgen;;', 'unknown-id', /"de-wilgen"/],
    ['a moment at two places', 'opleidersmiddag;2026-12-09;de-wilg;kust;', 'place', /niet meer dan een van de drie/],
    ['the same moment twice', 'opleidersmiddag;2026-12-08;;;', 'duplicate', /staat ook al op regel/],
  ),
  {
    title: 'uitstel for a student who is not placed in that semester',
    given: {
      ...changed(small, 'plaatsingen.csv', 'noor;2026-2027;2;2;voltijd;de-wilg;5;ma di;joris;mirte;bram;\n', ''),
      'uitstel.csv':
        'taak;student;persoon;schooljaar;semester;datum\nwpb-adviesformulier-1;noor;;2026-2027;2;2027-04-23\n',
    },
    rule: 'not-placed',
    at: 'uitstel.csv:2',
    says: /"noor" is in semester 2 van 2026-2027 niet geplaatst/,
  },
  {
    title: 'uitstel for an own task on a day of the agenda',
    given: {
      ...small,
      'taken.yaml': 'eigen: [{ id: eigen-x, rollen: [werkplekbegeleider], naam: X, uitleg: X., moment: intervisie }]\n',
      'uitstel.csv': 'taak;student;persoon;schooljaar;semester;datum\neigen-x;;joris;2026-2027;1;2026-11-27\n',
    },
    rule: 'task-cannot',
    at: 'uitstel.csv:2',
    says: /"eigen-x" hangt aan een dag uit agenda\.csv/,
  },
  ...ofRow(
    'uitstel.csv',
    2,
    ['uitstel for a task that nobody knows', 'wpb-advies;noor;;2026-2027;1;2026-11-27', 'unknown-task', /"wpb-advies"/],
    ['uitstel for what has no date', 'wpb-lbf;noor;;2026-2027;1;2026-11-27', 'task-cannot', /heeft geen datum/],
    [
      'uitstel for a day of the agenda',
      'so-opleidersmiddag;;mirte;2026-2027;1;2026-11-27',
      'task-cannot',
      /Verander de dag daar/,
    ],
    [
      'uitstel for a student of what is not about one',
      'so-stageplaatsing;noor;;2026-2027;1;2026-09-04',
      'task-cannot',
      /gaat niet over een student/,
    ],
    ['uitstel for nobody', 'wpb-adviesformulier-1;;;2026-2027;1;2026-11-27', 'value', /Vul een student in/],
    [
      'uitstel for somebody whom nobody knows',
      'wpb-adviesformulier-1;;jories;2026-2027;1;2026-11-27',
      'unknown-id',
      /"persoon": "jories"/,
    ],
    [
      'uitstel for a student who is none',
      'wpb-adviesformulier-1;joris;;2026-2027;1;2026-11-27',
      'not-a-student',
      /"joris" is geen student/,
    ],
    [
      'uitstel into another semester',
      'wpb-adviesformulier-1;noor;;2026-2027;1;2027-03-01',
      'period-outside',
      /buiten semester 1 van 2026-2027/,
    ],
    [
      'uitstel in a school year that is not there',
      'wpb-adviesformulier-1;noor;;2029-2030;1;2026-11-27',
      'unknown-id',
      /"schooljaar"/,
    ],
  ),
];

/** Cases of a taken.yaml with this in it. */
function ofTaskFile(...all: [title: string, text: string, rule: FaultRule, line: number, says: RegExp][]): Case[] {
  return all.map(([title, text, rule, line, says]) => {
    return { title, given: { ...small, 'taken.yaml': `${text}\n` }, rule, at: `taken.yaml:${line}`, says };
  });
}

/** Cases of one more row at the end of a file; a file that is not there yet begins with its heading. */
function ofRow(
  file: string,
  line: number,
  ...all: [title: string, row: string, rule: FaultRule, says: RegExp][]
): Case[] {
  const heading = 'taak;student;persoon;schooljaar;semester;datum\n';
  const texts = file === 'uitstel.csv' ? { ...small, [file]: heading } : small;
  return all.map(([title, row, rule, says]) => {
    return { title, given: added(texts, file, row), rule, at: `${file}:${line}`, says };
  });
}

describe('A set-up that cannot be taken in', () => {
  for (const { title, given, rule, at, says } of cases) {
    it(`names ${title}`, async () => {
      const loaded = await inFolder(given, loadPartnership);

      assert.equal(loaded.status, 'faulty');
      const told = loaded.faults.map(({ file, line }) => [file, ...(line === undefined ? [] : [line])].join(':'));
      assert.deepEqual(told, [at], JSON.stringify(loaded.faults));
      assert.equal(loaded.faults[0]?.rule, rule);
      assert.match(loaded.faults[0]?.text ?? '', says);
    });
  }

  it('names a folder that does not exist', async () => {
    const loaded = await loadPartnership('/nergens/te/vinden');

    assert.equal(loaded.status, 'faulty');
    assert.deepEqual(
      loaded.faults.map(({ rule }) => rule),
      ['folder-missing'],
    );
  });

  it('has each rule tried here at least once', () => {
    const tried = new Set<string>([...cases.map(({ rule }) => rule), 'folder-missing']);
    assert.deepEqual(
      faultRules.filter((rule) => !tried.has(rule)),
      [],
    );
  });

  it('names all faults at once, file by file and from top to bottom', async () => {
    let given = changed(small, 'mensen.csv', 'ma di do', 'maandag');
    given = changed(given, 'mensen.csv', 'bram@pabo.example', 'bram');
    given = changed(given, 'scholen.csv', 'Meerdorp;noord', 'Meerdorp;oost');
    given = changed(given, 'calendar.yaml', 'van: 2027-06-07', 'van: juni');

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'faulty');
    assert.deepEqual(
      loaded.faults.map(({ file, line }) => `${file}:${line}`),
      ['calendar.yaml:17', 'scholen.csv:3', 'mensen.csv:3', 'mensen.csv:5'],
    );
  });

  const references: [string, string, string, string][] = [
    ['scholen.csv', 'De Wilg;kust', 'De Wilg;wie', 'scholen.csv:2'],
    ['rollen.csv', 'bram;instituutsopleider;;kust', 'bram;instituutsopleider;;wie', 'rollen.csv:5'],
    ['rollen.csv', 'medewerker stagebureau;;;pabo', 'medewerker stagebureau;;;wie', 'rollen.csv:6'],
    ['plaatsingen.csv', 'de-wilg', 'wie', 'plaatsingen.csv:2'],
    ['plaatsingen.csv', 'joris;mirte;bram;', 'wie;mirte;bram;', 'plaatsingen.csv:2'],
    ['plaatsingen.csv', 'joris;mirte;bram;', 'joris;wie;bram;', 'plaatsingen.csv:2'],
    ['plaatsingen.csv', 'joris;mirte;bram;', 'joris;mirte;wie;', 'plaatsingen.csv:2'],
    ['plaatsingen.csv', 'joris;mirte;bram;', 'joris;mirte;bram;wie', 'plaatsingen.csv:2'],
    ['gesloten.csv', 'de-wilg;;', 'wie;;', 'gesloten.csv:2'],
    ['gesloten.csv', ';pabo;', ';wie;', 'gesloten.csv:3'],
  ];
  for (const [file, from, to, at] of references) {
    it(`names an id that leads nowhere: ${to} in ${file}`, async () => {
      const loaded = await inFolder(changed(small, file, from, to), loadPartnership);

      assert.equal(loaded.status, 'faulty');
      assert.deepEqual(
        loaded.faults.map(({ rule, file, line }) => [rule, `${file}:${line}`]),
        [['unknown-id', at]],
      );
      assert.match(loaded.faults[0]?.text ?? '', /"wie" staat niet in/);
    });
  }

  it('does not call somebody no student whose role row is faulty', async () => {
    const given = changed(small, 'rollen.csv', 'noor;student;;;pabo', 'noor;student;De Wilg!;;pabo');

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'faulty');
    assert.deepEqual(
      loaded.faults.map(({ file, line }) => `${file}:${line}`),
      ['rollen.csv:2'],
    );
  });

  it('does not tell again of a faulty row by every row that refers to it', async () => {
    const given = changed(small, 'mensen.csv', 'Joris Elshout', '');

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'faulty');
    assert.deepEqual(
      loaded.faults.map(({ file, line }) => `${file}:${line}`),
      ['mensen.csv:3'],
    );
  });

  it('is a missing file, not an exception, when a folder bears its name', async () => {
    const loaded = await inFolder(without('rollen.csv'), async (folder) => {
      await mkdir(join(folder, 'rollen.csv'));
      return loadPartnership(folder);
    });

    assert.equal(loaded.status, 'faulty');
    assert.deepEqual(
      loaded.faults.map(({ rule, file }) => [rule, file]),
      [['file-missing', 'rollen.csv']],
    );
  });

  it('is never an exception, also when every file is rubbish', async () => {
    const rubbish = Object.fromEntries(Object.keys(small).map((file) => [file, '\u0007{;"\n;;\t- [']));

    const loaded = await inFolder(rubbish, loadPartnership);

    assert.equal(loaded.status, 'faulty');
    assert.deepEqual([...new Set(loaded.faults.map(({ file }) => file))].sort(), Object.keys(small).sort());
  });
});
