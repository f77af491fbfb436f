import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFault, refuseFaults } from '../contentList.js';
import { readYaml } from '../yaml.js';
import { faultsIn } from './consistent.js';
import { type FormContent, type FormId, formContentSchema, formIdSchema } from './definition.js';

/** Every form the bot has, in each version that may still be in use. */
export interface FormDefinitions {
  /** The one that a new form begins with. */
  latest(id: FormId): FormContent;
  /** Undefined when this bot does not have it, such as after going back to an older release. */
  version(id: FormId, version: number): FormContent | undefined;
}

const contentDir = fileURLToPath(new URL('./content/', import.meta.url));

/**
 * Reads the forms from a folder: each file is one version of one form, named `<id>.<version>.yaml`.
 * @throws CodedError CONTENT_INVALID that names all faults at once, each with file and line.
 */
export function loadForms(dir: string = contentDir): FormDefinitions {
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
  const definitions = results.flatMap(({ definition }) => definition ?? []);
  const faults = results.flatMap((result) => result.faults);
  for (const id of formIdSchema.options) {
    if (files.some((file) => file.startsWith(`${id}.`))) continue;
    faults.push({ file: `${id}.1.yaml`, line: 1, id, message: 'this form has no definition' });
  }
  return { definitions, faults };
}

function readOne(dir: string, file: string): { definition?: FormContent; faults: ContentFault[] } {
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
  return { definition, faults };
}
