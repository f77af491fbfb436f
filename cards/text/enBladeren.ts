import type { nlBladeren } from './nlBladeren.js';

/** The English twin of `nlBladeren.ts`. */
export const enBladeren: typeof nlBladeren = {
  shelves: {
    rollen: 'Roles',
    begeleiden: 'Guiding',
    beoordelen: 'Forms and assessment',
    leren: 'Learning at the workplace',
    partnerschap: 'The partnership',
    overleg: 'Meetings',
    loopbaan: 'Starting and staying on',
    school: 'Inside the school',
    organisaties: 'Organisations and sectors',
    eigen: 'From your own partnership',
  },

  title: 'All terms',
  intro: (count: number) => `I know ${count} terms. Choose a theme.`,
  shelf: (name: string, count: number) => `${name} (${count})`,
  choose: 'Press a term to see what it means.',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
  back: 'All themes',

  csv: {
    button: 'Download as CSV',
    ready: 'Your list of terms is ready',
    how: 'It is a CSV file, which you open in Excel. The link works for 15 minutes. After that you just ask for a new one.',
    download: 'Download',
    onlyPersonal: 'You can download the list in our own chat. Open the Samen Opleiden app and type: all terms.',
    notHere: 'Downloading is not possible here. Type all terms to look through the list.',
  },

  links: {
    expired: {
      title: 'This link does not work any more',
      text: 'A link works for 15 minutes. Ask the Samen Opleiden bot in Teams for a new one.',
    },
    again: {
      begrippen: 'Type: all terms.',
      bereik: 'Type: reach.',
      verslag: 'Type: report.',
      voortgang: 'Type: progress.',
      formulier: 'Type: my forms. Open the form and press PDF.',
      formulieren: 'Type: export forms.',
    },
    forged: {
      title: 'This link is not right',
      text: 'Perhaps it was not copied completely. Open it again from Teams, or ask the Samen Opleiden bot for a new one.',
    },
    refused: {
      title: 'This file is not for you any more',
      text: 'What you may see has changed since you got this link. Is that not right? Ask whoever keeps the list of people.',
    },
    unavailable: {
      title: 'That does not work right now',
      text: 'Try again in a few minutes, or ask the Samen Opleiden bot in Teams for a new link then.',
    },
  },

  search: {
    nothing: 'I do not know this term. Type another word, or clear the box to see all terms.',
    unexplained: 'No source explains this. I am not going to guess.',
    placed: (shelf: string, line: string) => `${shelf} · ${line}`,
  },

  team: {
    title: 'Which partnership does this team belong to?',
    open: 'Choose the partnership. When somebody asks here what a word means, I give the meaning of that partnership first. That holds for everyone, in all channels of this team.',
    linked: (partnership: string) =>
      `This team belongs to ${partnership}. When somebody asks here what a word means, I give the meaning of that partnership first.`,
    undone: 'This team now belongs to no partnership. I give everyone the meaning of their own partnership first.',
    change: (partnership: string) => `Change to ${partnership}`,
    undo: 'Undo the link',
    summary: 'The partnership of this team',
    onlyShared: 'You do this in the team or group chat itself. Mention me there with an @ and type: link this team.',
    refused:
      'A team is linked by the owner of the terms of the partnership, the programme leader or the placement office. Ask one of them.',
    gone: 'I do not know that partnership any more. Type link this team to choose again.',
  },
};
