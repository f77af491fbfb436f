/** The files of a delivered set-up, in the order in which they build on each other. The last five may be absent. */
export const files = {
  partnership: 'partnership.yaml',
  calendar: 'calendar.yaml',
  boards: 'besturen.csv',
  schools: 'scholen.csv',
  people: 'mensen.csv',
  roles: 'rollen.csv',
  placements: 'plaatsingen.csv',
  closed: 'gesloten.csv',
  events: 'agenda.csv',
  tasks: 'taken.yaml',
  forms: 'formulieren.yaml',
  extensions: 'uitstel.csv',
  begrippen: 'begrippen.yaml',
} as const;
