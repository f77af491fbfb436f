import { z } from 'zod';
import { titleOf } from '../../../cards/views/begrip/title.js';
import {
  type Deed,
  deeds,
  type Fault,
  fieldIds,
  MAX_MEANING,
  MAX_OTHER,
  MAX_TERM,
  readState,
  type ShownVraag,
} from '../../../cards/views/vragen.js';
import type { Meaning } from '../../../src/glossary/answer.js';
import type { LocalChange, LocalTerm } from '../../../src/glossary/local/localTerm.js';
import { folded } from '../../../src/glossary/vragen/key.js';
import { typed as cleaned } from '../../../src/glossary/vragen/typed.js';
import type { Ending, OpenVraag } from '../../../src/glossary/vragen/vraag.js';
import type { Owner, VragenDeps } from '../vragen.js';

const MOST_ROWS = 10;

/** How many open questions come before those on the card. */
export const fromSchema = z.number().int().min(0).max(100_000);

export const pressedSchema = z.object({
  deed: z.enum(deeds),
  row: z.number().int().min(0).max(MOST_ROWS),
  from: fromSchema,
  state: z.array(z.string().max(200)).min(1).max(MOST_ROWS),
});

/** A question on the card, with who answers it. */
export interface Row {
  /** Where it stood on the card. */
  number: number;
  shown: ShownVraag;
  owner: Owner;
}

/** The questions that the card says it showed, as they are now, with what was typed at them; those of another's list are left out. */
export async function rowsOf(
  { state }: z.infer<typeof pressedSchema>,
  data: Readonly<Record<string, unknown>>,
  owned: readonly Owner[],
  { vragen }: VragenDeps,
): Promise<Row[]> {
  const rows = await Promise.all(
    state.map(async (text, number): Promise<Row[]> => {
      const read = readState(text);
      const owner = owned.find(({ setup }) => setup.partnership.id === read?.partnership);
      if (read === undefined || owner === undefined) return [];
      const { key, ...standing } = read;
      const vraag = await vragen.at(read.partnership, key);
      const ids = fieldIds(number);
      const typed = {
        term: textAt(data, ids.term, 2 * MAX_TERM),
        meaning: textAt(data, ids.meaning, 2 * MAX_MEANING),
        other: textAt(data, ids.other, MAX_OTHER),
      };
      return [{ number, owner, shown: { ...standing, setup: owner.setup, key, vraag, typed, twins: [] } }];
    }),
  );
  return rows.flat();
}

/** Does what was pressed at a question, and gives it as it is then. @throws CodedError STORE_UNAVAILABLE; pressing again goes on */
export async function take(row: Row, deed: Deed, deps: VragenDeps, now: Date): Promise<ShownVraag> {
  const { shown } = row;
  const { vraag } = shown;
  if (vraag?.status !== 'open') return shown;
  switch (deed) {
    case 'known':
    case 'drop':
      return { ...shown, mode: deed };
    case 'back':
      return { ...shown, mode: 'answer' };
    case 'save':
    case 'replace':
    case 'twin':
      return save(row, vraag, deed, deps, now);
    case 'link':
      return link(row, deps, now);
    case 'remove':
      return close(row, { how: 'dropped', sentence: cleaned(shown.typed.other, MAX_OTHER) }, deps, now);
    default:
      return deed satisfies never;
  }
}

/** First the term, then the end of the question: when the second fails, pressing again finds the term as it is and goes on. */
async function save(row: Row, vraag: OpenVraag, deed: Deed, deps: VragenDeps, now: Date): Promise<ShownVraag> {
  const { owner, shown } = row;
  const { partnership } = owner.setup;
  const { term, meaning } = shown.typed;
  if (term === '' || term.length > MAX_TERM) return { ...shown, fault: 'noTerm' };
  if (meaning === '') return { ...shown, fault: 'noMeaning' };
  if (meaning.length > MAX_MEANING) return { ...shown, fault: 'tooLong' };
  if (deed === 'twin' && !SENSE.test(term))
    return { ...shown, mode: 'twin', fault: 'noSense', twins: twinsOf(shown, deps) };
  const known = deps.localTerms.of(partnership.id);
  const change = (deed === 'replace' && replaceBy(shown, known)) || addBy(vraag, shown, deed);
  const outcome = await deps.localTerms.change(partnership.id, change, owner.person.id, now);
  switch (outcome.status) {
    case 'done':
      return close(row, { how: 'answered', term, definition: meaning }, deps, now);
    case 'same-name':
      return { ...shown, mode: 'twin', fault: 'sameName', twins: outcome.others };
    case 'changed':
      return { ...shown, mode: 'twin', fault: 'changed', twins: [outcome.now] };
    case 'missing':
      return { ...shown, mode: 'answer', over: undefined, fault: 'changed' };
    case 'invalid':
      return { ...shown, fault: outcome.fields.includes('term') ? 'noTerm' : 'tooLong' };
    default:
      return outcome satisfies never;
  }
}

