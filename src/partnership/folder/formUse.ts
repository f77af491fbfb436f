import {
  type FormContent,
  type Part,
  type Participant,
  participantSchema,
  partSchema,
} from '../../forms/definition.js';
import type { FormUse, OwnQuestion } from '../../forms/use.js';
import { roleName } from '../../people/role.js';
import { seatOf } from '../../people/seat.js';
import { type FormFileUse, kinds } from './formFile.js';
import { type Profile, roleNamed } from './profile.js';

type Rollen = Profile['rollen'] | undefined;

/** Whether anything stands there. */
export function isSaid({ vragen, eigen, leeruitkomsten }: FormFileUse): boolean {
  return Object.keys(vragen).length + eigen.length + leeruitkomsten.length > 0;
}

/** What formulieren.yaml says of one form, in the form of a set-up; a reader whom nobody knows is left out, and told by the checks. */
export function formUseOf(said: FormFileUse, content: FormContent, rollen: Rollen): FormUse {
  return {
    form: content.id,
    changes: Object.entries(said.vragen).map(([question, change]) => ({
      question,
      ...(change.vraag && { label: change.vraag }),
      ...(change.uitleg && { help: change.uitleg }),
      ...(change.keuzes && { options: change.keuzes }),
      ...(change['leesbaar voor'] && { readBy: participantsOf(change['leesbaar voor'], rollen) }),
      ...(change.verplicht !== undefined && { required: change.verplicht }),
      ...(change.stand === 'uit' && { asked: false }),
    })),
    own: said.eigen.map((own) => ownOf(own, content, rollen)),
    outcomes: said.leeruitkomsten.flatMap(({ studiejaar, tekst: text }) =>
      studiejaar === undefined ? [{ text }] : studiejaar.map((studyYear) => ({ studyYear, text })),
    ),
  };
}

function ownOf(own: FormFileUse['eigen'][number], content: FormContent, rollen: Rollen): OwnQuestion {
  const { id, stap, soort, vraag, uitleg, regel, keuzes, hoogstens, geweest, verplicht, moment } = own;
  const type = kinds[soort];
  const said = own['leesbaar voor'];
  const readBy = said === undefined ? readersOfStep(content, stap) : participantsOf(said, rollen);
  const max = hoogstens ?? (type === 'list' ? DEFAULT_LINES : undefined);
  return {
    id,
    step: stap,
    type,
    label: vraag,
    ...(uitleg && { help: uitleg }),
    ...(regel && { line: regel }),
    ...(keuzes && { options: keuzes }),
    ...(max !== undefined && { max }),
    ...(geweest && { past: true }),
    required: verplicht,
    answeredBy: [partOfStep(content, stap) === 'form' ? 'guide' : 'student'],
    ...(moment && { shapes: [moment] }),
    ...(readBy && { readBy }),
  };
}

/** Lines of a list of which nothing is said. */
const DEFAULT_LINES = 3;

/** The part that has this step; undefined for a step that the form does not have. */
export function partOfStep(content: FormContent, step: string): Part | undefined {
  return partSchema.options.find((part) => stepsIn(content, part).some(({ id }) => id === step));
}

/** The ids of all steps, in order. */
export function stepIds(content: FormContent): string[] {
  return partSchema.options.flatMap((part) => stepsIn(content, part).map(({ id }) => id));
}

function stepsIn(content: FormContent, part: Part) {
  return { preparation: content.preparation, form: content.steps, reaction: content.reaction }[part];
}

/** Where all that is asked is for some readers only, such as the reaction of the student, a question of one's own is too. */
function readersOfStep(content: FormContent, step: string): Participant[] | undefined {
  const asked = partSchema.options.flatMap((part) => stepsIn(content, part)).find(({ id }) => id === step);
  const readers = (asked?.questions ?? []).map((id) => content.questions.find((each) => each.id === id)?.readBy);
  if (asked?.rows !== undefined || readers.length === 0 || readers.includes(undefined)) return undefined;
  return participantSchema.options.filter((each) => readers.every((some) => some?.includes(each)));
}

/** As what a word means that somebody takes part: "student", or a role that has a seat. Undefined for any other word. */
export function participantNamed(word: string, rollen: Rollen): Participant | undefined {
  if (roleName(word) === 'student') return 'student';
  const named = roleNamed(word, rollen);
  if (named.status !== 'role') return undefined;
  return named.role === 'aanstaande-leraar' ? 'student' : seatOf(named.role);
}

function participantsOf(words: readonly string[], rollen: Rollen): Participant[] {
  const named = new Set(words.map((word) => participantNamed(word, rollen)));
  return participantSchema.options.filter((each) => named.has(each));
}
