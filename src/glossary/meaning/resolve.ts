import type { Bilingual } from '../../language.js';
import type { Entry, Homonym, Sector } from '../entry.js';
import type { Overlay } from '../overlay.js';
import type { Target, Term } from '../reading/parts.js';
import { mostCued, unlisted } from './cues.js';

/** One entry as it was found. */
export interface Candidate {
  entry: Entry;
  /** The name it was found by, as in the content. */
  name: string;
}

/** `sure`: the first is meant and the others are only mentioned; otherwise the person chooses. Best first, never empty. */
export interface Resolution {
  sure: boolean;
  candidates: Candidate[];
  /** What the table says of the word, where its first meaning answers. */
  note?: Bilingual | undefined;
}

/** Who asks, and the words around the term. */
export interface Circumstances {
  partnerships: readonly string[];
  roles: readonly string[];
  /** Partnerships that the question names. */
  named: readonly string[];
  /** The words of the question, folded. */
  words: readonly string[];
  /** Other terms that the question asks for. */
  others: readonly Term[];
  /** The sectors that the question names, else those of the partnerships. */
  sectors: readonly Sector[];
  overlayOf(partnership: string): Overlay | undefined;
  entryOf(id: string): Entry | undefined;
}

/**
 * Which meaning of a term is meant. Undefined when nothing is known under it. What the speaker's own partnership says that it
 * means goes before anything else, and what another partnership made of it counts only where nothing else has that name.
 */
export function resolve(term: Term, circumstances: Circumstances): Resolution | undefined {
  const { own, others } = ownAndOthers(term.targets, circumstances);
  const rest = amongOthers({ ...term, targets: others }, circumstances);
  const [first, second] = entriesOf(own);
  if (first === undefined) return rest;
  const candidates = [first, ...entriesOf(own).slice(1), ...(rest?.candidates ?? [])];
  const once = candidates.filter((one, at) => candidates.findIndex((other) => other.entry.id === one.entry.id) === at);
  return { sure: second === undefined, candidates: once };
}

function amongOthers(term: Term, circumstances: Circumstances): Resolution | undefined {
  for (const { name, target } of term.targets) {
    if (target.kind === 'homonym')
      return withOwn(homonymMeant(name, target.homonym, term, circumstances), term, circumstances);
  }
  return entryMeant(entriesOf(term.targets), circumstances);
}

type Targets = Term['targets'];

/** Names that a partnership gave itself: those of the speaker (or the question), and what then is left. */
function ownAndOthers(targets: Targets, circumstances: Circumstances): { own: Targets; others: Targets } {
  const ownerOf = ({ target }: Targets[number]) => (target.kind === 'entry' ? target.own : undefined);
  const of = (ids: readonly string[]) => targets.filter((one) => ids.includes(ownerOf(one) ?? ''));
  const named = of(circumstances.named);
  const own = named.length > 0 ? named : of(circumstances.partnerships);
  const shared = targets.filter((one) => ownerOf(one) === undefined);
  const foreign = targets.filter((one) => ownerOf(one) !== undefined && !own.includes(one));
  return { own, others: shared.length > 0 || own.length > 0 ? shared : foreign };
}

/** A term that a partnership made of a word with several meanings: theirs first for its people, the last for others. */
function withOwn(resolution: Resolution | undefined, term: Term, circumstances: Circumstances): Resolution | undefined {
  const senses = resolution?.candidates ?? [];
  const made = entriesOf(term.targets).filter(
    ({ entry }) => entry.partnership !== undefined && !senses.some((sense) => sense.entry.id === entry.id),
  );
  if (resolution === undefined || made.length === 0) return resolution;
  const own = made.filter(({ entry }) => circumstances.partnerships.includes(entry.partnership ?? ''));
  const others = made.filter((one) => !own.includes(one));
  const candidates = [...own, ...senses, ...others];
  return own.length === 0 ? { ...resolution, candidates } : { sure: own.length === 1, candidates };
}

interface Ranked extends Candidate {
  rank: number;
  sectors?: readonly Sector[];
}

function entriesOf(targets: readonly { name: string; target: Target }[]): Ranked[] {
  const found = new Map<string, Ranked>();
  for (const { name, target } of targets) {
    if (target.kind !== 'entry') continue;
    const known = found.get(target.entry.id);
    if (known === undefined || target.rank < known.rank) found.set(target.entry.id, { ...target, name });
  }
  return [...found.values()];
}

