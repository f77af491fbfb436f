import type { Element } from './rows.js';

/** Where on the pages an element and its cells are, as a screen reader walks through them. */
export interface Tree {
  isNew(element: Element): boolean;
  /** Where the text of an element goes: a node for each cell, or its own. Made when it is first asked for. */
  nodesOf(element: Element): readonly PDFKit.PDFStructureElement[];
  end(): void;
}

/** The tree of a document. Elements stand in it in the order in which they are first drawn. */
export function treeOf(doc: PDFKit.PDFDocument, lang: string): Tree {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const known = new Map<Element, PDFKit.PDFStructureElement[]>();
  return { isNew: (element) => !known.has(element), nodesOf, end: () => root.end() };

  function nodesOf(element: Element): PDFKit.PDFStructureElement[] {
    const had = known.get(element);
    if (had) return had;
    const parent = element.within ? (nodesOf(element.within)[0] ?? root) : root;
    const own = doc.struct(element.tag);
    parent.add(own);
    const nodes = element.cells?.map((cell) => {
      const options = { lang, scope: cell };
      const node = cell === 'Data' ? doc.struct('TD') : doc.struct('TH', options);
      own.add(node);
      return node;
    }) ?? [own];
    known.set(element, nodes);
    return nodes;
  }
}
