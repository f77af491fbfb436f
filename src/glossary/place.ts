import type { Sector } from './entry.js';
import type { Named } from './termIndex.js';

/** Where a question is about: "in het vo", "bij AOS3R". */
export type Place = { sector: Sector; partnership?: undefined } | { partnership: string; sector?: undefined };

const sectorNames: Record<Sector, readonly string[]> = {
  po: ['po', 'primair onderwijs', 'basisonderwijs', 'basisschool', 'primary', 'primary education', 'primary school'],
  vo: [
    'vo',
    'voortgezet onderwijs',
    'middelbaar onderwijs',
    'middelbare school',
    'secondary',
    'secondary education',
    'secondary school',
  ],
  mbo: ['mbo', 'middelbaar beroepsonderwijs', 'vocational', 'vocational education', 'secondary vocational education'],
  hbo: ['hbo', 'hoger beroepsonderwijs', 'higher professional education'],
  ulo: ['ulo', 'universitaire lerarenopleiding', 'university teacher education'],
};

/** The names of all sectors and of these partnerships, to be recognised in a question. */
export function places(partnerships: readonly { id: string; name: string }[]): Named<Place>[] {
  const sectors = Object.keys(sectorNames) as Sector[];
  return [
    ...sectors.flatMap((sector) => sectorNames[sector].map((name) => ({ name, value: { sector } }))),
    ...partnerships.flatMap(({ id, name }) => [
      { name: id, value: { partnership: id } },
      { name, value: { partnership: id } },
    ]),
  ];
}
