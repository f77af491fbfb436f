import type { z } from 'zod';
import type { FormKey } from '../forms/definition.js';
import type { FormDefinitions } from '../forms/load.js';
import { storedForm } from '../forms/read.js';
import { AANGEPAST, type Signal, type SignalKind, STAGNATIE, signalSchema, TERUGGEVRAAGD } from '../forms/signal.js';
import { stillStands } from '../forms/signals.js';
import { ANTWOORD, antwoordSchema } from '../glossary/vragen/antwoord.js';
import type { Addressee } from '../people/addressee.js';
import { personOf, placementOf } from '../people/roster.js';
import type { Seat } from '../people/seat.js';
import { WELKOM, welkomSchema } from '../people/welcome.js';
import type { Message } from '../reminders/message.js';
import type { Store } from '../store/store.js';

/** Where it can be looked up what a message is about. */
export interface Sources {
  store: Store;
  definitions: FormDefinitions;
}

/** A kind of message that goes through the outbox. */
export interface PostKind {
  kind: string;
  /** Whether somebody gets it who is in no roster. */
  strangers: boolean;
  /** Nothing is kept of one that could not be delivered: the account of who asked is not to outlive its purpose. */
  forget: boolean;
  /**
   * What is sent; the addressee is there unless it is a stranger. Undefined: it is not theirs to hear any more, and it is not sent.
   * @throws ZodError on data of another shape
   */
  messageOf(data: unknown, addressee: Addressee | undefined): Message | undefined;
  /**
   * Whether what it says is still so, asked once just before it is sent: what is not is not sent. Absent: it cannot become untrue.
   * @throws CodedError STORE_UNAVAILABLE; CONTENT_INVALID; ZodError on data of another shape
   */
  stands?(sources: Sources, data: unknown, addressee: Addressee): Promise<boolean>;
  /** The form that it is about, for a row in the partition of the student: there it is kept where the message stands (`forms/letters`). */
  formOf?(data: unknown): FormKey;
}

/** One more kind is one more line here, its data in the capability that causes it, and its card in `bot/messenger.ts`. */
export const postKinds: readonly PostKind[] = [
  kind(ANTWOORD, antwoordSchema, { strangers: false, forget: true }, (answer, to) => {
    const member = to?.members.find(({ setup }) => setup.partnership.id === answer.partnership);
    return { kind: 'answer', answer, partnership: member?.setup.partnership.name ?? answer.partnership };
  }),
  kind(WELKOM, welkomSchema, { strangers: true, forget: false }, (_, to) => ({
    kind: 'welcome',
    partnerships: to?.members.map(({ setup }) => setup.partnership.name) ?? [],
    language: to?.language ?? 'nl',
  })),
  aboutForm(STAGNATIE, { to: 'schoolopleider', from: 'werkplekbegeleider' }),
  aboutForm(TERUGGEVRAAGD, { to: 'werkplekbegeleider', from: 'schoolopleider' }),
  aboutForm(AANGEPAST),
];

/** What a row of an older release, which was for a person, leaves out: as what they heard it, and from whom. */
interface Older {
  to: Seat;
  from: Seat;
}

function aboutForm(name: SignalKind, older?: Older): PostKind {
  const fixed = kind(name, signalSchema, { strangers: false, forget: false }, (about, to) =>
    signalTo(to, name, about, older),
  );
  return {
    ...fixed,
    stands: (sources, data, to) => standsIn(sources, signalSchema.parse(data), to),
    formOf: (data) => signalSchema.parse(data).form,
  };
}

/** Asks the form as it is stored now. */
async function standsIn(sources: Sources, about: Signal, to: Addressee): Promise<boolean> {
  if (about.cause === undefined) return true;
  const setup = to.members.find((each) => each.setup.partnership.id === about.partnership)?.setup;
  const { partnership, student, form, schoolYear, semester } = about;
  const when = { schoolYear, semester };
  const placement = setup && placementOf(setup, student, when);
  if (setup === undefined || placement === undefined) return false;
  const state = await storedForm(sources, setup, placement, { form, partnership, student, when });
  return state !== undefined && stillStands(about, placement, state);
}

/** Said only to who has the seat now and did not cause it: whoever guides the student no more is not told how it goes. */
function signalTo(
  to: Addressee | undefined,
  signal: SignalKind,
  about: Signal,
  older: Older | undefined,
): Message | undefined {
  const member = to?.members.find(({ setup }) => setup.partnership.id === about.partnership);
  if (to === undefined || member === undefined) return undefined;
  const { setup, person } = member;
  const placement = placementOf(setup, about.student, about);
  const seat = about.seat ?? older?.to;
  const by = about.by ?? (older && placement?.[older.from]);
  if (seat === undefined || placement?.[seat] !== person.id || about.by === person.id) return undefined;
  const nameOf = (id: string) => personOf(setup, id)?.name;
  return {
    kind: 'signal',
    signal,
    about,
    student: nameOf(about.student) ?? about.student,
    from: by === undefined ? undefined : nameOf(by),
    language: to.language,
  };
}

function kind<T>(
  name: string,
  schema: z.ZodType<T>,
  { strangers, forget }: Pick<PostKind, 'strangers' | 'forget'>,
  message: (data: T, addressee: Addressee | undefined) => Message | undefined,
): PostKind {
  return { kind: name, strangers, forget, messageOf: (data, addressee) => message(schema.parse(data), addressee) };
}
