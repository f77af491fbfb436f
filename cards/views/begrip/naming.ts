import type { Naming } from '../../../src/glossary/answer.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';

/** "Hier heet dit: buddy.", or that no such word is known; with the name of the partnership that was asked for. */
export function hereText({ names, partnership }: Naming, lang: Language): string {
  const { begrip: text, list } = textIn(lang);
  if (names.length === 0) return partnership === undefined ? text.noneHere : text.noneThere(partnership.name);
  const called = list(names.map((name) => name[lang]));
  return partnership === undefined ? text.here(called) : text.there(partnership.name, called);
}

/** What it is called in a sector is what was asked, so it comes first. */
export function sectorTexts(naming: Naming | undefined, lang: Language): { label: string; text: string }[] {
  if (naming?.sector === undefined) return [];
  const { begrip: text, list } = textIn(lang);
  const called = list(naming.names.map((name) => name[lang]));
  const said = naming.related === true ? text.nearInSector(called) : text.calledInSector(called);
  return [{ label: text.inSector(text.sectors[naming.sector]), text: called === '' ? text.noneInSector : said }];
}
