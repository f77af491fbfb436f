import { type Carried, carriedInto, newReaders, questionIn } from '../../forms/carried.js';
import { shapesOf } from '../../forms/consistent.js';
import { type FormContent, type FormId, formIdOf, formIdSchema, type Shape } from '../../forms/definition.js';
import type { FormDefinitions } from '../../forms/load.js';
import { crowdedSteps, MAX_INPUTS, MAX_LONG } from '../../forms/screen.js';
import { shapeOf } from '../../forms/shape.js';
import type { FormUse } from '../../forms/use.js';
import type { Fault, FaultRule } from '../finding.js';
import { files } from '../folder/files.js';
import { formUseOf } from '../folder/formUse.js';
import type { Folder } from '../folder/read.js';
import { changeFaults } from './formChange.js';
import { outcomeFaults } from './formOutcomes.js';
import { ownFaults } from './formOwn.js';

/** One form of formulieren.yaml beside what it changes. */
export interface FormCheck {
  content: FormContent;
  use: FormUse;
  said: NonNullable<NonNullable<Folder['forms']>['value'][FormId]>;
  rollen: NonNullable<Folder['profile']>['value']['rollen'] | undefined;
  /** Those in which this partnership has the form. */
  shapes: readonly Shape[];
  /** `path` begins below the form. */
  tell(rule: FaultRule, path: readonly PropertyKey[], text: string): void;
}

/** What cannot be in formulieren.yaml: what nobody knows, what a form cannot have, and what would not fit or be kept from who needs it. */
export function formFileFaults(folder: Folder, contents: FormDefinitions): Fault[] {
  const { forms, profile } = folder;
  if (forms === undefined) return [];
  const faults: Fault[] = [];
  const checks = formIdSchema.options.flatMap((form): FormCheck[] => {
    const said = forms.value[form];
    if (said === undefined) return [];
    const content = contents.latest(form);
    const rollen = profile?.value.rollen;
    return [
      {
        content,
        said,
        rollen,
        use: formUseOf(said, content, rollen),
        shapes: shapesHere(folder, content),
        tell: (rule, path, text) => faults.push({ rule, file: files.forms, line: forms.lineOf([form, ...path]), text }),
      },
    ];
  });
  for (const check of checks) {
    changeFaults(check);
    ownFaults(check);
    outcomeFaults(check);
    roomFaults(check);
  }
  if (faults.length === 0) keptFaults(checks, contents);
  return faults;
}

/** A startgesprek has one shape in a partnership; without one that is a form the questions are looked at in all of them. */
function shapesHere({ profile }: Folder, content: FormContent): Shape[] {
  const shape = content.id === 'startgesprek' && profile ? shapeOf(profile.value, 'startgesprek') : undefined;
  return shape === undefined ? shapesOf(content) : [shape];
}

/** A step that does not fit a phone, counted at the last own question on it, and a form of which nothing is left. */
function roomFaults({ content, use, said, shapes, tell }: FormCheck): void {
  for (const { step, long, inputs } of crowdedSteps(content, shapes, use)) {
    const at = said.eigen.findLastIndex(({ stap }) => stap === step);
    const most =
      long > MAX_LONG
        ? `${long} lange teksten, en er passen er ${MAX_LONG}`
        : `${inputs} invulvelden, en er passen er ${MAX_INPUTS}`;
    const text = `Op de stap "${step}" staan dan ${most} op een telefoon. Zet een vraag op een andere stap, of haal er een weg.`;
    tell('form-crowded', at < 0 ? [] : ['eigen', at, 'stap'], text);
  }
  const off = new Set(use.changes.filter(({ asked }) => asked === false).map(({ question }) => question));
  const steps = content.steps.flatMap(({ questions }) => questions);
  if (use.own.length === 0 && steps.length > 0 && steps.every((id) => off.has(id))) {
    const text = 'Alle vragen staan uit: er blijft niets over om in te vullen. Laat er ten minste een aan.';
    tell('form-cannot', ['vragen'], text);
  }
}

/** What was kept from somebody in one form would come to light in a later one that begins with it: told once for each question. */
function keptFaults(checks: readonly FormCheck[], contents: FormDefinitions): void {
  for (const form of formIdSchema.options) {
    const later = inUse(form, checks, contents);
    const carried = carriedInto(later);
    for (const { from, source } of carried.filter((each, at) => at === carried.findIndex(isOf(each)))) {
      const earlier = formIdOf(from);
      const asked = questionIn(inUse(earlier, checks, contents), source);
      if (asked === undefined) continue;
      const wider = carried
        .filter(isOf({ from, source }))
        .map(({ question }) => ({ id: question.id, readers: newReaders(asked, later, question) }))
        .filter(({ readers }) => readers.length > 0);
      if (wider.length === 0) continue;
      const readers = [...new Set(wider.flatMap((each) => each.readers))].join(', ');
      const ids = wider.map(({ id }) => `"${id}"`).join(' en ');
      const text = `Wat er bij "${source}" staat, komt in het ${form} terug bij ${ids}, en dat lezen ook: ${readers}. Zet daar dezelfde mensen achter "leesbaar voor".`;
      const isThere = wider.some(({ id }) => checksOf(checks, form)?.said.vragen[id] !== undefined);
      const [check, id] = isThere ? [checksOf(checks, form), wider[0]?.id] : [checksOf(checks, earlier), source];
      check?.tell('form-readers', ['vragen', id ?? source], text);
    }
  }
}

function isOf({ from, source }: Pick<Carried, 'from' | 'source'>): (other: Carried) => boolean {
  return (other) => other.from === from && other.source === source;
}

function checksOf(checks: readonly FormCheck[], form: FormId): FormCheck | undefined {
  return checks.find(({ content }) => content.id === form);
}

/** The content with what the partnership says about who reads which question. */
function inUse(form: FormId, checks: readonly FormCheck[], contents: FormDefinitions): FormContent {
  const content = contents.latest(form);
  const changes = checksOf(checks, form)?.use.changes ?? [];
  const withReaders = <Q extends FormContent['questions'][number]>(question: Q): Q => {
    const readBy = changes.find((change) => change.question === question.id)?.readBy;
    return readBy === undefined ? question : { ...question, readBy };
  };
  const off = new Set(changes.filter(({ asked }) => asked === false).map(({ question }) => question));
  return {
    ...content,
    questions: content.questions.filter(({ id }) => !off.has(id)).map(withReaders),
    rows: content.rows.map((row) => ({ ...row, questions: row.questions.map(withReaders) })),
  };
}
