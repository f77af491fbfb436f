/** Whether the words of a message are one of the phrases of a list. */
export type Said = (words: readonly string[]) => boolean;

/** Words that come and go in a phrase without changing it: "wat kun je eigenlijk allemaal". */
const padding = new Set(
  `eigenlijk nou nu dan toch wel even eens echt precies allemaal ook hier dus zo gewoon maar alweer weer hoor zeg eerlijk helemaal
  ah oh aha eh uh nog vandaag ok oke okay top prima joh man hoor wacht sorry toch really just actually even so then now again today please aub alsjeblieft svp exactly here nee ja no yes`.split(
    /\s+/,
  ),
);

/**
 * Phrases, one a line, as patterns of whole folded words: "(je|jij) bent (een )?(schat|held)". Each is looked for with and
 * without the padding in a message.
 */
export function phrases(lines: string): Said {
  const whole = new RegExp(
    `^(?:${lines
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})$`,
  );
  return (words) => whole.test(words.join(' ')) || whole.test(words.filter((word) => !padding.has(word)).join(' '));
}
