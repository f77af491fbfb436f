import type { Answer, Meaning } from '../../src/glossary/answer.js';
import type { Entry } from '../../src/glossary/entry.js';
import type { Bilingual, Language } from '../../src/language.js';
import type { Source } from '../../src/source.js';
import { sayDate } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { hereText, sectorTexts } from './begripNaming.js';
import { headingOf } from './plain.js';

/** A term to press for. */
export interface TermButton {
  id: string;
  title: string;
}

/** A button to say that an answer is not right. `question` is as typed. */
export interface Doubt {
  title: string;
  question: string;
  entry: string;
}

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
  /** Who holds the role for the asker, a sentence each; only in the own chat (`begripRol.ts`). */
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

/** What `cards/keuze.json` shows: one button for each meaning, with whose it is. */
export interface ChoiceView {
  lang: Language;
  question: string;
  /** The question in the one of two elements that shows it as typed. */
  heading: string;
  typedHeading: string;
  options: (TermButton & { whose: string; hint: string })[];
  doubt: Doubt[];
  [field: string]: unknown;
}

/** What `cards/onbekend.json` shows. `text` repeats what was typed, so a card shows it as plain text only. */
export interface UnknownView {
  lang: Language;
  text: string;
  nearLabel: string;
  near: TermButton[];
  /** The question and how it can be put on the list (`vraag.ts`); `noted`: what became of it. */
  question: string;
  offers: { title: string; want: string }[];
  noted: string;
  [field: string]: unknown;
}

/** Teams hides the buttons of a card after the sixth. */
const MOST_BUTTONS = 6;

/** Longer than any definition of the content. */
const LONGEST_HINT = 400;

/** Characters of a button that a phone of 320 points shows whole. */
const LONGEST_BUTTON = 30;

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

/** Several meanings to choose from. Says the name from the content, never what was typed. */
export function choiceView({ options }: Extract<Answer, { status: 'choice' }>, lang: Language): ChoiceView {
  const text = textIn(lang).begrip;
  const [name, ...otherNames] = new Set(options.map((option) => option.found));
  const isOneWord = name !== undefined && otherNames.length === 0;
  const question = isOneWord ? text.which(capitalised(name)) : text.whichTerm;
  return {
    lang,
    question,
    ...headingOf(question),
    options: options.map((option) => ({
      id: option.entry.id,
      // Below a question about one word its sense says enough, and fits on a phone.
      title: isOneWord && option.entry.sense !== undefined ? capitalised(option.entry.sense) : buttonOf(option.entry),
      ...hintOf(option, lang),
    })),
    doubt: [],
  };
}

/** What one meaning comes down to: in the words of the asker's partnership where this is its own meaning. */
function hintOf(option: Meaning, lang: Language): { whose: string; hint: string } {
  const [own, ...others] = option.local.filter(({ note }) => note.weight !== undefined || note.approved !== undefined);
  if (own === undefined || others.length > 0) {
    return { whose: whoseOf(option, lang), hint: inShort(option.entry.definition[lang]) };
  }
  return { whose: textIn(lang).begrip.at(own.partnership.name), hint: inShort(own.note.note[lang]) };
}

/** What an owner typed can be a whole page; to choose by, its beginning is enough. */
function inShort(definition: string): string {
  const characters = [...definition];
  return characters.length > LONGEST_HINT ? `${characters.slice(0, LONGEST_HINT - 1).join('')}…` : definition;
}

/** That it is not known, what little is known, and what was perhaps meant. */
export function unknownView(answer: Extract<Answer, { status: 'unknown' }>, lang: Language): UnknownView {
  const { asked, unexplained, near } = answer;
  const text = textIn(lang).begrip;
  const about = near.some((one) => asked.toLowerCase().includes(one.found.toLowerCase()));
  const sentences =
    unexplained === undefined
      ? [about ? text.noQuestion(asked) : text.unknown(asked)]
      : [
          text.unexplained(unexplained.term, sourcesText(unexplained.sources, lang)),
          uncapitalised(unexplained.definition[lang]),
        ];
  return {
    lang,
    text: sentences.join(' '),
    nearLabel: text.near,
    near: near.map((one) => ({ id: one.entry.id, title: buttonOf(one.entry) })),
    question: '',
    offers: [],
    noted: '',
  };
}

