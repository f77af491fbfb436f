import type { Language } from '../../src/language.js';
import { textIn } from '../text/text.js';

/** What `cards/koppel.json` shows: which partnership a team belongs to, and what can be made of it. */
export interface TeamView {
  lang: Language;
  title: string;
  text: string;
  buttons: { title: string; verb: 'team.koppel' | 'team.los'; partnership: string }[];
  [field: string]: unknown;
}

/** Teams hides the buttons of a set after the sixth. */
const MOST_BUTTONS = 6;

/**
 * @param linked the partnership that the team belongs to; `undone` right after it was let go
 * @param choices the partnerships that the one who asked manages
 */
export function teamView(
  linked: { id: string; name: string } | 'undone' | undefined,
  choices: readonly { id: string; name: string }[],
  lang: Language,
): TeamView {
  const { team } = textIn(lang).bladeren;
  const current = linked === 'undone' ? undefined : linked;
  const others = choices.filter(({ id }) => id !== current?.id).slice(0, MOST_BUTTONS - 1);
  return {
    lang,
    title: current === undefined ? team.title : team.summary,
    text: current === undefined ? (linked === 'undone' ? team.undone : team.open) : team.linked(current.name),
    buttons: [
      ...others.map(({ id, name }) => ({
        title: current === undefined ? name : team.change(name),
        verb: 'team.koppel' as const,
        partnership: id,
      })),
      ...(current === undefined ? [] : [{ title: team.undo, verb: 'team.los' as const, partnership: current.id }]),
    ],
  };
}
