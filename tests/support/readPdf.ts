import { getDocumentProxy } from 'unpdf';

/** A line of text on a page as a reader finds it; in points from the lower left corner. */
export interface Line {
  text: string;
  left: number;
  right: number;
  bottom: number;
  size: number;
}

export interface ReadPdf {
  pages: Line[][];
  /** The text of the body in the order in which it is read aloud: without the line above a later page and the foot. */
  body: string;
  info: Record<string, unknown>;
  bookmarks: string[];
  tagged: boolean;
  /** The elements with text in the order in which they are read aloud, as "H1", "TD"; a run over two pages is there twice. */
  roles: string[];
}

/** A PDF read back with PDF.js, which shares nothing with what wrote it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const read: ReadPdf = {
    pages: [],
    body: '',
    info: { ...info },
    bookmarks: ((await document.getOutline()) ?? []).map(({ title }) => title),
    tagged: (await document.getMarkInfo())?.Marked === true,
    roles: [],
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    read.pages.push(linesOf(pieces));
    read.body += pieces.flatMap((piece) => (isBody(bottomOf(piece)) ? [piece.str] : [])).join(' ');
    read.roles.push(...rolesIn(await page.getStructTree()));
  }
  await document.destroy();
  return read;
}

/** The lines between the running line and the foot, from above. */
export function bodyLines(page: readonly Line[]): Line[] {
  return page.filter(({ bottom }) => isBody(bottom));
}

export function footOf(page: readonly Line[]): string[] {
  return page.filter(({ bottom }) => bottom <= FOOT).map(({ text }) => text);
}

/** The foot of three lines at most ends below this, and the line above a later page stands above the other. */
const FOOT = 74;
const RUNNING = 790;

function isBody(bottom: number): boolean {
  return bottom > FOOT && bottom < RUNNING;
}

function bottomOf({ transform }: Item): number {
  return transform[5] ?? 0;
}

interface Item {
  str: string;
  width: number;
  height: number;
  transform: number[];
}

/** Pieces on one height are one line, from above; the reader gives what is between two columns as a space of its own. */
function linesOf(items: readonly Item[]): Line[] {
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    if (item.height === 0) continue;
    const height = Math.round(bottomOf(item) * 2) / 2;
    lines.set(height, [...(lines.get(height) ?? []), item]);
  }
  return [...lines].map(([bottom, pieces]) => lineOf(bottom, pieces)).sort((one, two) => two.bottom - one.bottom);
}

function lineOf(bottom: number, pieces: readonly Item[]): Line {
  const across = pieces.map(({ transform, width }) => ({
    left: transform[4] ?? 0,
    right: (transform[4] ?? 0) + width,
  }));
  return {
    text: pieces.map(({ str }) => str).join(' '),
    left: Math.min(...across.map(({ left }) => left)),
    right: Math.max(...across.map(({ right }) => right)),
    bottom,
    size: Math.max(...pieces.map(({ height }) => height)),
  };
}

interface Node {
  role?: string;
  children?: readonly unknown[];
}

function rolesIn(tree: Node | null): string[] {
  const children = (tree?.children ?? []).filter((child): child is Node => typeof child === 'object' && child !== null);
  const holdsText = children.some((child) => !('role' in child));
  return [...(holdsText && tree?.role ? [tree.role] : []), ...children.flatMap(rolesIn)];
}
