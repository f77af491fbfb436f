import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Complaint } from './complaint.js';

/** The templates in cards/ keep the rules for cards on real clients, as far as a template shows them. */
export async function checkCards(root: string): Promise<Complaint[]> {
  const folder = path.join(root, 'cards');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  if (names.length === 0) return [{ file: 'cards', message: 'no card at all' }];
  const complaints = names.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return checkCard(text).map((complaint) => ({ file: `cards/${name}`, ...complaint }));
  });
  return (await Promise.all(complaints)).flat();
}

type Found = Omit<Complaint, 'file'>;

/** What is wrong with one template, in the order of its lines. */
export function checkCard(text: string): Found[] {
  const broken = notJson(text);
  if (broken !== undefined) return [broken];

  // JSON is YAML too, and the YAML parser knows on which line everything stands.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const found: Found[] = [];
  const complain = (node: Node | null | undefined, message: string) => {
    found.push({ line: lines.linePos(node?.range?.[0] ?? 0).line, message });
  };

  const card: unknown = document.contents;
  if (!isMap(card) || card.get('type') !== 'AdaptiveCard') return [{ line: 1, message: 'no AdaptiveCard' }];
  if (card.get('version') !== '1.5') complain(card, 'version must be "1.5": newer ones fail on phones');
  if (!isText(card.get('fallbackText'))) complain(card, 'fallbackText is missing');
  if (card.has('refresh')) complain(card, 'refresh is not used: it is an Action.Execute');

  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === 'isRequired') {
        complain(key, 'isRequired blocks "Vorige" and drops what was typed; check required answers on "Indienen"');
      }
    },
    Map(_, map) {
      for (const message of faultsOfElement(map)) complain(map, message);
    },
  });
  return found;
}

function faultsOfElement(map: YAMLMap): string[] {
  const type = String(map.get('type'));
  if (type === 'Action.Execute') return ['Action.Execute does nothing on phones; use Action.Submit'];
  if (type === 'Action.Submit') {
    const faults: string[] = [];
    if (!isText(map.getIn(['data', 'verb'])))
      faults.push('Action.Submit without data.verb: nobody will hear the press');
    if (map.getIn(['data', 'msteams', 'feedback', 'hide']) !== true) {
      faults.push('Action.Submit without data.msteams.feedback.hide: Teams then says something of its own');
    }
    return faults;
  }
  if (type.startsWith('Input.')) {
    return ['id', 'label'].filter((key) => !isText(map.get(key))).map((key) => `${type} without ${key}`);
  }
  return [];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function notJson(text: string): Found | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
    return { line: before.split('\n').length, message: `no JSON: ${message.split('\n')[0]}` };
  }
}
