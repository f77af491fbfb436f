import { CodedError } from '../../src/errors.js';
import type { FormKey } from '../../src/forms/definition.js';
import type { Language } from '../../src/language.js';
import { formOf } from '../../src/tasks/formOf.js';
import type { Task } from '../../src/tasks/task.js';
import { textIn } from '../text/text.js';
import type { TaskIn } from './rij.js';

/** Which task or tasks a button is about, as ids; they come back untrusted. '' for nothing. */
export interface TaskIds {
  partnership: string;
  /** Id of the entry. */
  task: string;
  schoolYear: string;
  semester: 1 | 2;
  /** Whose task it is (a person id): the reader's, or that of a colleague it was left undone by. */
  person: string;
  /** '' where it is about several students at once, or about none. */
  student: string;
  /** The date of an event that the task is for. */
  date: string;
}

/** A button of a row: it opens the form of one student, or does something with the task itself. */
export interface RowButton extends TaskIds {
  title: string;
  form: FormKey | '';
  verb: 'form.open' | 'form.lees' | 'taak.toon' | 'taak.klaar' | 'taak.open';
}

/** The form of a task that is not over, in the words of what is to be done with it. */
export function formButtons({ task }: TaskIn, lang: Language): RowButton[] {
  const { buttons } = textIn(lang).taken;
  if (task.student === undefined || task.state === 'done' || task.state === 'past') return [];
  const button = (title: string, verb: RowButton['verb'] = 'form.open') => [{ title, verb, ...aboutOf([task]) }];
  switch (task.entry.closedBy) {
    case 'startgesprek-voorbereid':
      return button(buttons.prepare);
    case 'startgesprek-ingediend':
    case 'adviesformulier-1-ingediend':
    case 'adviesformulier-2-ingediend':
      return button(task.form?.startedOn === undefined ? buttons.fill : buttons.resume);
    case 'startgesprek-bevestigd':
      return button(buttons.confirm);
    case 'adviesformulier-1-aangepast':
    case 'adviesformulier-2-aangepast':
      return button(buttons.change);
    case 'adviesformulier-1-afgestemd':
    case 'adviesformulier-2-afgestemd':
      return button(buttons.align);
    case 'adviesformulier-1-gelezen':
    case 'adviesformulier-2-gelezen':
      return button(buttons.read);
    default:
      return isToRead(task) ? button(buttons.read, 'form.lees') : [];
  }
}

/** "Meer": all that can be done with what a row is about, and why it is there. */
export function moreButton(rows: readonly [TaskIn, ...TaskIn[]], lang: Language): RowButton {
  return { title: textIn(lang).taken.buttons.about, verb: 'taak.toon', ...aboutOf(rows.map(({ task }) => task)) };
}

/** The ids for a button about tasks that differ in the student at most, with the form that they are about. */
export function aboutOf(tasks: readonly Task[]): TaskIds & Pick<RowButton, 'form'> {
  const [first] = tasks;
  return { ...idsOf(tasks), form: (first && formOf(first.entry)) ?? '' };
}

/** The ids of tasks that differ in the student at most. */
export function idsOf(tasks: readonly Task[]): TaskIds {
  const [first] = tasks;
  if (first === undefined) throw new CodedError('CARD_INVALID', 'A row is about one task at least.');
  const { partnership, entry, when, person } = first;
  const isOne = tasks.length === 1;
  return {
    partnership,
    task: entry.id,
    ...when,
    person,
    student: isOne ? (first.student ?? '') : '',
    date: isOne ? (dateOf(first) ?? '') : '',
  };
}

/** The date of its event stands behind the semester in the key of such a task. */
export function dateOf({ key, student }: Pick<Task, 'key' | 'student'>): string | undefined {
  return student === undefined ? key.split(':')[2] : undefined;
}

/** A form that was handed in and that nothing but reading is asked of. */
export function isToRead({ entry }: Task): boolean {
  const opens = entry.window?.opens;
  return (
    entry.closedBy === undefined && opens !== undefined && 'fact' in opens && opens.fact === 'startgesprek-ingediend'
  );
}