/** What tells two terms of one name apart stands in brackets behind it. */
const SENSE = /\S\s*\([^()]+\)$/;

/** The term that the card showed as having the name, as it is now. */
function twinsOf({ setup, over }: ShownVraag, { localTerms }: VragenDeps): LocalTerm[] {
  return localTerms.of(setup.partnership.id).filter(({ id }) => id === over?.id);
}

/** Other words for the term that the card showed, in the version that it showed; its other names stay. */
function replaceBy({ over, typed }: ShownVraag, known: readonly LocalTerm[]): LocalChange | undefined {
  const before = known.find(({ id }) => id === over?.id);
  if (over === undefined || before === undefined) return undefined;
  const { term, meaning } = typed;
  return { kind: 'change', id: over.id, seen: over.version, term, names: before.names, definition: { nl: meaning } };
}

/** A new term; of what was said to be wrong, what the entry means here. */
function addBy(vraag: OpenVraag, { typed }: ShownVraag, deed: Deed): LocalChange {
  const { said } = vraag;
  const { term } = typed;
  const definition = { nl: typed.meaning };
  const names = namesOf(vraag, term);
  // What a partnership made itself is no entry that can be explained once more: its name is taken, and then the owner is asked.
  const entry = said.kind === 'answer' && !said.entry.includes(':') ? { entry: said.entry } : {};
  return { kind: 'add', term, names, definition, ...entry, ...(deed === 'twin' && { twin: true as const }) };
}

const MOST_WORDS = 4;

/** What was asked for is a name of the term too, when it reads like one: the next who asks finds it. */
function namesOf({ said, asked }: OpenVraag, term: string): string[] {
  const isName = said.kind === 'unknown' && asked.length <= MAX_TERM && asked.split(/\s+/).length <= MOST_WORDS;
  return isName && folded(asked) !== folded(term) ? [asked] : [];
}

/** What is asked is in an entry that is there: it is named by the owner, and must be that one for sure. */
async function link(row: Row, deps: VragenDeps, now: Date): Promise<ShownVraag> {
  const { shown, owner } = row;
  const { partnership } = owner.setup;
  const name = shown.typed.other;
  const fault = (what: Fault): ShownVraag => ({ ...shown, mode: 'known', fault: what });
  if (name === '') return fault('noName');
  const meaning = meaningCalled(name, partnership.id, deps);
  if (meaning === undefined) return fault('unknownName');
  const { entry, local } = meaning;
  const here = local.find((each) => each.partnership.id === partnership.id)?.note.note;
  return close(
    row,
    { how: 'known', entry: entry.id, term: entry.term, definition: here ?? entry.definition },
    deps,
    now,
  );
}

/** The one meaning of this name; of several the one with this very title. */
function meaningCalled(name: string, partnership: string, { glossary }: VragenDeps): Meaning | undefined {
  const answer = glossary().ask(name, { partnerships: [partnership], roles: [] });
  if (answer.status === 'answer') return answer.meaning;
  const options = answer.status === 'choice' ? answer.options : [];
  return options.find(({ entry }) => folded(titleOf(entry, 'nl')) === folded(name));
}

async function close(row: Row, ending: Ending, { vragen }: VragenDeps, now: Date): Promise<ShownVraag> {
  const { shown, owner } = row;
  const closed = await vragen.close(owner.setup.partnership.id, shown.key, ending, owner.person.id, now);
  if (closed.status === 'missing') return { ...shown, vraag: undefined };
  return { ...shown, vraag: closed.vraag, told: closed.status === 'closed' ? closed.waiting : 0 };
}

/** What stands in a field; clients leave out an empty one. */
function textAt(data: Readonly<Record<string, unknown>>, id: string, most: number): string {
  const value = Object.hasOwn(data, id) ? data[id] : '';
  return typeof value === 'string' ? cleaned(value, most) : '';
}
