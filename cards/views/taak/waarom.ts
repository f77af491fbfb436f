import type { Day } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import type { Digest, Row } from '../../../src/reminders/digest.js';
import { ladderOf } from '../../../src/reminders/ladder.js';
import type { Task } from '../../../src/tasks/task.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { sourcesText } from '../begrip/source.js';
import { firstName, nameOf } from '../name.js';
import { escalationRemark, takenOver } from '../opmerking.js';
import { capitalised, type Group, roleWord, type TaskIn, together, whoOf } from '../rij.js';
import { type About, idsFor, isReminded, unsaid } from './taak.js';
import { button, type TaakView, viewWith } from './view.js';

export interface WaaromInput {
  about: About;
  day: Day;
  lang: Language;
  /** Names of the people of the stagebureau. */
  office: readonly string[];
  /** Who will see it, and when, when it stays undone. */
  escalation?: { to: readonly string[]; on: Day };
}

/** Why somebody gets a task: role and student, the rule, where that is written, what happens next, and what to do when it is wrong. */
export function waaromView({ about, day, lang, office, escalation }: WaaromInput): TaakView {
  const { why: text, buttons, ...rest } = textIn(lang).taak;
  const [first] = about;
  const {
    task: { entry },
    setup,
  } = first;
  const { labels } = text;
  const names = textIn(lang).list([...office].slice(0, 4));
  const isOfStudent = first.task.student !== undefined && first.task.student !== first.task.person;
  return viewWith(lang, idsFor(about), {
    title: text.title,
    summary: rest.summary(entry.name[lang]),
    who: [entry.name[lang], whoOf(about, lang)].filter((part) => part !== '').join(': '),
    blocks: [
      { label: labels.role, texts: [roleSentence(about, lang), ...takenOver(first, lang)] },
      { label: labels.rule, texts: [entry.reason[lang]] },
      { label: labels.source, texts: [sourceSentence(entry, setup, lang)] },
      {
        label: labels.next,
        texts: [
          nextSentence(first.task, day, lang),
          ...(escalation && first.task.state !== 'done' ? escalationRemark({ ...first, escalation }, lang) : []),
        ],
      },
      {
        label: labels.not,
        texts: [
          isOfStudent ? text.notStudent : text.notRole,
          ...(isOfStudent || names === '' ? [] : [text.askOffice(names)]),
        ],
      },
    ],
    buttons: [button(buttons.back, 'taak.toon')],
  });
}

export interface LastDigestInput {
  /** The last digest, as it stands now; undefined when nothing of it is left. */
  digest: Digest | undefined;
  /** Whether there was one at all. */
  wasSent: boolean;
  day: Day;
  lang: Language;
  page: number;
}

const ROWS_PER_PAGE = 5;
const noIds = { partnership: '', task: '', schoolYear: '', semester: 1, person: '', student: '', date: '' } as const;

/** `waarom krijg ik dit?`: each row of the last digest with its reason. */
export function lastDigestView({ digest, wasSent, day, lang, page }: LastDigestInput): TaakView {
  const { why: text, buttons } = textIn(lang).taak;
  const common = { title: text.title, summary: text.title };
  const toTasks = button(buttons.tasks, 'taken.toon');
  if (digest === undefined) {
    return viewWith(lang, noIds, { ...common, intro: wasSent ? text.allGone : text.noDigest, buttons: [toTasks] });
  }
  const groups = together(digest.rows, { button: () => false, more: ({ step }) => step });
  const pages = Math.max(1, Math.ceil(groups.length / ROWS_PER_PAGE));
  const here = Math.min(Math.max(1, page), pages);
  return viewWith(lang, noIds, {
    ...common,
    intro: text.lastDigest(sayDay(digest.day, lang)),
    blocks: groups.slice((here - 1) * ROWS_PER_PAGE, here * ROWS_PER_PAGE).map((group) => blockOf(group, day, lang)),
    buttons: [
      ...(here < pages ? [button(buttons.next, 'taak.waarom', { step: 'overzicht', page: here + 1 })] : []),
      ...(here > 1 ? [button(buttons.previous, 'taak.waarom', { step: 'overzicht', page: here - 1 })] : []),
      toTasks,
    ],
  });
}

function blockOf(group: Group<Row>, day: Day, lang: Language): TaakView['blocks'][number] {
  const [first] = group;
  const { entry } = first.task;
  const { why: text, escalated } = textIn(lang).taak;
  const label = [entry.name[lang], whoOf(group, lang)].filter((part) => part !== '').join(': ');
  if (first.step === 'escalated') {
    const { task, setup } = first;
    const colleague = nameOf(setup, task.person);
    const word = roleWord(setup, entry.escalatesTo ?? task.role, lang);
    return {
      label: `${entry.name[lang]}${textIn(lang).taken.of(colleague, whoOf(group, lang))}`,
      texts: [escalated.why(firstName(colleague), word), escalated.stays],
    };
  }
  return {
    label,
    texts: [
      `${roleSentence(group, lang)} ${entry.reason[lang]}`,
      ...(group.length === 1 ? takenOver(first, lang) : []),
      text.source(sourceSentence(entry, first.setup, lang)),
      [nextSentence(first.task, day, lang), ...escalationRemark(first, lang)].join(' '),
    ],
  };
}

/** The document; what a partnership asks for itself stands in none. */
function sourceSentence({ source }: Task['entry'], { partnership }: TaskIn['setup'], lang: Language): string {
  if (source === undefined) return textIn(lang).taak.why.own(partnership.name);
  return `${capitalised(sourcesText([source], lang))}.`;
}

function roleSentence(about: readonly [TaskIn, ...TaskIn[]], lang: Language): string {
  const { why: text } = textIn(lang).taak;
  const [{ task, setup }] = about;
  const word = roleWord(setup, task.role, lang);
  const { name } = setup.partnership;
  if (task.student === task.person && task.student !== undefined) return text.self(word, name);
  const who = task.entry.students === 'without-werkplekbegeleider' ? '' : whoOf(about, lang);
  return who === '' ? text.role(word, name) : text.roleOf(word, who, name);
}

/** What happens when nothing is done. The exact day may differ: reminders wait for a good day. */
export function nextSentence(task: Task, day: Day, lang: Language): string {
  const { why: text } = textIn(lang).taak;
  if (task.onPaper) return `${textIn(lang).taak.receipt.onPaper} ${unsaid([task], lang)}`;
  if (task.state === 'done') return text.done;
  if (!isReminded(task)) return text.silent;
  const say = (each: Day) => sayDay(each, lang, 'short');
  if (task.later !== undefined && day < task.later) return text.later(say(task.later));
  // What is announced may wait for another message to go along with.
  const next = ladderOf(task).find(({ step, since, tells }) => day < (step === 'announced' ? tells : since));
  if (next === undefined || next.step === 'escalated') return text.nothing;
  if (next.step === 'announced') return text.once(say(next.tells));
  return text.next(next.step, say(next.since));
}
