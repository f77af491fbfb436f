/** What can be asked for by name, besides a question about a term. */
export type Command = 'taken' | 'uren';

const ask = '(?:(?:hoi|hallo|hi|hello),? )?(?:toon|laat|geef|wat zijn|welke|show|give|what are)?(?: me| mij)? ?';
const courtesy = '(?: heb ik| do i have)?(?: nu| now)?(?: zien)?(?: graag| alsjeblieft| aub| svp| please)?';

const patterns: Readonly<Record<Command, RegExp>> = {
  taken: new RegExp(`^${ask}(?:mijn |my |de |the )?(?:taken|taak|taakjes|to-?do'?s?|tasks?)${courtesy}$`),
  uren: new RegExp(`^${ask}(?:mijn |my |hoeveel |how many )?(?:uren|uur|hours)${courtesy}$`),
};

/** The command in what was typed: the whole of it, or nothing ("wat betekent taken?" is a question). */
export function commandIn(text: string): Command | undefined {
  const words = text
    .toLowerCase()
    .replace(/[.,?!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (patterns.taken.test(words)) return 'taken';
  return patterns.uren.test(words) ? 'uren' : undefined;
}
