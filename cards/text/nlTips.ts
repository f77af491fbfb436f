/** Every Dutch sentence about what goes on all semester. `enTips.ts` is its twin. */
export const nlTips = {
  title: 'Tips voor je rol',
  intro: 'Dit loopt het hele semester door. Ik herinner je er niet aan.',
  none: 'Voor jouw rol heb ik geen tips. Typ mijn taken voor wat een datum heeft.',
  place: (page: number, pages: number) => `Blad ${page} van ${pages}`,
  /** Instead of a source. */
  own: (partnership: string) => `Afspraak van ${partnership}`,
};
