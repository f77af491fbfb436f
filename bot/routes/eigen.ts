import { textIn } from '../../cards/text/text.js';
import { historyView, retireView, termView } from '../../cards/views/eigen/begrip.js';
import { exportView } from '../../cards/views/eigen/bestand.js';
import { listView } from '../../cards/views/eigen/lijst.js';
import { writeCsv } from '../../src/glossary/local/csv.js';
import type { LocalTerm } from '../../src/glossary/local/localTerm.js';
import type { Turn } from '../turn.js';
import { type AtTerms, atTerms, type EigenDeps } from './eigen/at.js';
import { emptyPaste, readPaste, takeOver } from './eigen/bestand.js';
import { changeExisting, emptyForm, filledForm, saveForm, saveTwin } from './eigen/formulier.js';
import { refusePress } from './refuse.js';

export type { EigenDeps } from './eigen/at.js';

type Step = (at: AtTerms, deps: EigenDeps) => Promise<void>;

/** What the owner of the terms can press, by verb. */
const steps: Readonly<Record<string, Step>> = {
  'eigen.lijst': (at, deps) => showList(at, deps),
  'eigen.toon': showTerm,
  'eigen.nieuw': emptyForm,
  'eigen.wijzig': filledForm,
  'eigen.bestaand': changeExisting,
  'eigen.bewaar': saveForm,
  'eigen.ander': saveTwin,
  'eigen.weg': askRetire,
  'eigen.wegja': retire,
  'eigen.historie': showHistory,
  'eigen.plak': emptyPaste,
  'eigen.lees': readPaste,
  'eigen.neem': takeOver,
  'eigen.export': showExport,
};

/** `begrippen beheren`, typed or pressed, for the owner of a partnership's terms. */
export async function manageTerms(turn: Turn, deps: EigenDeps): Promise<void> {
  const at = await atTerms(turn, deps);
  if (at === undefined) return;
  const step = Object.hasOwn(steps, at.verb) ? steps[at.verb] : undefined;
  if (step === undefined) return refusePress(turn);
  turn.log.info({ code: 'OWN_TERMS', step: at.verb }, 'own terms are managed');
  // Another instance may have written just now: the owner decides on what there is.
  if (at.verb !== 'eigen.nieuw' && at.verb !== 'eigen.plak') await deps.localTerms.refresh([at.setup.partnership.id]);
  await step(at, deps);
}

async function showList(at: AtTerms, { localTerms }: EigenDeps, notices: string[] = []): Promise<void> {
  await at.show(listView(localTerms.of(at.setup.partnership.id), at.page, notices, at.to));
}

async function showTerm(at: AtTerms, deps: EigenDeps): Promise<void> {
  const term = liveTerm(at, deps);
  if (term === undefined) return showGone(at, deps);
  await at.show(termView(term, [], at.names, at.to));
}

async function askRetire(at: AtTerms, deps: EigenDeps): Promise<void> {
  const term = liveTerm(at, deps);
  if (term === undefined) return showGone(at, deps);
  await at.show(retireView(term, at.to));
}

async function retire(at: AtTerms, deps: EigenDeps): Promise<void> {
  const { notice } = textIn(at.to.lang).eigen;
  const change = { kind: 'retire', id: at.id, seen: at.seen } as const;
  const outcome = await deps.localTerms.change(at.setup.partnership.id, change, at.person.id, at.turn.now);
  if (outcome.status === 'done') return showList({ ...at, page: 1 }, deps, [notice.retired(outcome.term.term)]);
  if (outcome.status === 'changed') return at.show(termView(outcome.now, [notice.changed], at.names, at.to));
  await showGone(at, deps);
}

async function showHistory(at: AtTerms, deps: EigenDeps): Promise<void> {
  const versions = at.id === '' ? [] : await deps.localTerms.history(at.setup.partnership.id, at.id);
  if (versions.length === 0) return showGone(at, deps);
  await at.show(historyView(versions, at.page, at.names, at.to));
}

async function showExport(at: AtTerms, { localTerms }: EigenDeps): Promise<void> {
  await at.show(exportView(writeCsv(localTerms.of(at.setup.partnership.id), at.belongs.say), at.to));
}

async function showGone(at: AtTerms, deps: EigenDeps): Promise<void> {
  await showList({ ...at, page: 1 }, deps, [textIn(at.to.lang).eigen.notice.missing]);
}

function liveTerm({ setup, id }: AtTerms, { localTerms }: EigenDeps): LocalTerm | undefined {
  return localTerms.of(setup.partnership.id).find((term) => term.id === id && term.retired === undefined);
}
