import type { Language } from '../../language.js';
import type { Sector } from '../entry.js';
import type { Named } from '../lookup/termIndex.js';

/** Where a question is about: "in het vo", "bij AOS3R". */
export type Place = { sector: Sector; partnership?: undefined } | { partnership: string; sector?: undefined };

const sectorNames: Record<Sector, Record<Language, readonly string[]>> = {
  po: {
    nl: ['po', 'primair onderwijs', 'basisonderwijs', 'basisschool'],
    en: ['primary', 'primary education', 'primary school'],
  },
  vo: {
    nl: ['vo', 'voortgezet onderwijs', 'middelbaar onderwijs', 'middelbare school'],
    en: ['secondary', 'secondary education', 'secondary school'],
  },
  mbo: {
    nl: ['mbo', 'middelbaar beroepsonderwijs'],
    en: ['vocational', 'vocational education', 'secondary vocational education', 'vocational school'],
  },
  hbo: { nl: ['hbo', 'hoger beroepsonderwijs'], en: ['higher professional education'] },
  ulo: { nl: ['ulo', 'universitaire lerarenopleiding'], en: ['university teacher education'] },
};
const languages: readonly Language[] = ['nl', 'en'];

/** The names of all sectors and of these partnerships, to be recognised in a question. */
export function places(partnerships: readonly { id: string; name: string }[]): Named<Place>[] {
  const sectors = Object.keys(sectorNames) as Sector[];
  return [
    ...sectors.flatMap((sector) =>
      languages.flatMap((lang) => sectorNames[sector][lang].map((name) => ({ name, lang, value: { sector } }))),
    ),
    ...partnerships.flatMap(({ id, name }) => [
      { name: id, value: { partnership: id } },
      { name, value: { partnership: id } },
    ]),
  ];
}
