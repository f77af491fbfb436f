import type { FormCheck } from './formFile.js';

/** More than this many leeruitkomsten for one student take four steps of a form, and nobody fills those in with care. */
const MOST = 12;

/** What cannot be under `leeruitkomsten`: too many for a year, the same one twice, and a form that does not ask about them. */
export function outcomeFaults({ content, said, tell }: FormCheck): void {
  const { leeruitkomsten } = said;
  if (leeruitkomsten.length === 0) return;
  if (!content.rows.some(({ of }) => of === 'leeruitkomsten')) {
    const text = `Het ${content.id} vraagt niet naar leeruitkomsten. Zet ze bij het adviesformulier.`;
    tell('form-cannot', ['leeruitkomsten'], text);
    return;
  }
  for (const [at, { tekst, studiejaar }] of leeruitkomsten.entries()) {
    const isSame = leeruitkomsten
      .slice(0, at)
      .some((each) => each.tekst.nl === tekst.nl && overlaps(each.studiejaar, studiejaar));
    if (!isSame) continue;
    const text = 'Deze leeruitkomst staat er al, voor hetzelfde studiejaar. Haal er een weg.';
    tell('duplicate', ['leeruitkomsten', at], text);
  }
  const tooMany = ([undefined, 1, 2, 3, 4] as const).find((year) => asked(leeruitkomsten, year).length > MOST);
  const isGeneral = asked(leeruitkomsten, undefined).length > MOST;
  if (!isGeneral && tooMany === undefined) return;
  const whom = isGeneral || tooMany === undefined ? 'elke student' : `een student van jaar ${tooMany}`;
  const many = asked(leeruitkomsten, isGeneral ? undefined : tooMany).length;
  const text = `Voor ${whom} zijn het ${many} leeruitkomsten. Er passen er ${MOST}: kies wat jullie echt bespreken.`;
  tell('form-cannot', ['leeruitkomsten'], text);
}

type Outcomes = FormCheck['said']['leeruitkomsten'];

/** What is asked of a student in this year; without a year only what is for everyone. */
function asked(outcomes: Outcomes, year: number | undefined): Outcomes {
  return outcomes.filter(({ studiejaar }) => studiejaar === undefined || studiejaar.some((each) => each === year));
}

function overlaps(some: readonly number[] | undefined, others: readonly number[] | undefined): boolean {
  return some === undefined || others === undefined || some.some((year) => others.includes(year));
}
