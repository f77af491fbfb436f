import { z } from 'zod';
import { readYaml } from '../../yaml.js';
import type { Fault } from '../finding.js';

/** A YAML file that has its shape; `lineOf` gives the line of any part, such as `lineOf(['tenants', 0, 'id'])`. */
export interface YamlFile<T> {
  value: T;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads a YAML text as the given shape; every part that does not fit is its own fault. Never throws. */
export function readDocument<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { status: 'read'; file: YamlFile<T> } | { status: 'faulty'; faults: Fault[] } {
  const yaml = readYaml(text);
  if (yaml.status === 'unreadable') {
    const faults = yaml.errors.map(
      ({ line, message }): Fault => ({
        rule: 'unreadable',
        file,
        line,
        text: `Deze regel is niet te lezen als YAML (${message}). Kijk naar de inspringing en de dubbele punten.`,
      }),
    );
    return { status: 'faulty', faults };
  }
  const { lineOf } = yaml;
  const parsed = schema.safeParse(yaml.value, { error: inDutch });
  if (parsed.success) return { status: 'read', file: { value: parsed.data, lineOf } };
  const faults = parsed.error.issues.map((issue): Fault => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const part = issue.path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' > ');
    const sentence = `${part === '' ? '' : `${part}: `}${issue.message}`;
    return { rule: 'value', file, line: lineOf(path), text: sentence };
  });
  return { status: 'faulty', faults };
}

const { localeError: dutch } = z.locales.nl();

const missing = 'ontbreekt. Vul dit in.';

/** Only for what the schemas have no sentence of their own for. */
const inDutch: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return missing;
      return `kan zo niet. Kijk in examples/README.md hoe ${Array.isArray(issue.input) ? 'deze lijst' : 'dit'} hoort te staan.`;
    case 'too_small':
    case 'too_big': {
      if (issue.origin !== 'array' || !Array.isArray(issue.input)) break;
      const there = issue.input.length;
      const wanted = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const bound = issue.exact ? '' : issue.code === 'too_small' ? 'minstens ' : 'hoogstens ';
      return `hier ${there === 1 ? 'staat' : 'staan'} er ${there}, en het moeten er ${bound}${wanted} zijn. Vul aan of haal weg wat te veel is.`;
    }
    case 'unrecognized_keys':
      return `"${issue.keys.join('", "')}" kent de bot niet. Haal het weg of verbeter de spelling.`;
    case 'invalid_value':
      if (issue.input === undefined || issue.input === null) return missing;
      return `"${String(issue.input)}" kan hier niet staan. Kies uit ${issue.values.join(', ')}.`;
    case 'invalid_format':
      if (issue.format === 'date')
        return `"${String(issue.input)}" is geen datum. Schrijf jaar-maand-dag, zoals 2026-08-31.`;
      if (issue.format === 'uuid')
        return `"${String(issue.input)}" is geen tenant-id (een UUID). Neem het over uit Entra.`;
      break;
  }
  return dutch(issue);
};
