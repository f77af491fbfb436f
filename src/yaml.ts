import { isNode, LineCounter, parseDocument } from 'yaml';

/** A YAML text; `lineOf` gives the line (from 1) of any part, such as `lineOf(['tenants', 0, 'id'])`. */
export type Yaml =
  | { status: 'read'; value: unknown; lineOf(path: readonly PropertyKey[]): number }
  | { status: 'unreadable'; errors: { line: number; message: string }[] };

/**
 * Reads YAML so that whatever turns out wrong in it can be told with its line. Never throws. JSON is YAML too and is read many
 * times quicker: the build writes the content so, and its lines are only looked for when something is wrong.
 */
export function readYaml(text: string): Yaml {
  const json = /^\s*[[{]/.test(text) ? jsonIn(text) : undefined;
  if (json === undefined) return read(text);
  return {
    status: 'read',
    value: json,
    lineOf(path) {
      const yaml = read(text);
      return yaml.status === 'read' ? yaml.lineOf(path) : 1;
    },
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    if (notJson instanceof SyntaxError) return undefined;
    throw notJson;
  }
}

function read(text: string): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    const errors = document.errors.map(({ pos, message }) => ({
      line: Math.max(1, counter.linePos(pos[0]).line),
      message,
    }));
    return { status: 'unreadable', errors };
  }
  return {
    status: 'read',
    value: document.toJS(),
    lineOf(path) {
      // A part that is missing has no place of its own: the nearest part around it has.
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}
