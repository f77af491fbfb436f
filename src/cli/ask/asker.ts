import { createGlossary } from '../../glossary/glossary.js';
import type { Content } from '../../glossary/load.js';
import { languageOfQuestion } from '../../glossary/reading/language.js';
import { languageSchema } from '../../language.js';
import type { AskedPartnership } from './partnerships.js';
import { type Result, resultOf } from './result.js';
import { roleOf, roleWords } from './roles.js';

/** One question with who asks it, as typed. */
export interface Question {
  q: string;
  partnership?: string | undefined;
  role?: string | undefined;
  lang?: string | undefined;
}

/** `not-understood`: something in the question is no partnership, role or language; `message` says what is allowed. */
export type Asked = { status: 'answered'; result: Result } | { status: 'not-understood'; message: string };

/** Answers questions one by one; builds the glossary once. */
export function createAsker(
  content: Content,
  partnerships: readonly AskedPartnership[],
): (question: Question) => Asked {
  const glossary = createGlossary(content, partnerships);
  return ({ q, partnership, role, lang }) => {
    const own = partnerships.find(({ id }) => id === partnership?.trim().toLowerCase());
    if (partnership !== undefined && own === undefined) {
      const ids = partnerships.map(({ id }) => id);
      return notUnderstood(
        'partnership',
        partnership,
        ids.length > 0 ? ids : ['none: the folder holds no partnership'],
      );
    }
    const roleId = role === undefined ? undefined : roleOf(role);
    if (role !== undefined && roleId === undefined) return notUnderstood('role', role, roleWords);
    const language = languageSchema.optional().safeParse(lang);
    if (!language.success) return notUnderstood('language', lang ?? '', languageSchema.options);

    const speaker = { partnerships: own === undefined ? [] : [own.id], roles: roleId === undefined ? [] : [roleId] };
    const answer = glossary.ask(q, speaker);
    const spoken = language.data ?? languageOfQuestion(q, answer) ?? own?.language ?? 'nl';
    return { status: 'answered', result: resultOf(q, answer, spoken) };
  };
}

function notUnderstood(what: string, given: string, allowed: readonly string[]): Asked {
  return { status: 'not-understood', message: `"${given}" is no ${what} here. Allowed: ${allowed.join(', ')}.` };
}
