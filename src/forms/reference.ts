import { createHash } from 'node:crypto';
import type { FormKey } from './definition.js';
import type { FormRef } from './form.js';

/** Without 0, 1, I and O, which sound or look like another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 6;
const prefixes: Readonly<Record<FormKey, string>> = {
  startgesprek: 'SG',
  'adviesformulier-1': 'AF',
  'adviesformulier-2': 'AF',
};

/** How people call one form on the phone, such as "SG-7K3F2Q": the same for everybody, every day; it tells nothing of whom. */
export function referenceOf({ form, partnership, student, when }: FormRef): string {
  const named = [form, partnership, student, when.schoolYear, when.semester].join('\n');
  const bytes = createHash('sha256').update(named).digest().subarray(0, LENGTH);
  return `${prefixes[form]}-${[...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`;
}
