import { dayIn } from '../../src/calendar/day.js';
import type { LocalTerm } from '../../src/glossary/local/localTerm.js';
import type { ClosedVraag, OpenVraag, Vraag } from '../../src/glossary/vragen/vraag.js';
import type { Language } from '../../src/language.js';
import type { Setup } from '../../src/partnership/setup.js';
import { sayDay } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { nameOf } from './name.js';

/** What the owner is doing with a question: explain it, say where it is explained already, drop it, or explain a word once more. */
const modes = ['answer', 'known', 'drop', 'twin'] as const;
export type Mode = (typeof modes)[number];

/** What can be pressed at a question; `known`, `drop` and `back` only change what the card shows. */
export const deeds = ['save', 'known', 'link', 'drop', 'remove', 'back', 'replace', 'twin'] as const;
export type Deed = (typeof deeds)[number];

export type Fault = keyof ReturnType<typeof textIn>['vragen']['owner']['faults'];

/** A question on the owner's card, with what was typed at it. */
export interface ShownVraag {
  setup: Setup;
  key: string;
  /** Undefined when it is no longer there. */
  vraag: Vraag | undefined;
  mode: Mode;
  typed: { term: string; meaning: string; other: string };
  fault?: Fault;
  /** Local terms that have this word already. */
  twins: readonly LocalTerm[];
  /** The local term that the card showed as the one to replace, and its version then. */
  over?: { id: string; version: number } | undefined;
  /** How many get the answer that was just given. */
  told?: number;
}

/** One question of the card. What people typed is in `question`, `remarks`, `about` and `twins`, for runs of text only. */
interface RowView {
  number: number;
  partnership: string;
  question: string;
  about: string[];
  remarks: string[];
  fault: string;
  twins: string[];
  inputs: { id: string; kind: 'text' | 'long'; label: string; value: string; max: number }[];
  buttons: { title: string; deed: Deed; row: number }[];
}

/** What `cards/vragen.json` shows: the questions with their fields. '' and [] for nothing. */
export interface VragenView {
  lang: Language;
  title: string;
  summary: string;
  intro: string;
  rows: RowView[];
  more: string;
  next: { title: string; from: number }[];
  /** How many open questions come before these. */
  from: number;
  why: string;
  /** The questions on the card and their modes, as `readState` reads them back. */
  state: string[];
  [field: string]: unknown;
}

export const MAX_TERM = 80;
export const MAX_MEANING = 1000;
export const MAX_OTHER = 300;
/** Bytes of words that fit in a card beside its structure. */
const ROOM = 8500;
const MOST_REMARKS = 3;
const LONGEST_REMARK = 160;

/** What the questions of the card are called in the data of its buttons: "duin kEy answer", "duin kEy twin term 3". */
export function stateOf(shown: readonly ShownVraag[]): string[] {
  return shown.map(({ setup, key, mode, twins: [first], over }) => {
    const replaced = first ?? over;
    const more = mode === 'twin' && replaced !== undefined ? ` ${replaced.id} ${replaced.version}` : '';
    return `${setup.partnership.id} ${key} ${mode}${more}`;
  });
}

/** The other way round, of one question; undefined for what is none. */
export function readState(
  text: string,
): ({ partnership: string; key: string } & Pick<ShownVraag, 'mode' | 'over'>) | undefined {
  const [partnership = '', key = '', mode = '', id, version] = text.split(' ');
  const known = modes.find((each) => each === mode);
  if (known === undefined || !/^[\w-]{22}$/.test(key)) return undefined;
  const over = id === undefined ? {} : { over: { id, version: Number(version) } };
  return { partnership, key, mode: known, ...over };
}

/** A question as it first comes on a card: with the word that was asked for as the word to explain. */
export function shownAnew(setup: Setup, vraag: Vraag): ShownVraag {
  const term = vraag.asked.length <= MAX_TERM ? vraag.asked : '';
  const typed = { term, meaning: '', other: '' };
  return { setup, key: vraag.key, vraag, mode: 'answer', typed, twins: [] };
}

/** The ids of the fields of a question. */
export function fieldIds(row: number): { term: string; meaning: string; other: string } {
  return { term: `t_${row}`, meaning: `m_${row}`, other: `x_${row}` };
}

/** The list for the owner. */
export function vragenView(input: {
  shown: readonly ShownVraag[];
  /** Open questions that are not on the card. */
  others: number;
  /** How many of these come before the ones on the card. */
  from?: number;
  /** First name, in the card that comes by itself. */
  name?: string;
  /** The name of an entry; undefined when it is no longer there. */
  termOf: (entry: string) => string | undefined;
  lang: Language;
}): VragenView {
  const { shown, name, from = 0, termOf, lang } = input;
  const { owner: text } = textIn(lang).vragen;
  const fitting = thatFit(shown);
  const others = input.others + shown.length - fitting.length;
  const open = fitting.filter(({ vraag }) => vraag?.status === 'open').length;
  const ids = new Set(shown.map(({ setup }) => setup.partnership.id));
  const names = [...new Set(shown.map(({ setup }) => setup.partnership.name))];
  const intro = name === undefined ? text.asked : text.weekly(name);
  return {
    lang,
    title: text.title,
    summary: text.summary(open),
    intro: open > 0 ? intro : others > 0 ? '' : text.allDone,
    rows: fitting.map((one, at) => rowView(one, at, { withPartnership: ids.size > 1, termOf, lang })),
    more: others > 0 ? text.more(others) : '',
    next: others > 0 ? [{ title: text.next, from: from + open }] : [],
    from,
    why: text.why(textIn(lang).list(names)),
    state: stateOf(fitting),
  };
}

