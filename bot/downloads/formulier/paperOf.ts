import { sayDate, sayDay, sayMoment, sayMomentShort } from '../../../cards/text/moment.js';
import { textIn } from '../../../cards/text/text.js';
import { answerLines } from '../../../cards/views/form/blocks.js';
import { newLeadOf } from '../../../cards/views/form/lead.js';
import { titleOf } from '../../../cards/views/form/title.js';
import { nameOf } from '../../../cards/views/name.js';
import { capitalised, roleWord } from '../../../cards/views/rij.js';
import type { Day } from '../../../src/calendar/day.js';
import { agreementOf } from '../../../src/forms/agreement.js';
import { own } from '../../../src/forms/answer.js';
import { hiddenFrom } from '../../../src/forms/changed.js';
import type { Answers, Question } from '../../../src/forms/definition.js';
import type { FormState, Signed } from '../../../src/forms/form.js';
import { participationsOf, visible } from '../../../src/forms/may.js';
import { type Asked, questionsOf, stepsOf } from '../../../src/forms/questions.js';
import { readableRemarks } from '../../../src/forms/remarks.js';
import { participantsOf } from '../../../src/forms/shape.js';
import { isToAgree, standingOf } from '../../../src/forms/standing.js';
import type { Copy } from '../../../src/forms/stored.js';
import type { Language } from '../../../src/language.js';
import type { Person, Placement, Setup } from '../../../src/partnership/setup.js';
import type { Answer, Fact, Paper, Section, Signature } from '../paper/paper.js';

/** A form that was handed in, and who wants it on paper: somebody who may read it. */
export interface PaperInput {
  setup: Setup;
  placement: Placement;
  reader: Person;
  state: FormState;
  /** Of the last version. */
  copy: Copy;
  /** The last day that it was due, when it came after that. */
  late?: Day | undefined;
  now: Date;
  lang: Language;
}

/**
 * What was handed in as the last version, as this reader may read it. What the student prepared is not in it, unless it became part of the form,
 * and neither is what was changed since.
 */
export function paperOf(input: PaperInput): Paper {
  const { setup, reader, state, now, lang } = input;
  const text = textIn(lang).papier.paper;
  const title = titleOf(state.definition, state.shape, lang);
  const { version, reference = '' } = state.submission ?? { version: 0 };
  const reaction = reactionOf(input);
  return {
    lang,
    from: setup.partnership.name,
    title,
    running: text.running(title, reference, version),
    facts: factsOf(input),
    sections: joined(stepsOf(state.definition, state.shape, 'form').flatMap((step) => sectionOf(step, input))),
    ...(reaction && { reaction }),
    signatures: { title: text.signatures, heads: text.heads, rows: signaturesOf(input) },
    footer: [
      ...(state.definition.id === 'adviesformulier' ? [text.advice] : []),
      text.madeFor(sayMoment(now, lang), reader.name),
    ],
    unprintable: text.unprintable,
    counter: text.counter,
    madeAt: now.toISOString(),
  };
}

/** Where and with whom it was handed in: who came later, or a school of later, has no part in that. */
function factsOf(input: PaperInput): Fact[] {
  const { setup, copy, state, late, lang } = input;
  const text = textIn(lang).papier.paper;
  const placement = copy.placement ?? input.placement;
  const { student, school, group, studyYear, semester, schoolYear } = placement;
  const schoolName = setup.schools.find(({ id }) => id === school)?.name ?? school;
  const { submission, asked } = state;
  const people = participantsOf(placement, state.definition, state.shape).map(({ participant, person }) => ({
    label: capitalised(roleWord(setup, participant === 'student' ? 'aanstaande-leraar' : participant, lang)),
    value: nameOf(setup, person),
  }));
  const [first, ...guides] = people;
  return [
    first ?? { label: '', value: nameOf(setup, student) },
    { label: text.school, value: group === undefined ? schoolName : text.group(schoolName, group) },
    {
      label: text.term,
      value: studyYear === undefined ? text.semester(semester, schoolYear) : text.year(studyYear, semester, schoolYear),
    },
    ...guides,
    ...(submission === undefined
      ? []
      : [
          { label: text.reference, value: text.version(submission.reference, submission.version) },
          {
            label: text.submitted,
            value: text.by(sayMoment(new Date(submission.at), lang), nameOf(setup, submission.by)),
          },
        ]),
    ...(late === undefined ? [] : [{ label: text.due, value: text.late(sayDay(late, lang)), strong: true }]),
    ...(asked === undefined
      ? []
      : [{ label: text.asked, value: text.askedBack(nameOf(setup, asked.by)), strong: true }]),
    ...notYetOf(input),
  ];
}

/** Who is still to agree with it, by what that is called. */
function notYetOf({ setup, placement, state, lang }: PaperInput): Fact[] {
  const { list, papier } = textIn(lang);
  const next = standingOf(placement, state).next.filter((person) => isToAgree(placement, state, person));
  return (['confirmed', 'aligned', 'read'] as const).flatMap((agreement) => {
    const names = next.filter((person) => agreementOf(state.ref, person) === agreement).map((id) => nameOf(setup, id));
    return names.length === 0 ? [] : [{ label: papier.paper.notYet[agreement], value: list(names), strong: true }];
  });
}

