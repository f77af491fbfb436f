import { readdirSync, readFileSync } from 'node:fs';
import { GlobalSettings, type IEvaluationContext, Template } from 'adaptivecards-templating';
import { type Attachment, CardFactory } from 'botbuilder';
import { CodedError } from '../src/errors.js';
import { once } from '../src/once.js';

/** What a template shows: plain data, every field present ('' or [] for "nothing"). */
export type View = Record<string, unknown>;

/** Makes a card from a template and a view. @throws CodedError CARD_INVALID when a guard below does not hold. */
export type RenderCard = (name: string, view: View) => Attachment;

/** A message of 25 KB passes every size that Teams has been reported to refuse. */
export const MAX_CARD_BYTES = 25 * 1024;

const cardsFolder = new URL('../cards/', import.meta.url);

/**
 * Reads every template of `cards/`, and prepares each once, when it is first shown: preparing costs milliseconds, expanding a
 * tenth of one, and a start does not wait for all of them.
 * @throws CodedError CARD_INVALID when a template is not JSON.
 */
export function loadCards(folder: URL = cardsFolder): RenderCard {
  const templates = new Map<string, () => Template>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const template = readTemplate(new URL(file, folder));
    templates.set(
      file.replace(/\.json$/, ''),
      once(() => new Template(template)),
    );
  }
  return (name, view) => {
    const template = templates.get(name);
    if (template === undefined) throw new CodedError('CARD_INVALID', `There is no card cards/${name}.json.`);
    const card = expand(name, template(), { $root: view });
    keepDates(card);
    guard(name, card);
    return CardFactory.adaptiveCard(card);
  };
}

function readTemplate(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new CodedError('CARD_INVALID', `${file.pathname.split('/').pop()} is not JSON.`, { cause });
  }
}

/** The templating library reports a missing field through one global callback; expanding is synchronous, so this is safe. */
function expand(name: string, template: Template, context: IEvaluationContext): object {
  const missing: string[] = [];
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    missing.push(path);
    return '';
  };
  const card: unknown = template.expand(context);
  if (missing.length > 0) throw new CodedError('CARD_INVALID', `Card ${name}: the view lacks ${missing.join(', ')}.`);
  if (typeof card !== 'object' || card === null) throw new CodedError('CARD_INVALID', `Card ${name} is no object.`);
  return card;
}

/** What a client reads as a date to be written its own way, in a text block as in a text run. No template of ours has one. */
const DATE = /\{(?=\{(?:DATE|TIME)\()/gi;
/** Shows as nothing, and is no part of what the client looks for. */
const WORD_JOINER = '\u2060';
/** What goes back to us as it is, and is shown by no text. */
const SENT_BACK = new Set(['value', 'data']);

/** What people typed stays as they typed it, also when it looks like `{{DATE(...)}}`. Changes the texts of this card in place. */
function keepDates(value: object): void {
  for (const [key, member] of Object.entries(value)) {
    if (SENT_BACK.has(key)) continue;
    if (typeof member === 'string' && member.includes('{{')) {
      Object.assign(value, { [key]: member.replace(DATE, `{${WORD_JOINER}`) });
    } else if (typeof member === 'object' && member !== null) keepDates(member);
  }
}

function guard(name: string, card: object): void {
  const nowhere = pathToNull(card);
  if (nowhere !== undefined) {
    const path = [name, ...nowhere].join('.');
    throw new CodedError('CARD_INVALID', `Card ${path} is null: $when belongs on members of an array only.`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > MAX_CARD_BYTES) {
    throw new CodedError('CARD_INVALID', `Card ${name} is ${bytes} bytes; at most ${MAX_CARD_BYTES} are allowed.`);
  }
}

/** The way to the first null or undefined; undefined when there is none. */
function pathToNull(value: unknown): string[] | undefined {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return undefined;
  for (const [key, member] of Object.entries(value)) {
    const path = pathToNull(member);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}
