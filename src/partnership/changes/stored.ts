import type { Operation } from '../../store/store.js';
import { type Change, changeSchema } from './change.js';

/**
 * Where the changes of a partnership are: a document for each thing that can be changed, and a small one that every commit
 * replaces, so that writers come one after another and readers see cheaply whether there is anything new.
 */
export function partitionOf(partnership: string): string {
  return `wijzigingen:${partnership}`;
}

export const STAND = 'stand';
const STAND_TYPE = 'wijzigingen-stand';
export const CHANGE_TYPE = 'wijziging';

/** The document of what a change is about: the next change of the same thing has the same one. */
export function idOf(change: Change): string {
  switch (change.kind) {
    case 'handover':
      return [...seatOf(change), change.from].join(':');
    case 'extension':
      return ['extension', change.task, whenOf(change), change.student ?? '', change.person ?? ''].join(':');
    case 'absence':
    case 'preference':
      return [change.kind, change.person].join(':');
  }
}

/**
 * The documents that no longer hold once this change is there: whoever gets a student back has not handed that student over
 * any more.
 */
export function endedBy(change: Change): string[] {
  return change.kind === 'handover' && change.to !== undefined ? [[...seatOf(change), change.to].join(':')] : [];
}

/** The operation that lets others see that something changed. */
export function standOperation(etag: string | undefined, at: string): Operation {
  const stand = { id: STAND, type: STAND_TYPE, body: { at } };
  return etag === undefined ? { op: 'create', ...stand } : { op: 'replace', ...stand, ifMatch: etag };
}

/** A stored change; undefined when this version of the bot does not understand it. */
export function readChange(body: unknown): Change | undefined {
  return changeSchema.safeParse(body).data;
}

function seatOf(change: Extract<Change, { kind: 'handover' }>): string[] {
  return ['handover', change.student, whenOf(change), change.seat];
}

function whenOf({ schoolYear, semester }: { schoolYear: string; semester: number }): string {
  return `${schoolYear}-${semester}`;
}