/** A step with the questions that the reader may read; nothing when that is none of them. */
function sectionOf({ id, title, questions }: Asked, input: PaperInput): Section[] {
  const { setup, reader, state, copy, lang } = input;
  const text = textIn(lang).papier.paper;
  const wish = wishOf(input);
  const hidden = hiddenFrom(state.definition, participationsOf(wish));
  const isShared = new Set(Object.values(copy.authors).map(({ by }) => by)).size > 1;
  const readable = questions.filter((question) => !hidden.includes(question.id));
  const answers = readable
    .filter((question) => hasApplied(question, copy.answers))
    .map((question, at, shown): Answer => {
      const answer = copy.answers[question.id];
      const lines = answerLines(question, answer, lang);
      const lead = newLeadOf(question, shown[at - 1], lang);
      const by = copy.authors[question.id]?.by;
      return {
        label: question.label[lang],
        ...(lead !== '' && { lead }),
        ...(lines.length > 0 ? { lines } : { lines: [text.open], open: true }),
        ...(isShared && by !== undefined && lines.length > 0 && { by: text.filledBy(nameOf(setup, by)) }),
      };
    });
  if (readable.length === 0) return [];
  const remarks = readableRemarks(state, reader.id, participationsOf(wish))
    .filter((remark) => remark.section === id && remark.givenAt !== undefined)
    .map(({ by, givenAt, at, version, text: said }) => ({
      label: [
        text.remark(nameOf(setup, by), sayDate(new Date(givenAt ?? at), lang)),
        ...(version === copy.version ? [] : [text.about(version)]),
      ].join(' '),
      lines: [said],
    }));
  if (answers.length + remarks.length === 0) return [];
  return [{ title: title[lang], answers, ...(remarks.length > 0 && { remarks }) }];
}

/** A question that only another answer raises, and that was left empty for want of it, was not left out. */
function hasApplied({ id, requiredWhen }: Question, answers: Answers): boolean {
  return (
    requiredWhen === undefined ||
    own(answers, id) !== undefined ||
    own(answers, requiredWhen.question) === requiredWhen.is
  );
}

/** What is on several steps for being long is one section to who reads. */
function joined(sections: readonly Section[]): Section[] {
  const titles = [...new Set(sections.map(({ title }) => title))];
  return titles.map((title) => {
    const same = sections.filter((section) => section.title === title);
    const remarks = same.flatMap((section) => section.remarks ?? []);
    return { title, answers: same.flatMap(({ answers }) => answers), ...(remarks.length > 0 && { remarks }) };
  });
}

function reactionOf(input: PaperInput): Paper['reaction'] {
  const { setup, state, lang } = input;
  const text = textIn(lang).papier.paper;
  const { handedIn = {}, handedInAt } = state.reaction;
  if (handedInAt === undefined) return undefined;
  const answers: Answers = visible(handedIn, state.definition, participationsOf(wishOf(input)));
  const lines = questionsOf(state.definition, state.shape, 'reaction').flatMap((question) => {
    return answerLines(question, answers[question.id], lang);
  });
  if (lines.length === 0) return undefined;
  const by = text.writtenBy(nameOf(setup, state.ref.student), sayDate(new Date(handedInAt), lang));
  return { title: text.reaction, lines, by };
}

/** Who handed in the last version, who agrees with it, and who agreed with an older one. */
function signaturesOf(input: PaperInput): Signature[] {
  const { state, lang } = input;
  const { signed } = textIn(lang).papier.paper;
  const said = (by: string) => signed[agreementOf(state.ref, by)];
  const rows: [Signed, string][] = [
    ...(state.submission ? [[state.submission, signed.submitted] satisfies [Signed, string]] : []),
    ...state.confirmations.map((each): [Signed, string] => [each, said(each.by)]),
    ...state.lapsed.map((each): [Signed, string] => [each, signed.lapsed(said(each.by), each.version)]),
  ];
  return rows.map(([signed, what]) => ({
    who: nameOf(input.setup, signed.by),
    role: roleOf(signed, input),
    what,
    when: sayMomentShort(new Date(signed.at), lang),
  }));
}

/** As what somebody signed; where that was not kept what they are to this student now, and '' for who was it before. */
function roleOf({ by, as = [] }: Signed, { setup, placement, state, lang }: PaperInput): string {
  const seats = participantsOf(placement, state.definition, state.shape).filter(({ person }) => person === by);
  const participant = as[0] ?? seats[0]?.participant;
  return participant === undefined
    ? ''
    : roleWord(setup, participant === 'student' ? 'aanstaande-leraar' : participant, lang);
}

function wishOf({ setup, reader, state }: PaperInput) {
  return { setup, person: reader, ref: state.ref, state };
}
