import type { Bilingual } from '../language.js';
import type { RoleId } from '../people/role.js';
import type { Entry, Sector } from './entry.js';
import type { Fact } from './facts/fact.js';
import type { LocalNote } from './overlay.js';

/** A partnership as an answer names it. */
export interface Owner {
  id: string;
  name: string;
}

/** What one partnership says of an entry; the answer names whose meaning it is. */
export interface LocalMeaning {
  partnership: Owner;
  note: LocalNote;
}

/** One meaning as found, with what the speaker's own partnerships say of it (theirs first; others are left out). */
export interface Meaning {
  entry: Entry;
  local: LocalMeaning[];
  /** The name it was found by, as it stands in the content: "IO", "Mentor". */
  found: string;
  /** The partnership whose meaning the entry itself is; absent for a meaning that all share. */
  owner?: Owner;
  /** The entries that `entry.related` points at. */
  related: Entry[];
}

/** "Hoe heet dat hier" and "hoe heet dat in het vo": the names asked for, in the order of the content; none is an answer too. */
export interface Naming {
  /** The sector asked for; absent when "hier" or a partnership was meant. */
  sector?: Sector;
  /** The partnership asked for, when it is not the speaker's own. */
  partnership?: Owner;
  /** The names are of something near it, not of the thing itself. */
  related?: boolean;
  names: Bilingual[];
}

/** The outcomes of a question. Nothing is guessed: what is not sure is a choice or unknown. */
export type Answer =
  /**
   * One meaning is right; `also` are meanings the same word has elsewhere, and other terms of the same question, mentioned
   * below it. `note`: what is to be said of a word whose other meanings are no more than mentioned. `spelled`: what was typed differs from the name it was taken for. `naming`: the question was for a name.
   */
  | {
      status: 'answer';
      asked: string;
      meaning: Meaning;
      also: Meaning[];
      spelled: boolean;
      naming?: Naming;
      note?: Bilingual;
    }
  /** Several meanings are possible; best first. */
  | { status: 'choice'; asked: string; options: Meaning[] }
  /**
   * Not in the begrippen. `unexplained`: a term that a source uses without saying what it means; `near`: what it
   * may be a misspelling of, or a term that stands in a question for something else.
   */
  | { status: 'unknown'; asked: string; unexplained?: Entry; near: Meaning[] }
  /**
   * The answer is a role, a form, a moment or a number: the facts say it; `meaning` is the term of the first of them, `about`
   * are the other terms they speak of.
   */
  | { status: 'fact'; asked: string; facts: [Fact, ...Fact[]]; meaning: Meaning; about: Meaning[] }
  /**
   * Who holds a role, for the one who asks: a person of the roster. `of`: the asker's own ("mijn IO"), all in the place
   * that is meant ("onze CSO", "de schoolleider op mijn school"), or somebody else's ("de IO van Youssef"), which is not
   * told. `also`: more roles that were asked for ("wie begeleidt mij"). `meaning`: the role as a term, for who is in no roster.
   */
  | {
      status: 'person';
      asked: string;
      role: RoleId;
      also?: RoleId[];
      of: 'mine' | 'ours' | 'theirs';
      /** Asked of another semester or year than this one. */
      otherTime?: true;
      meaning: Meaning;
    }
  /** No question for a term. */
  | { status: 'other'; kind: SmallTalk };

/** What a message without a question can be. */
export type SmallTalk = 'greeting' | 'thanks' | 'help' | 'empty' | 'human' | 'frustration';
