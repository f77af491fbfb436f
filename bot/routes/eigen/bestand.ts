import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import { MAX_PASTE_BYTES, pasteView, previewView, takenNotices } from '../../../cards/views/eigen/bestand.js';
import { listView } from '../../../cards/views/eigen/lijst.js';
import { type ReadFile, readCsv } from '../../../src/glossary/local/csv.js';
import { planImport } from '../../../src/glossary/local/plan.js';
import type { AtTerms, EigenDeps } from './at.js';

/** Where a list can be pasted. */
export async function emptyPaste(at: AtTerms): Promise<void> {
  await at.show(pasteView('', '', at.to));
}

/** What the pasted list would do; no term is written. */
export async function readPaste(at: AtTerms, deps: EigenDeps): Promise<void> {
  const { id: partnership } = at.setup.partnership;
  const pasted = z.string().catch('').parse(at.turn.pressed?.e_list);
  const { file: text } = textIn(at.to.lang).eigen;
  const bytes = Buffer.byteLength(pasted);
  if (bytes > MAX_PASTE_BYTES) return at.show(pasteView(pasted, text.tooLong(Math.ceil(bytes / 1024)), at.to));
  const file = readCsv(pasted);
  if (file.status !== 'read') return at.show(pasteView(pasted, whyNot(file, at), at.to));
  const plan = planImport(file, deps.localTerms.of(partnership), at.belongs.find);
  const { changes } = plan;
  const key = changes.length === 0 ? '' : await deps.drafts.keep(partnership, at.person.id, changes, at.turn.now);
  await at.show(previewView(plan, key, at.to));
}

/** "Neem over", for the preview that was shown. */
export async function takeOver(at: AtTerms, deps: EigenDeps): Promise<void> {
  const { id: partnership } = at.setup.partnership;
  const outcome = await deps.drafts.take(partnership, at.person.id, at.pick, at.turn.now);
  at.turn.log.info({ code: 'TERMS_TAKEN', outcome: outcome.status }, 'a list of terms was confirmed');
  if (outcome.status === 'other') return at.show(pasteView('', textIn(at.to.lang).eigen.file.other, at.to));
  await at.show(listView(deps.localTerms.of(partnership), 1, takenNotices(outcome, at.to.lang), at.to));
}

function whyNot(file: Exclude<ReadFile, { status: 'read' }>, { to }: AtTerms): string {
  const { file: text } = textIn(to.lang).eigen;
  switch (file.status) {
    case 'empty':
      return text.nothing;
    case 'heading':
      return text.heading(file.missing.join(', '));
    case 'too-long':
      return text.tooMany(String(file.most));
    default:
      return file satisfies never;
  }
}