/** As many as a message takes; in all but odd cases that is all of them. */
function thatFit(shown: readonly ShownVraag[]): readonly ShownVraag[] {
  let used = 0;
  const fitting = shown.filter(({ vraag, typed, twins }) => {
    const remarks = vraag?.status === 'open' ? vraag.remarks.slice(0, MOST_REMARKS).map(short) : [];
    const definitions = twins.map(({ definition }) => short(definition.nl));
    used += Buffer.byteLength(JSON.stringify([vraag?.question, remarks, typed, definitions]));
    return used <= ROOM;
  });
  return fitting.length === 0 ? shown.slice(0, 1) : fitting;
}

interface Around {
  withPartnership: boolean;
  termOf: (entry: string) => string | undefined;
  lang: Language;
}

function rowView(shown: ShownVraag, row: number, around: Around): RowView {
  const { setup, vraag, fault } = shown;
  const { owner: text } = textIn(around.lang).vragen;
  const view = {
    number: row + 1,
    partnership: around.withPartnership ? setup.partnership.name : '',
    question: vraag === undefined ? '' : `${row + 1}. ${vraag.question}`,
    remarks: [],
    fault: fault === undefined ? '' : text.faults[fault],
    twins: [],
    inputs: [],
    buttons: [],
  };
  if (vraag === undefined) return { ...view, about: [text.done.gone] };
  if (vraag.status === 'closed') return { ...view, about: closedTexts(shown, vraag, around.lang) };
  return {
    ...view,
    about: openTexts(vraag, around),
    remarks: vraag.remarks
      .slice(0, MOST_REMARKS)
      .map(short)
      .map((remark) => `“${remark}”`),
    twins: shown.mode === 'twin' ? shown.twins.map(({ term, definition }) => `${term}: ${short(definition.nl)}`) : [],
    inputs: inputsOf(shown, row, around.lang),
    buttons: buttonsOf(shown.mode, row, around.lang),
  };
}

function openTexts(vraag: OpenVraag, { termOf, lang }: Around): string[] {
  const { owner: text } = textIn(lang).vragen;
  const { askers, count, since } = vraag;
  const waiting = askers.length === 0 ? [] : [text.waiting(askers.length)];
  return [
    [text.count(count, sayDay(dayIn(new Date(since)), lang)), ...waiting].join(' '),
    saidText(vraag, { termOf, lang }),
  ];
}

/** What the bot answered when this was asked. */
function saidText({ said }: OpenVraag, { termOf, lang }: Pick<Around, 'termOf' | 'lang'>): string {
  const { list, vragen } = textIn(lang);
  const name = (entry: string) => termOf(entry) ?? entry;
  switch (said.kind) {
    case 'unknown':
      return vragen.owner.saidUnknown;
    case 'answer':
    case 'fact':
      return vragen.owner.saidAnswer(name(said.entry));
    case 'choice':
      return vragen.owner.saidChoice(list(said.entries.map(name)));
  }
}

function closedTexts({ setup, told = 0 }: ShownVraag, { ending, by, at }: ClosedVraag, lang: Language): string[] {
  const { done } = textIn(lang).vragen.owner;
  const what = ending.how === 'dropped' ? done.dropped : done[ending.how](ending.term);
  const who = done.by(nameOf(setup, by), sayDay(dayIn(new Date(at)), lang));
  return told === 0 ? [what, who] : [what, done.told(told), who];
}

function inputsOf({ mode, typed, vraag }: ShownVraag, row: number, lang: Language): RowView['inputs'] {
  const { owner: text } = textIn(lang).vragen;
  const ids = fieldIds(row);
  const number = row + 1;
  const other = { id: ids.other, kind: 'text', value: typed.other, max: MAX_OTHER } as const;
  const isWaited = vraag?.status === 'open' && vraag.askers.length > 0;
  return [
    { id: ids.term, kind: 'text', label: text.term(number), value: typed.term, max: MAX_TERM },
    { id: ids.meaning, kind: 'long', label: text.meaning(number), value: typed.meaning, max: MAX_MEANING },
    ...(mode === 'known' ? [{ ...other, label: text.known(number), max: MAX_TERM }] : []),
    ...(mode === 'drop' && isWaited ? [{ ...other, label: text.sentence(number) }] : []),
  ];
}

const offered: Record<Mode, readonly Deed[]> = {
  answer: ['save', 'known', 'drop'],
  known: ['link', 'back'],
  drop: ['remove', 'back'],
  twin: ['replace', 'twin', 'back'],
};

function buttonsOf(mode: Mode, row: number, lang: Language): RowView['buttons'] {
  const { buttons } = textIn(lang).vragen.owner;
  return offered[mode].map((deed) => ({ title: buttons[deed], deed, row }));
}

function short(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length <= LONGEST_REMARK ? signs.join('') : `${signs.slice(0, LONGEST_REMARK - 1).join('')}…`;
}
