import type { Antwoord } from '../../src/glossary/vragen/antwoord.js';
import { MAX_A_DAY } from '../../src/glossary/vragen/daily.js';
import type { Listed } from '../../src/glossary/vragen/vragen.js';
import type { Language } from '../../src/language.js';
import { textIn } from '../text/text.js';

/** On the list without a name, or with the wish for an answer. */
export type Want = 'list' | 'answer';

/** A button below a question; what it does not need is ''. */
export interface VraagButton {
  title: string;
  verb: string;
  entry: string;
  want: string;
  remark: string;
  partnership: string;
}

/** What `cards/vraag.json` shows: a question and what becomes of it. `quote` and `typed` are what people typed. '' and [] for nothing. */
export interface VraagView {
  lang: Language;
  title: string;
  quoteLabel: string;
  quote: string;
  lines: string[];
  typed: { label: string; text: string }[];
  remarks: { label: string; max: number }[];
  question: string;
  buttons: VraagButton[];
  why: string;
  [field: string]: unknown;
}

/** A question as somebody asked it, and the entry that the answer was about; '' when there was none. */
export interface About {
  question: string;
  entry: string;
}

/** A question that can be put on the list: which choices there are here. Outside the own chat nobody can wait for an answer. */
export function offersOf(personal: boolean, lang: Language): { title: string; want: Want }[] {
  const { offer } = textIn(lang).vragen;
  const list = { title: offer.list, want: 'list' } as const;
  return personal ? [list, { title: offer.answer, want: 'answer' }] : [list];
}

/** The quiet button below an answer. */
export function doubtOf(
  { question, entry }: About,
  lang: Language,
): { title: string; question: string; entry: string }[] {
  return [{ title: textIn(lang).vragen.offer.doubt, question, entry }];
}

/** "Klopt dit niet?": a remark, and the same choices. `partnership` is the name, where it is clear whose list it goes on. */
export function wrongView(
  about: About,
  { partnership, personal, most }: { partnership: string | undefined; personal: boolean; most: number },
  lang: Language,
): VraagView {
  const { wrong } = textIn(lang).vragen;
  const buttons = offersOf(personal, lang).map(({ title, want }) => ({ ...button(about, title), want }));
  const intro = partnership === undefined ? wrong.introOpen : wrong.intro(partnership);
  const remarks = [{ label: wrong.remark, max: most }];
  return { ...empty(about, lang), title: wrong.title, lines: [intro], remarks, buttons };
}

/** Which of somebody's partnerships the question is for. */
export function whereView(
  about: About,
  { want, remark, partnerships }: { want: Want; remark: string; partnerships: readonly { id: string; name: string }[] },
  lang: Language,
): VraagView {
  const buttons = partnerships.map(({ id, name }) => ({ ...button(about, name), want, remark, partnership: id }));
  return { ...empty(about, lang), title: textIn(lang).vragen.where.title, buttons };
}

/** That it is on the list. */
export function listedView(about: About, said: string, lang: Language): VraagView {
  return { ...empty(about, lang), title: textIn(lang).vragen.listed.title, lines: [said] };
}

/** What became of the wish, in a sentence. */
export function listedText(listed: Listed, want: Want, partnership: string, lang: Language): string {
  const { listed: text } = textIn(lang).vragen;
  if (listed === 'too-many') return text.tooMany(MAX_A_DAY);
  if (listed === 'full') return text.full(partnership);
  return want === 'answer' ? text.answer(partnership) : text.list(partnership);
}

/** The answer for who wanted it. @param partnership name of who answers */
export function answerMessageView({ question, ending }: Antwoord, partnership: string, lang: Language): VraagView {
  const { answer } = textIn(lang).vragen;
  const about = { question, entry: ending.how === 'known' ? ending.entry : '' };
  const from = answer.from(partnership);
  const view = { ...empty(about, lang), title: answer.title, quoteLabel: answer.asked, why: answer.forgotten };
  switch (ending.how) {
    case 'answered':
      return { ...view, typed: [{ label: from, text: `${ending.term}: ${ending.definition}` }] };
    case 'known': {
      const show = { ...button(about, answer.show), verb: 'begrip.toon' };
      const typed = [{ label: answer.known(ending.term), text: ending.definition[lang] }];
      return { ...view, typed, buttons: ending.entry === '' ? [] : [show] };
    }
    case 'dropped': {
      const typed = ending.sentence === '' ? [] : [{ label: from, text: ending.sentence }];
      return { ...view, lines: [answer.dropped(partnership)], typed };
    }
  }
}

function empty({ question }: About, lang: Language): VraagView {
  return {
    lang,
    title: '',
    quoteLabel: '',
    quote: question,
    lines: [],
    typed: [],
    remarks: [],
    question,
    buttons: [],
    why: '',
  };
}

function button({ entry }: About, title: string): VraagButton {
  return { title, verb: 'vraag.zet', entry, want: '', remark: '', partnership: '' };
}