/** Without a rule: the meaning whose own name it is, the speaker's own and the shared ones before another partnership's. */
function entryMeant(found: readonly Ranked[], circumstances: Circumstances): Resolution | undefined {
  if (found.length === 0) return undefined;
  // Another partnership's own term still goes before a shared one that only comes near the word.
  const distance = (one: Ranked) =>
    one.rank + foreignness(one.entry, circumstances) * 1.5 - (isOfSector(one, circumstances) ? SECTOR : 0);
  const sorted = found.toSorted((a, b) => distance(a) - distance(b));
  const [best, second] = sorted;
  if (best === undefined) return undefined;
  return { sure: second === undefined || distance(second) > distance(best), candidates: sorted };
}

function homonymMeant(
  name: string,
  homonym: Homonym,
  term: Term,
  circumstances: Circumstances,
): Resolution | undefined {
  const senses = homonym.senses.flatMap((sense) => {
    const entry = circumstances.entryOf(sense.entry);
    return entry === undefined ? [] : [{ ...sense, entry, name }];
  });
  const [first] = senses;
  if (first === undefined) return undefined;
  const decided =
    mostCued(
      senses,
      term,
      homonym.rule === 'first' ? unlisted(homonym, circumstances.words, circumstances.others) : circumstances.words,
    ) ??
    ofNamed(senses, circumstances) ??
    decidedByAll(senses, circumstances);
  const order = (sense: Sense) => {
    if (sense === decided) return -1;
    const at = standing(sense.entry, circumstances);
    return homonym.rule === 'first' ? Math.min(at, WEIGHED) : at;
  };
  const candidates = senses.toSorted((a, b) => order(a) - order(b));
  const sure = decided !== undefined || homonym.rule === 'first' || senses.length === 1;
  const answersFirst = homonym.rule === 'first' && candidates[0] === first;
  return { sure, candidates, note: answersFirst ? homonym.note : undefined };
}

/** The one sense of a partnership that is named, when all the others are those of other partnerships. */
function ofNamed<S extends Sense>(senses: readonly S[], { named }: Circumstances): S | undefined {
  if (senses.some(({ entry }) => entry.partnership === undefined)) return undefined;
  return only(senses.filter(({ entry }) => named.includes(entry.partnership ?? '')));
}

/** From here on no partnership weighs: a rule that names a first sense is left to it. */
const WEIGHED = 2;

interface Sense extends Candidate {
  roles: readonly string[];
}

/** The sense that every partnership of the speaker which has a say in it chooses, by its weight or by the speaker's role there. */
function decidedByAll<S extends Sense>(senses: readonly S[], circumstances: Circumstances): S | undefined {
  const choices = circumstances.partnerships.flatMap((partnership) => {
    const weighted = (sense: S) => weightIn(partnership, sense.entry, circumstances);
    const own = (sense: S) => sense.entry.partnership === partnership;
    if (!senses.some((sense) => weighted(sense) !== undefined || own(sense))) return [];
    const possible = senses.filter((sense) => sense.entry.partnership === undefined || own(sense));
    return [
      only(senses.filter((sense) => weighted(sense) === 'decides')) ??
        only(possible.filter((sense) => sense.roles.some((role) => circumstances.roles.includes(role)))),
    ];
  });
  const [first, ...others] = choices;
  return others.every((choice) => choice === first) ? first : undefined;
}

/** The place of a sense among the others: weighed by the speaker's partnerships, theirs, then the rest in their order. */
function standing(entry: Entry, circumstances: Circumstances): number {
  const weights = circumstances.partnerships.map((partnership) => weightIn(partnership, entry, circumstances));
  if (weights.includes('decides')) return 0;
  if (weights.includes('first')) return 1;
  return circumstances.partnerships.includes(entry.partnership ?? '') ? 2 : 3;
}

function weightIn(partnership: string, entry: Entry, { overlayOf }: Circumstances): 'decides' | 'first' | undefined {
  return overlayOf(partnership)?.notes.find((note) => note.entry === entry.id)?.weight;
}

/** How much the sector weighs: between two names of one rank only. */
const SECTOR = 0.1;

function isOfSector({ sectors = [] }: Ranked, circumstances: Circumstances): boolean {
  return sectors.some((sector) => circumstances.sectors.includes(sector));
}

/** Below 0: the speaker's own or named in the question; 0: shared by all; 1: another partnership's. */
function foreignness(entry: Entry, { partnerships, named }: Circumstances): number {
  if (entry.partnership === undefined) return 0;
  return partnerships.includes(entry.partnership) || named.includes(entry.partnership) ? -0.3 : 1;
}

function only<S>(items: readonly S[]): S | undefined {
  return items.length === 1 ? items[0] : undefined;
}
