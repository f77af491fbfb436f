import { participantsIn, questionIn } from '../../forms/carried.js';
import { blindWriters } from '../../forms/consistent.js';
import type { Part, Participant, QuestionContent } from '../../forms/definition.js';
import type { QuestionChange } from '../../forms/use.js';
import { participantNamed } from '../folder/formUse.js';
import type { FormCheck } from './formFile.js';
import { meant } from './meant.js';

type Said = FormCheck['said']['vragen'][string];

/** What cannot be under `vragen`: a question that nobody knows, and a change that it cannot have. */
export function changeFaults(check: FormCheck): void {
  const { content, use, said, tell } = check;
  const ids = [...content.questions, ...content.rows.flatMap(({ questions }) => questions)].map(({ id }) => id);
  for (const [id, change] of Object.entries(said.vragen)) {
    const path = ['vragen', id];
    const question = questionIn(content, id);
    if (question === undefined) {
      const own = id.startsWith('eigen') ? ' Een vraag van jullie zelf hoort bij eigen.' : meant(id, new Set(ids));
      const text = `De vraag "${id}" is er niet in het ${content.id}.${own} Kies uit: ${ids.join(', ')}.`;
      tell('unknown-question', path, text);
      continue;
    }
    if (change.stand === 'uit') switchedOff(check, question);
    scaleFaults(check, question, change);
    readerFaults(check, [...path, 'leesbaar voor'], change['leesbaar voor']);
    const made = use.changes.find(({ question: changed }) => changed === id);
    if (made?.readBy !== undefined) {
      writerFaults(check, { ...question, readBy: made.readBy }, partsOf(check, id), path);
      promiseFaults(check, question, made);
    }
  }
}

/** A question that hangs on one that is not asked would never come, or come without its reason. */
function switchedOff({ content, use, tell }: FormCheck, { id }: QuestionContent): void {
  const isOff = (other: string) => use.changes.some(({ question, asked }) => question === other && asked === false);
  const hanging = content.questions.find(
    ({ id: other, requiredWhen }) => requiredWhen?.question === id && !isOff(other),
  );
  if (hanging === undefined) return;
  const text = `De vraag "${hanging.id}" hangt aan "${id}". Zet "${hanging.id}" ook uit, of laat "${id}" aan.`;
  tell('form-cannot', ['vragen', id], text);
}

/** What only a choice has, two choices that are one, and a choice that is missed elsewhere. */
function scaleFaults({ content, tell }: FormCheck, question: QuestionContent, { keuzes }: Said): void {
  if (keuzes === undefined) return;
  const path = ['vragen', question.id, 'keuzes'];
  if (question.options === undefined) {
    tell('form-cannot', path, `De vraag "${question.id}" is geen keuzevraag. Haal keuzes weg.`);
    return;
  }
  doubleChoices(keuzes, path, tell);
  const others = [...content.questions, ...content.rows.flatMap(({ questions }) => questions)];
  const needed = [
    ...(question.urgent ? [{ is: question.urgent.is, why: `krijgt de ${question.urgent.to} meteen bericht` }] : []),
    ...others.flatMap(({ id, requiredWhen }) =>
      requiredWhen?.question === question.id ? [{ is: requiredWhen.is, why: `vraagt de bot om "${id}"` }] : [],
    ),
  ];
  for (const { is, why } of needed.slice(0, 1)) {
    if (keuzes.some(({ id }) => id === is)) continue;
    const text = `Bij "${question.id}" moet een keuze met de id "${is}" staan: bij die keuze ${why}. De woorden mogen wel anders.`;
    tell('form-cannot', path, text);
  }
}

/** Two choices that cannot be told apart, by the bot or by people. */
export function doubleChoices(
  keuzes: NonNullable<Said['keuzes']>,
  path: readonly PropertyKey[],
  tell: FormCheck['tell'],
): void {
  for (const [at, { id, label }] of keuzes.entries()) {
    const before = keuzes.slice(0, at);
    if (before.some((each) => each.id === id)) {
      tell('duplicate', [...path, at], `De keuze "${id}" staat er twee keer. Geef elke keuze een eigen id.`);
    } else if (before.some((each) => each.label.nl.toLowerCase() === label.nl.toLowerCase())) {
      tell('duplicate', [...path, at], `Twee keuzes heten "${label.nl}". Geef elke keuze eigen woorden.`);
    }
  }
}

/** Readers whom nobody knows, or who have no part in this form. */
export function readerFaults(check: FormCheck, path: readonly PropertyKey[], words: readonly string[] = []): void {
  const { content, rollen, tell } = check;
  const taking = participantsIn(content);
  for (const [at, word] of words.entries()) {
    const participant = participantNamed(word, rollen);
    if (participant !== undefined && taking.has(participant)) continue;
    const text = `"${word}" leest het ${content.id} niet. Kies uit: ${[...taking].join(', ')}.`;
    tell('form-readers', [...path, at], text);
  }
}

/** Who must fill in a question has to be able to read it, or the answer would come back empty. */
export function writerFaults(
  { content, shapes, tell }: FormCheck,
  question: QuestionContent,
  parts: readonly Part[],
  path: readonly PropertyKey[],
): void {
  const blind = new Set(parts.flatMap((part): Participant[] => blindWriters(content, shapes, part, question)));
  if (blind.size === 0) return;
  const text = `De vraag "${question.id}" wordt ingevuld door: ${[...blind].join(', ')}. Zet die ook bij "leesbaar voor".`;
  tell('form-readers', [...path, 'leesbaar voor'], text);
}

/** What stands under a question about who reads it, and who is told of an answer, has to stay true. */
function promiseFaults({ tell }: FormCheck, question: QuestionContent, { readBy = [], help }: QuestionChange): void {
  const { id, urgent } = question;
  const path = ['vragen', id, 'leesbaar voor'];
  if (urgent !== undefined && !readBy.includes(urgent.to)) {
    const text = `Bij "${id}" krijgt de ${urgent.to} meteen bericht, dus die leest het ook. Zet ${urgent.to} bij "leesbaar voor".`;
    tell('form-readers', path, text);
  }
  if (urgent !== undefined || question.readBy === undefined || question.help === undefined || help !== undefined)
    return;
  const isSame = question.readBy.length === readBy.length && question.readBy.every((each) => readBy.includes(each));
  if (isSame) return;
  const text = `Onder "${id}" staat nu: "${question.help.nl}" Dat klopt dan niet meer. Schrijf er ook uitleg bij, met wie het leest.`;
  tell('form-readers', path, text);
}

/** Where a question is asked; of a row that is the form itself. */
function partsOf({ content }: FormCheck, id: QuestionChange['question']): Part[] {
  const asks = (steps: readonly { questions: readonly string[] }[]) =>
    steps.some(({ questions }) => questions.includes(id));
  const parts: [Part, boolean][] = [
    ['preparation', asks(content.preparation)],
    ['form', asks(content.steps) || !content.questions.some((each) => each.id === id)],
    ['reaction', asks(content.reaction)],
  ];
  return parts.flatMap(([part, isAsked]) => (isAsked ? [part] : []));
}
