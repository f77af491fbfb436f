import type { nlEigen } from './nlEigen.js';

/** The English twin of `nlEigen.ts`. */
export const enEigen: typeof nlEigen = {
  title: (partnership) => `Terms of ${partnership}`,
  summary: 'The terms of your partnership',
  which: 'Of which partnership do you want to manage the terms?',
  intro:
    'These are the terms that you made or explained yourselves. What you save is what your colleagues see at once.',
  none: 'You have no terms of your own yet. Add the first one.',
  page: (page, pages, count) => `Page ${page} of ${pages}, ${count} terms`,
  notOwner: (partnership, owner) =>
    `${owner} looks after the terms of ${partnership}. Is a term missing, or is something not right? Ask there.`,

  buttons: {
    add: 'Add',
    change: 'Change',
    retire: 'Remove',
    retireNow: 'Yes, remove it',
    keep: 'No, keep it',
    history: 'History',
    list: 'All our own terms',
    next: 'Next',
    previous: 'Previous',
    save: 'Save',
    cancel: 'Stop without saving',
    twin: 'It is another term',
    existing: (term) => `Change ${term}`,
    file: 'Take over a list',
    read: 'Show what changes',
    take: 'Take it over',
    again: 'Paste again',
    export: 'Show as a list',
  },

  labels: {
    term: 'Term',
    names: 'Other names',
    nl: 'What does it mean here? (in Dutch)',
    en: 'In English (may stay empty)',
    belongs: 'Belongs to a shared term (may stay empty)',
    twinNew: (term) => `Word with the new ${term}`,
    twinOld: (term) => `Word with the existing ${term}`,
    paste: 'The list',
    copy: 'The list, to copy',
  },
  help: {
    names: 'Put a semicolon between the names: maatje; buddy',
    belongs: 'Do you explain what a known term means here? Then type its name, for instance werkplekbegeleider.',
    twin: 'With that word your colleagues see the difference, for instance: zij-instroom.',
  },
  shown: {
    names: 'Other names',
    nl: 'Meaning',
    en: 'In English',
    onlyDutch: 'Not yet. Who speaks English gets the Dutch text.',
    belongs: 'Belongs to',
    approved: (name, moment) => `${name}, on ${moment}`,
    by: 'Approved by',
    existing: (term) => `${term} exists already`,
    now: 'It now says',
  },

  form: {
    add: 'Add a term',
    change: 'Change a term',
    faults: 'It is not saved yet. Look below at "Please note". What you typed is still there.',
    sameName:
      'There is a term of that name already. Is this something else, or do you want to change the existing one? It is not saved yet.',
    changed:
      'Somebody else changed this term meanwhile. What you typed is still there. With Save it replaces what it says now.',
    fault: {
      term: 'Please note: fill in a term of at most 80 characters, with letters or digits.',
      names: 'Please note: at most 10 other names of at most 80 characters each, with letters or digits.',
      nl: 'Please note: fill in what it means, in at most 1,000 characters.',
      en: 'Please note: this is too long. It may have 1,000 characters.',
      belongs:
        'Please note: I do not know this shared term, or it has several meanings. Type the whole name, or leave this empty.',
      taken: (other) => `Please note: another term has that name: ${other}. Choose another name.`,
      twin: 'Please note: fill in a word of a few letters, or your colleagues do not see the difference.',
    },
  },

  notice: {
    saved: (term) => `Saved: ${term}. This is what your colleagues see from now on.`,
    retired: (term) => `Removed: ${term}. Nobody finds it any more; its history is kept.`,
    missing: 'This term is gone. These are the terms now.',
    changed: 'Somebody else changed this term meanwhile. This is what it says now.',
  },
  retire: {
    sure: (term) => `Do you want to remove ${term}?`,
    what: 'Your colleagues will not find it any more. Its history is kept.',
  },
  history: {
    title: 'History',
    page: (page, pages) => `Page ${page} of ${pages}`,
    version: (name, moment) => `${name}, ${moment}`,
    added: 'Added',
    retired: 'Removed',
    back: 'Back in use',
    before: 'Before',
    after: 'After',
  },

  file: {
    title: 'Take over a list',
    how: 'Paste the rows of a spreadsheet or csv file below, with their heading. The columns term and betekenis are needed. There can also be: andere namen, english, hoort bij.',
    limit:
      'About 25 KB fits in here, some 150 terms. More? Ask who runs the bot to read the file. Nothing is saved yet.',
    tooLong: (kilobytes) => `Please note: this is ${kilobytes} KB, and 25 KB fits. Paste it in parts.`,
    nothing: 'Please note: I see no list. Paste the heading and the rows.',
    heading: (columns) =>
      `Please note: the first row lacks the column: ${columns}. Put the names of the columns on top.`,
    tooMany: (most) => `Please note: I cannot read more than ${most} rows at once.`,
    preview: 'This is what changes',
    untouched: 'Nothing is saved yet.',
    counts: (added, changed, same) => `New: ${added}. Changed: ${changed}. Exactly like this already: ${same}.`,
    added: 'New',
    changed: 'Changed',
    bad: (count) => (count === 1 ? '1 row is left out' : `${count} rows are left out`),
    row: (line, term, why) => `Line ${line}${term === '' ? '' : ` (${term})`}: ${why}`,
    more: (names, count) => (count === 0 ? names : `${names} and ${count} more`),
    moreRows: (count) => `And ${count} more rows.`,
    nothingNew: 'There is nothing to take over.',
    why: {
      quotes: 'there is one double quote too many or too few.',
      cells: 'it has more cells than the heading. Put a text with a separator between double quotes.',
      rest: 'nothing was read from here on, too much was wrong.',
      fields: {
        term: 'the term is empty, longer than 80 characters or without letters.',
        names: 'more than 10 other names, or a name of more than 80 characters or without letters.',
        nl: 'the meaning is empty or longer than 1,000 characters.',
        en: 'the English text is longer than 1,000 characters.',
      },
      belongs: (typed) => `I do not know the shared term "${typed}", or it has several meanings.`,
      double: (line) => `this term stands on line ${line} already.`,
      taken: (other) => `another term has that name: ${other}.`,
    },
    taken: (count) => (count === 1 ? '1 term has been taken over.' : `${count} terms have been taken over.`),
    again: 'This list had been taken over already. Nothing has changed.',
    meanwhile: (names) =>
      `Somebody else changed these terms meanwhile. They are not taken over: ${names}. Paste the list again to see how it stands now.`,
    other: 'This preview is not the last one any more. Paste the list again.',
    exportTitle: 'Your terms as a list',
    exportHow:
      'Copy everything below into an empty file whose name ends in .csv, or paste it in a spreadsheet. You can also take the list over here again.',
    exportTooLong: 'The list is too long to show here. Ask who runs the bot to make the file.',
  },
};
