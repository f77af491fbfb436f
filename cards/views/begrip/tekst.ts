import type { Answer } from '../../../src/glossary/answer.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { answerView } from './antwoord.js';
import { factView } from './feit.js';
import { choiceView } from './keuze.js';
import { unknownView } from './onbekend.js';

/** An answer as plain text, for where there are no cards; paragraphs are lines. */
export function toText(answer: Answer, lang: Language): string {
  switch (answer.status) {
    case 'answer': {
      const view = answerView(answer, lang);
      const local = view.local.map(({ label, text }) => `${label}. ${text}`);
      return lines(
        view.title,
        ...local,
        `${view.whose}: ${view.definition}`,
        ...view.remarks,
        view.warning,
        view.names,
        view.source,
      );
    }
    case 'choice': {
      const view = choiceView(answer, lang);
      return lines(
        view.question,
        ...view.options.map((one, at) => `${at + 1}. ${one.title}. ${one.whose}: ${one.hint}`),
      );
    }
    case 'unknown': {
      const view = unknownView(answer, lang);
      const near = view.near.map(({ title }) => title).join('; ');
      return lines(view.text, near === '' ? '' : `${view.nearLabel} ${near}`);
    }
    case 'fact': {
      const view = factView(answer, lang);
      return lines(view.title, ...view.says.map(({ label, text }) => `${label}: ${text}`), view.source);
    }
    case 'person':
      return textIn(lang).person.onlyInChat;
    case 'other':
      return otherText(answer.kind, lang);
  }
}

function otherText(kind: Extract<Answer, { status: 'other' }>['kind'], lang: Language): string {
  const { smallTalk, help } = textIn(lang);
  return kind === 'help' ? lines(help.title, help.terms) : smallTalk[kind];
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
