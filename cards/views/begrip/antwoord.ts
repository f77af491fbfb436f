import type { Answer, Meaning } from '../../../src/glossary/answer.js';
import type { Bilingual, Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { headingOf } from '../plain.js';
import type { Doubt, TermButton } from './button.js';
import { namesText } from './names.js';
import { hereText, sectorTexts } from './naming.js';
import { sourceText } from './source.js';
import { buttonOf, capitalised, documentOf, titleOf, whoseOf } from './title.js';

/** What `cards/begrip.json` shows: the answer, whose meaning each part is, and where it comes from. '' and [] for nothing. */
export interface AnswerView {
  lang: Language;
  title: string;
  /** What a client without cards shows below the title. */
  inShort: string;
  /** The title in the one of two elements that shows it as typed. */
  heading: string;
  typedHeading: string;
  /** What the speaker's own partnerships say, first of all. */
  local: { label: string; text: string }[];
  /** Whose meaning the definition is: "In het begrippenkader". */
  whose: string;
  definition: string;
  remarks: string[];
  warning: string;
  /** Who holds the role for the asker, a sentence each; only in the own chat (`rol.ts`). */
  people: string[];
  /** What the role does, and the button to the asker's own tasks. */
  tasksLabel: string;
  tasks: string[];
  tasksButton: string;
  names: string;
  source: string;
  /** Stands above the buttons. */
  more: string;
  buttons: TermButton[];
  /** "Klopt dit niet?", for who may say so (`vraag.ts`). */
  doubt: Doubt[];
  [field: string]: unknown;
}

/** Teams hides the buttons of a card after the sixth. */
const MOST_BUTTONS = 6;

/** One meaning, with what belongs to it. */
export function answerView(answer: Extract<Answer, { status: 'answer' }>, lang: Language): AnswerView {
  const { meaning, also, naming, note, spelled } = answer;
  const { entry, related } = meaning;
  const text = textIn(lang).begrip;
  const remarks = [
    ...(spelled ? [text.spelled(meaning.found)] : []),
    ...(naming === undefined || naming.sector !== undefined ? [] : [hereText(naming, lang)]),
    ...cautionOf(meaning, lang),
    ...(entry.explained === 'context' ? [text.context] : []),
    ...(lang === 'en' && isOnlyDutch(meaning) ? [text.onlyDutch] : []),
    ...alsoTexts(meaning, also, note, lang),
  ];
  const others = [...also.map((one) => one.entry), ...related].filter((one) => one.id !== entry.id);
  const buttons = [...new Map(others.map((one) => [one.id, { id: one.id, title: buttonOf(one) }])).values()];
  const title = titleOf(entry, lang);
  return {
    lang,
    title,
    ...headingOf(title),
    inShort: entry.definition[lang],
    local: [
      ...sectorTexts(naming, lang),
      ...meaning.local.map(({ partnership, note: local }) => ({
        label: local.word === undefined ? text.at(partnership.name) : text.atWord(partnership.name, local.word[lang]),
        text: local.note[lang],
      })),
    ],
    whose: isSaidAbove(meaning) ? documentOf(meaning.entry, lang) : whoseOf(meaning, lang),
    definition: entry.definition[lang],
    remarks,
    warning: entry.warning === undefined ? '' : text.warning(entry.warning[lang]),
    people: [],
    tasksLabel: '',
    tasks: [],
    tasksButton: '',
    names: namesText(entry, lang),
    source: sourceText(meaning, [], lang),
    more: text.more,
    buttons: buttons.slice(0, MOST_BUTTONS),
    doubt: [],
  };
}

/** One meaning that was pressed for, as an answer. */
export function meaningView(meaning: Meaning, lang: Language): AnswerView {
  return answerView({ status: 'answer', asked: meaning.found, meaning, also: [], spelled: false }, lang);
}

/**
 * What is said where others read along: the own meaning, or the shared one where there is none of one's own, and one way on.
 * What keeps a meaning from being misread stays.
 */
export function shortView(view: AnswerView): AnswerView {
  const [own] = view.local;
  const shared = own === undefined ? {} : { whose: '', definition: '', inShort: own.text };
  return { ...view, ...shared, names: '', more: '', buttons: view.buttons.slice(0, 1) };
}

/** The owner's own note stands right above the definition; the same label twice would puzzle. */
function isSaidAbove({ owner, local }: Meaning): boolean {
  return owner !== undefined && local.some(({ partnership }) => partnership.id === owner.id);
}

/** Found by another name that the source warns about: "Mentor: in het vo is dat meestal iets anders." */
function cautionOf({ entry, found }: Meaning, lang: Language): string[] {
  const name = entry.names.find((other) => other.name === found);
  return name?.caution === undefined ? [] : [textIn(lang).begrip.caution(name.name, name.caution[lang])];
}

/** Other meanings of the same word in one sentence; other terms of the question each with their own. */
function alsoTexts(meaning: Meaning, also: readonly Meaning[], note: Bilingual | undefined, lang: Language): string[] {
  const { begrip: text } = textIn(lang);
  const same = also.filter((one) => one.found === meaning.found);
  const others = also.filter((one) => one.found !== meaning.found);
  const meanings = same.map((one) => text.owned(titleOf(one.entry, lang), whoseOf(one, lang)));
  return [
    ...(note === undefined ? [] : [note[lang]]),
    ...(same.length === 0 || note !== undefined
      ? []
      : [text.otherMeaning(capitalised(meaning.found), meanings.join('; '))]),
    ...others.map((one) => otherTermText(one, lang)),
  ];
}

function otherTermText(meaning: Meaning, lang: Language): string {
  const { begrip: text } = textIn(lang);
  const { definition, warning } = meaning.entry;
  const said = warning === undefined ? definition[lang] : `${definition[lang]} ${text.warning(warning[lang])}`;
  return text.otherTerm(text.owned(titleOf(meaning.entry, lang), whoseOf(meaning, lang)), said);
}

function isOnlyDutch({ entry, local }: Meaning): boolean {
  return [entry.approved, ...local.map(({ note }) => note.approved)].some((approved) => approved?.onlyDutch === true);
}
