import type { Setup } from '../../../src/partnership/setup.js';
import type { Proefrit } from '../../../src/proefrit/proefrit.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { nameOf } from '../name.js';
import { capitalised, roleWord } from '../rij.js';
import { aButton, anOverzicht, type OverzichtFor, type OverzichtRow, type OverzichtView } from './view.js';

/** Lines in a block; the rest is counted. */
const MOST = 5;

/** What the messages of a semester come down to: per role, in the busiest weeks, above the budget, and what the roster lacks. */
export function proefritView(
  { when, from, to, summary, weeks, gaps }: Proefrit,
  setup: Setup,
  reader: OverzichtFor,
): OverzichtView {
  const { lang } = reader;
  const { proefrit: text } = textIn(lang).overzicht;
  const mean = new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
  const roles = summary.roles.filter(({ perPerson }) => perPerson.most > 0);
  const over = summary.overBudget.map(({ person, messages, budget }) => text.over(person.name, messages, budget));
  const holes = [
    ...gaps.withoutWerkplekbegeleider.map(({ school, students }) =>
      text.noGuide(setup.schools.find(({ id }) => id === school)?.name ?? school, students),
    ),
    ...gaps.largeGroups.map(({ schoolopleider, students }) => text.largeGroup(nameOf(setup, schoolopleider), students)),
  ];
  return anOverzicht(text.title, reader, {
    intro: [
      text.intro(when.semester, when.schoolYear, sayDay(from, lang), sayDay(to, lang)),
      text.total(summary.messages, summary.people),
    ],
    rows: [
      block(
        text.roles,
        roles.map(({ role, perPerson }) =>
          text.role(capitalised(roleWord(setup, role, lang)), mean.format(perPerson.mean), perPerson.most),
        ),
      ),
      block(
        text.weeks,
        weeks.map(({ monday, messages }) => text.week(sayDay(monday, lang), messages)),
      ),
      over.length === 0 ? block(text.budget, [text.withinBudget]) : block(text.budget, shortened(over), 'warning'),
      holes.length === 0 ? block(text.gaps, [text.noGaps]) : block(text.gaps, shortened(holes), 'warning'),
    ],
  });

  function shortened(lines: readonly string[]): string[] {
    const rest = lines.length - MOST;
    return rest > 0 ? [...lines.slice(0, MOST), text.more(rest)] : [...lines];
  }
}

/** It is still being played: a button asks again. */
export function proefritRunningView(reader: OverzichtFor): OverzichtView {
  const { proefrit: text } = textIn(reader.lang).overzicht;
  return anOverzicht(text.title, reader, { intro: [text.running], turns: [aButton(text.show, 'proefrit.toon')] });
}

function block(title: string, lines: string[], style: OverzichtRow['style'] = 'emphasis'): OverzichtRow {
  return { style, title, who: '', lines, buttons: [] };
}
