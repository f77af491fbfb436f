import { MAX_LIST, MAX_NUMBER } from '../../forms/definition.js';
import type { OwnQuestion } from '../../forms/use.js';
import { plain } from '../../plain.js';
import { partOfStep, stepIds } from '../folder/formUse.js';
import { doubleChoices, readerFaults, writerFaults } from './formChange.js';
import type { FormCheck } from './formFile.js';
import { meant } from './meant.js';

/** More than this many own questions make another form. */
const MOST_OWN = 10;

/** What cannot be under `eigen`: a step that is not there, a question that is asked already, and answers that do not fit its kind. */
export function ownFaults(check: FormCheck): void {
  const { content, use, said, tell } = check;
  const perRow = content.steps.filter(({ rows }) => rows !== undefined).map(({ id }) => id);
  const steps = stepIds(content).filter((step) => !perRow.includes(step));
  if (said.eigen.length > MOST_OWN) {
    const text = `Hier staan ${said.eigen.length} eigen vragen. Dat zijn er te veel om in te vullen: geef er hoogstens ${MOST_OWN}.`;
    tell('form-cannot', ['eigen', MOST_OWN], text);
  }
  for (const [at, own] of said.eigen.entries()) {
    const path = ['eigen', at];
    const made = use.own[at];
    if (said.eigen.findIndex(({ id }) => id === own.id) < at) {
      tell('duplicate', [...path, 'id'], `De eigen vraag "${own.id}" staat er al. Geef elke vraag een eigen id.`);
    }
    if (perRow.includes(own.stap)) {
      const text = `De stap "${own.stap}" komt alleen bij wie leerdoelen of leeruitkomsten heeft. Zet deze vraag op een andere stap: ${steps.join(', ')}.`;
      tell('form-cannot', [...path, 'stap'], text);
    } else if (!steps.includes(own.stap)) {
      const text = `De stap "${own.stap}" is er niet in het ${content.id}.${meant(own.stap, new Set(steps))} Kies uit: ${steps.join(', ')}.`;
      tell('unknown-step', [...path, 'stap'], text);
    }
    kindFaults(check, at);
    readerFaults(check, [...path, 'leesbaar voor'], own['leesbaar voor']);
    if (made !== undefined) {
      alreadyAsked(check, made, at);
      const part = partOfStep(content, own.stap);
      if (part !== undefined) writerFaults(check, made, [part], path);
    }
    if (own.moment !== undefined && content.shapes[own.moment] === undefined) {
      tell('form-cannot', [...path, 'moment'], `Het ${content.id} heeft geen moment "${own.moment}". Haal moment weg.`);
    }
  }
}

function kindFaults({ said, tell }: FormCheck, at: number): void {
  const own = said.eigen[at];
  if (own === undefined) return;
  const { id, soort, keuzes, hoogstens, geweest, regel } = own;
  const path = ['eigen', at];
  if (soort === 'keuze' && keuzes === undefined) {
    tell('form-cannot', path, `De vraag "${id}" is een keuze, maar er zijn geen keuzes. Zet ze erbij.`);
  }
  if (soort !== 'keuze' && keuzes !== undefined) {
    tell(
      'form-cannot',
      [...path, 'keuzes'],
      `De vraag "${id}" heeft keuzes, dus de soort is keuze. Verbeter de soort, of haal keuzes weg.`,
    );
  }
  if (keuzes !== undefined) doubleChoices(keuzes, [...path, 'keuzes'], tell);
  const most = soort === 'lijst' ? MAX_LIST : soort === 'getal' ? MAX_NUMBER : 0;
  if (hoogstens !== undefined && hoogstens > most) {
    const text =
      most === 0
        ? `"hoogstens" is voor een lijst of een getal. Haal het weg bij "${id}".`
        : `Een ${soort} gaat hier tot ${most}. Schrijf bij "${id}" een kleiner getal achter hoogstens.`;
    tell('form-cannot', [...path, 'hoogstens'], text);
  }
  if (geweest !== undefined && soort !== 'datum') {
    tell('form-cannot', [...path, 'geweest'], `"geweest" is voor een datum. Haal het weg bij "${id}".`);
  }
  if (regel !== undefined && soort !== 'lijst') {
    tell('form-cannot', [...path, 'regel'], `"regel" is voor een lijst. Haal het weg bij "${id}".`);
  }
}

/** Under the words that people see there now. */
function alreadyAsked({ content, use, tell }: FormCheck, own: OwnQuestion, at: number): void {
  const changed = new Map(use.changes.map((change) => [change.question, change]));
  const others = [...content.questions, ...content.rows.flatMap(({ questions }) => questions)]
    .filter(({ id }) => changed.get(id)?.asked !== false)
    .map(({ id, label }) => ({ id, label: changed.get(id)?.label ?? label }));
  const same = [...others, ...use.own.slice(0, at)].find(
    ({ id, label }) => id !== own.id && wordsIn(label.nl) === wordsIn(own.label.nl),
  );
  if (same === undefined) return;
  const text = `"${own.label.nl}" wordt al gevraagd bij "${same.id}". Haal deze vraag weg, of verander de andere bij vragen.`;
  tell('duplicate', ['eigen', at, 'vraag'], text);
}

function wordsIn(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
