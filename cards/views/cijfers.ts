import type { WeekCount } from '../../src/glossary/cijfers/count.js';
import type { OpenVraag } from '../../src/glossary/vragen/vraag.js';
import type { Language } from '../../src/language.js';
import { textIn } from '../text/text.js';

/** What `cards/cijfers.json` shows: this week beside the last one. `top` and `unknown` may hold what people typed. */
export interface CijfersView {
  lang: Language;
  title: string;
  partnership: string;
  weeks: { title: string; facts: { title: string; value: string }[] }[];
  topLabel: string;
  top: string[];
  unknownLabel: string;
  unknown: string[];
  /** Only for who may answer the questions. */
  open: { title: string }[];
  privacy: string;
  [field: string]: unknown;
}

const MOST = 5;
const LONGEST = 120;

/** The numbers of one partnership. */
export function cijfersView(input: {
  partnership: string;
  week: WeekCount;
  before: WeekCount;
  questions: readonly OpenVraag[];
  mayAnswer: boolean;
  termOf: (entry: string) => string | undefined;
  lang: Language;
}): CijfersView {
  const { partnership, week, before, questions, mayAnswer, termOf, lang } = input;
  const { numbers: text } = textIn(lang).vragen;
  const number = new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-GB');
  const top = Object.entries(week.terms)
    .filter(([, { asked }]) => asked > 0)
    .sort(([a, one], [b, other]) => other.asked - one.asked || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([id, { asked }]) =>
      text.topTerm(termOf(id) ?? id, number.format(asked), number.format(before.terms[id]?.asked ?? 0)),
    );
  const unknown = questions
    .filter(({ said }) => said.kind === 'unknown')
    .slice(0, MOST)
    .map(({ question, count }) => text.unknownOne(short(question), count));
  return {
    lang,
    title: text.title,
    partnership,
    weeks: [weekView(text.week, week), weekView(text.before, before)],
    topLabel: text.top,
    top: top.length === 0 ? [text.noTop] : top,
    unknownLabel: text.unknownTop,
    unknown: unknown.length === 0 ? [text.noUnknown] : unknown,
    open: mayAnswer && questions.length > 0 ? [{ title: text.openList }] : [],
    privacy: text.privacy,
  };

  function weekView(title: string, count: WeekCount) {
    const { asked, answered, chosen } = count;
    const share =
      asked === 0 ? text.none : text.percent(Math.min(100, Math.round((100 * (answered + chosen)) / asked)));
    const fact = (label: string, value: number) => ({ title: label, value: number.format(value) });
    return {
      title,
      facts: [
        fact(text.asked, asked),
        fact(text.answered, answered),
        fact(text.chosen, chosen),
        fact(text.unknown, count.unknown),
        { title: text.share, value: share },
      ],
    };
  }
}

function short(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length <= LONGEST ? signs.join('') : `${signs.slice(0, LONGEST - 1).join('')}…`;
}
