import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFault, refuseFaults } from '../contentList.js';
import { once } from '../once.js';
import { readYaml } from '../yaml.js';
import { carryFaults } from './carried.js';
import { faultsIn } from './consistent.js';
import {
  type FormContent,
  type FormId,
  type FormKey,
  formContentSchema,
  formIdOf,
  formIdSchema,
} from './definition.js';

/** Every form the bot has, in each version that may still be in use. */
export interface FormDefinitions {
  /** The one that a new form begins with. */
  latest(id: FormId): FormContent;
  /** Undefined when this bot does not have it, such as after going back to an older release. */
  version(id: FormId, version: number): FormContent | undefined;
}

const contentDir = fileURLToPath(new URL('./content/', import.meta.url));

/**
 * Reads the forms from a folder: each file is one version of one form, named `<id>.<version>.yaml`. What ships is read once in a process
 * and shared, so nobody may change it.
 * @throws CodedError CONTENT_INVALID that names all faults at once, each with file and line.
 */
export function loadForms(dir?: string): FormDefinitions {
  return dir === undefined ? shipped() : loadFrom(dir);
}

const shipped = once(() => loadFrom(contentDir));

function loadFrom(dir: string): FormDefinitions {
  const { definitions, faults } = read(dir);
  refuseFaults('The forms', faults);
  return formDefinitions(definitions);
}

/** All faults of a folder of forms as values. */
export function checkForms(dir: string = contentDir): ContentFault[] {
  return read(dir).faults;
}

/** Definitions that were read already. At least one; `latest` throws RangeError for a form that is not among them. */
export function formDefinitions(definitions: readonly FormContent[]): FormDefinitions {
  const newestFirst = definitions.toSorted((a, b) => b.version - a.version);
  return {
    latest(id) {
      const found = newestFirst.find((definition) => definition.id === id);
      if (found === undefined) throw new RangeError(`There is no form ${id}.`);
      return found;
    },
    version: (id, version) => newestFirst.find((definition) => definition.id === id && definition.version === version),
  };
}

function read(dir: string): { definitions: FormContent[]; faults: ContentFault[] } {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
  const results = files.map((file) => readOne(dir, file));
  const found = results.flatMap(({ found }) => found ?? []);
  const definitions = found.map(({ definition }) => definition);
  const faults = [
    ...results.flatMap((result) => result.faults),
    ...found.flatMap((each) => carried(each, definitions)),
  ];
  for (const id of formIdSchema.options) {
    if (files.some((file) => file.startsWith(`${id}.`))) continue;
    faults.push({ file: `${id}.1.yaml`, line: 1, id, message: 'this form has no definition' });
  }
  return { definitions, faults };
}

interface Found {
  file: string;
  definition: FormContent;
  lineOf: (path: readonly PropertyKey[]) => number;
}

function readOne(dir: string, file: string): { found?: Found; faults: ContentFault[] } {
  const yaml = readYaml(readFileSync(join(dir, file), 'utf8'));
  if (yaml.status === 'unreadable') return { faults: yaml.errors.map((error) => ({ file, ...error })) };
  const parsed = formContentSchema.safeParse(yaml.value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const where = path.length === 0 ? '' : `${path.join('.')}: `;
      return { file, line: yaml.lineOf(path), message: `${where}${message}` };
    });
    return { faults };
  }
  const definition = parsed.data;
  const faults = faultsIn(definition).map(({ path, message }) => ({ file, line: yaml.lineOf(path), message }));
  const name = `${definition.id}.${definition.version}.yaml`;
  if (file !== name) faults.push({ file, line: 1, message: `a file with this id and version is named ${name}` });
  return { found: { file, definition, lineOf: yaml.lineOf }, faults };
}

/** A form that begins now may go on from one that began on any version that is here. Older versions begin no more. */
function carried({ file, definition, lineOf }: Found, all: readonly FormContent[]): ContentFault[] {
  if (all.some(({ id, version }) => id === definition.id && version > definition.version)) return [];
  const versions = (form: FormKey) => all.filter(({ id }) => id === formIdOf(form));
  return carryFaults(definition, versions).map(({ question, message }) => {
    return { file, line: lineOf(pathOf(definition, question)), message };
  });
}

function pathOf({ questions, rows }: FormContent, id: string): readonly PropertyKey[] {
  const at = questions.findIndex((each) => each.id === id);
  if (at >= 0) return ['questions', at, 'id'];
  const row = rows.findIndex((each) => each.questions.some((question) => question.id === id));
  return ['rows', row, 'questions', rows[row]?.questions.findIndex((question) => question.id === id) ?? 0, 'id'];
}
