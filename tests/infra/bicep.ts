import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What can be read of a Bicep file without its compiler. */
export interface BicepFile {
  file: string;
  text: string;
  /** Parameters by name, and whether a caller must give them. */
  params: Map<string, { required: boolean }>;
  outputs: string[];
  modules: { name: string; file: string; params: Map<string, string> }[];
  resources: { type: string; version: string }[];
}

/** Reads one file; it relies on the house form: a declaration starts at the margin, a member on a line of its own. */
export function readBicep(file: string): BicepFile {
  const text = readFileSync(file, 'utf8');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ groups }) => groups ?? {});
  const modules = all(/^module (?<name>\w+) '(?<target>[^']+)' = \{\n(?<body>[\s\S]*?)^\}/gm);
  return {
    file,
    text,
    params: new Map(
      all(/^param (?<name>\w+) \w+(?<value> =)?/gm).map(({ name = '', value }) => [name, { required: !value }]),
    ),
    outputs: all(/^output (?<name>\w+) /gm).map(({ name = '' }) => name),
    modules: modules.map(({ name = '', target = '', body = '' }) => ({
      name,
      file: path.join(path.dirname(file), target),
      params: passed(body),
    })),
    resources: all(/^resource \w+ '(?<type>[^@']+)@(?<version>[^']+)'/gm).map(({ type = '', version = '' }) => ({
      type,
      version,
    })),
  };
}

function passed(body: string): Map<string, string> {
  const [, block] = /^ {2}params: \{\n([\s\S]*?)^ {2}\}/m.exec(body) ?? [];
  assert.ok(block !== undefined, 'a module with params');
  return new Map([...block.matchAll(/^ {4}(\w+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]));
}
