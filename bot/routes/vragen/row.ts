import { z } from 'zod';
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
import type { LocalChange, LocalTerm } from '../../../src/glossary/local/localTerm.js';
import { folded } from '../../../src/glossary/vragen/key.js';
import { typed as cleaned } from '../../../src/glossary/vragen/typed.js';
import type { Ending, OpenVraag } from '../../../src/glossary/vragen/vraag.js';
import type { Owner, VragenDeps } from '../vragen.js';

const MOST_ROWS = 10;

export const pressedSchema = z.object({
  deed: z.enum(deeds),
  row: z.number().int().min(0).max(MOST_ROWS),
  state: z.array(z.string().max(200)).min(1).max(MOST_ROWS),
});

/** A question on the card, with who answers it. */
export interface Row {
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
      const { key, mode } = read;
      const vraag = await vragen.at(read.partnership, key);
      const ids = fieldIds(number);
      const typed = {
        term: textAt(data, ids.term, 2 * MAX_TERM),
        meaning: textAt(data, ids.meaning, 2 * MAX_MEANING),
        other: textAt(data, ids.other, MAX_OTHER),
      };
      return [{ owner, shown: { setup: owner.setup, key, vraag, mode, typed, twins: [] } }];
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
  const change = changeOf(vraag, { term, meaning }, deed, deps.local.of(partnership.id));
  const outcome = await deps.local.change(partnership.id, change, owner.person.id, now);
  switch (outcome.status) {
    case 'done':
      return close(row, { how: 'answered', term, definition: meaning }, deps, now);
    case 'same-name':
      return { ...shown, mode: 'twin', fault: 'sameName', twins: outcome.others };
    case 'changed':
      return { ...shown, mode: 'twin', fault: 'changed', twins: [outcome.now] };
    case 'missing':
      return { ...shown, mode: 'answer', fault: 'changed' };
    case 'invalid':
      return { ...shown, fault: outcome.fields.includes('term') ? 'noTerm' : 'tooLong' };
    default:
      return outcome satisfies never;
  }
}

/** A new term; of what was said to be wrong, what the entry means here; or other words for the term that has this name. */
function changeOf(
  vraag: OpenVraag,
  { term, meaning }: { term: string; meaning: string },
  deed: Deed,
  known: readonly LocalTerm[],
): LocalChange {
  const { said } = vraag;
  const definition = { nl: meaning };
  const names = namesOf(vraag, term);
  const named = known.find(
    (each) => !each.retired && [each.term, ...each.names].some((name) => folded(name) === folded(term)),
  );
  if (deed === 'replace' && named !== undefined) {
    return { kind: 'change', id: named.id, seen: named.version, term, names: named.names, definition };
  }
  const entry = said.kind === 'answer' && !known.some(({ id }) => id === said.entry) ? { entry: said.entry } : {};
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
  const answer = deps.glossary().ask(name, { partnerships: [partnership.id], roles: [] });
  if (answer.status !== 'answer') return fault('unknownName');
  const { entry, local } = answer.meaning;
  const here = local.find((each) => each.partnership.id === partnership.id)?.note.note.nl;
  return close(
    row,
    { how: 'known', entry: entry.id, term: entry.term, definition: here ?? entry.definition.nl },
    deps,
    now,
  );
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