/** The headword with its abbreviation or sense; in English always with the Dutch word, which stands on the forms. */
export function titleOf(entry: Entry, lang: Language): string {
  const { term, sense, english, abbreviations } = entry;
  if (lang === 'nl') {
    const [abbreviation] = abbreviations;
    const more = sense ?? (term.includes('(') ? undefined : abbreviation);
    return more === undefined ? term : `${term} (${more})`;
  }
  const dutch = sense === undefined ? term : `${term}, ${sense}`;
  if (english.term.toLowerCase().startsWith(term.toLowerCase())) return english.term;
  return english.term.includes('(') ? `${dutch}: ${english.term}` : `${dutch} (${english.term})`;
}

/** Short enough for a button on a phone: the Dutch word in both languages, as it stands on the forms. */
export function buttonOf(entry: Entry): string {
  const title = titleOf(entry, 'nl');
  return title.length > LONGEST_BUTTON && entry.sense === undefined ? entry.term : title;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function whoseOf({ entry, owner }: Meaning, lang: Language): string {
  const text = textIn(lang).begrip;
  return owner === undefined ? documentOf(entry, lang) : text.at(owner.name);
}

function documentOf(entry: Entry, lang: Language): string {
  return textIn(lang).begrip.whose[entry.sources[0]?.document ?? '000'];
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

function namesText(entry: Entry, lang: Language): string {
  const text = textIn(lang).begrip;
  const named = (relation: 'same' | 'related') =>
    bySector(entry.names.filter((other) => other.relation === relation && other.name !== entry.term));
  const same = named('same');
  const related = named('related');
  return [same && text.names(same), related && text.related(related)].filter((part) => part !== '').join(' ');
}

/** Names of one sector together, behind those of all: "Student, Stagiair; Docent in opleiding (mbo, vo)". */
function bySector(names: Entry['names']): string {
  const sectors = [...new Set(names.map((other) => other.sectors.join(', ')))].sort();
  return sectors
    .map((sector) => {
      const group = names.filter((other) => other.sectors.join(', ') === sector).map(({ name }) => name);
      return group.join(', ') + (sector === '' ? '' : ` (${sector})`);
    })
    .join('; ');
}

/** "Bron: ...", of a meaning and of what is told with it. */
export function sourceText(meaning: Meaning, more: readonly Source[], lang: Language): string {
  return textIn(lang).begrip.source(originText(meaning, more, lang));
}

/** The documents; where none says it, whose owner of the terms approved it when. */
export function originText({ entry, owner, local }: Meaning, more: readonly Source[], lang: Language): string {
  const documents = [...entry.sources, ...local.flatMap(({ note }) => note.source ?? []), ...more];
  const approved = [
    ...(entry.approved && owner ? [{ name: owner.name, at: entry.approved.at }] : []),
    ...local.flatMap(({ partnership: { name }, note }) => (note.approved ? [{ name, at: note.approved.at }] : [])),
  ];
  const own = approved.map(({ name, at }) => textIn(lang).begrip.approved(name, sayDate(new Date(at), lang)));
  return [...own, ...(documents.length > 0 ? [sourcesText(documents, lang)] : [])].join('; ');
}

function isOnlyDutch({ entry, local }: Meaning): boolean {
  return [entry.approved, ...local.map(({ note }) => note.approved)].some((approved) => approved?.onlyDutch === true);
}

/** Each document once, with the literature that it names; line numbers are for `so ask`, not for a card. */
export function sourcesText(sources: readonly Source[], lang: Language): string {
  const { documents } = textIn(lang).begrip;
  const used = [...new Set(sources.map(({ document }) => document))];
  return used
    .map((document) => {
      const authors = sources
        .filter((source) => source.document === document)
        .flatMap((source) => source.authors ?? []);
      return authors.length === 0
        ? documents[document]
        : `${documents[document]} (${[...new Set(authors)].join('; ')})`;
    })
    .join('; ');
}
