import { z } from 'zod';
import { listOf, orElse, write } from './said.js';

/** What is shown on a card has to fit a phone. */
const MOST = { label: 120, help: 300, option: 60, outcome: 300 } as const;

const textOf = (most: number) =>
  z.string().trim().min(1, 'is leeg. Vul iets in.').max(most, `is te lang. Gebruik hoogstens ${most} tekens.`);

/** What shows the same text in English when it stands only in Dutch. */
function both<T extends { nl: string; en?: string | undefined }>({ nl, en = nl }: T) {
  return { nl, en };
}

const wordsOf = (most: number) =>
  z.preprocess(
    (words) => (typeof words === 'string' ? { nl: words } : words),
    z
      .strictObject({ nl: textOf(most), en: textOf(most).optional() }, write('een tekst, of { nl: ..., en: ... }'))
      .transform(both),
  );

/** The id is what is kept; the words may be changed later. A comma would split it in two. */
const choiceSchema = z
  .strictObject(
    {
      id: z
        .string()
        .regex(
          /^[a-z0-9-]{1,40}$/,
          'kan zo niet. Gebruik kleine letters, cijfers en streepjes, zonder komma of spatie, zoals op-koers.',
        ),
      nl: textOf(MOST.option),
      en: textOf(MOST.option).optional(),
    },
    write('een keuze als { id: op-koers, nl: Op koers, en: On course }'),
  )
  .transform(({ id, ...words }) => ({ id, label: both(words) }));

const scaleSchema = z
  .array(choiceSchema, write('onder elkaar keuzes die met een streepje beginnen'))
  .min(2, 'heeft te weinig keuzes. Geef er minstens 2.')
  .max(8, 'heeft te veel keuzes. Geef er hoogstens 8.');

const yesNoSchema = z.enum(['ja', 'nee']).transform((said) => said === 'ja');

/** What is changed about one question; "uit" alone is enough. */
const changeSchema = z.preprocess(
  (said) => (said === 'aan' || said === 'uit' ? { stand: said } : said),
  z.strictObject(
    {
      stand: z.enum(['aan', 'uit']).default('aan'),
      vraag: wordsOf(MOST.label).optional(),
      uitleg: wordsOf(MOST.help).optional(),
      keuzes: scaleSchema.optional(),
      verplicht: yesNoSchema.optional(),
      'leesbaar voor': listOf(z.string().min(1)).optional(),
    },
    write('uit, aan, of wat anders is, zoals { verplicht: ja }'),
  ),
);

/** The kinds of answer, as people call them. */
export const kinds = {
  'lange tekst': 'long',
  'korte tekst': 'text',
  lijst: 'list',
  datum: 'date',
  keuze: 'choice',
  getal: 'number',
} as const;

const mostWrong = 'is geen goed aantal. Schrijf een heel getal vanaf 1.';

const ownSchema = z.strictObject(
  {
    id: z
      .string()
      .regex(/^eigen[a-z]{1,40}$/, 'moet beginnen met "eigen" en heeft alleen kleine letters, zoals eigenburgerschap.'),
    stap: z.string().min(1),
    soort: z.enum(Object.keys(kinds) as (keyof typeof kinds)[]),
    vraag: wordsOf(MOST.label),
    uitleg: wordsOf(MOST.help).optional(),
    /** What one line of a list is called. */
    regel: wordsOf(MOST.option).optional(),
    keuzes: scaleSchema.optional(),
    /** Lines of a list, or the highest number. */
    hoogstens: z.number(mostWrong).int(mostWrong).min(1, mostWrong).optional(),
    /** Of a date: it cannot be to come. */
    geweest: yesNoSchema.optional(),
    verplicht: yesNoSchema.default(false),
    'leesbaar voor': listOf(z.string().min(1)).optional(),
    /** Of an adviesformulier: only then. */
    moment: z.enum(['halverwege', 'einde']).optional(),
  },
  write('een vraag met id, stap, soort en vraag'),
);

const yearWrong = 'is geen studiejaar. Schrijf 1, 2, 3 of 4, of laat het weg.';
/** One year, or a few. */
const yearsSchema = z.preprocess(
  (said) => (Array.isArray(said) ? said : [said]),
  z.array(z.literal([1, 2, 3, 4], yearWrong)).min(1, yearWrong),
);

const outcomeSchema = z.preprocess(
  (said) => (typeof said === 'string' ? { tekst: said } : said),
  z.strictObject(
    {
      studiejaar: yearsSchema.optional(),
      tekst: wordsOf(MOST.outcome),
    },
    write('een tekst, of { studiejaar: 1, tekst: ... }'),
  ),
);

const useSchema = z.preprocess(
  orElse({}),
  z.strictObject(
    {
      vragen: z.preprocess(
        orElse({}),
        z.record(z.string(), changeSchema, write('onder elkaar een vraag met wat er anders is, zoals opdrachten: uit')),
      ),
      eigen: z.preprocess(orElse([]), z.array(ownSchema, write('onder elkaar vragen die met een streepje beginnen'))),
      leeruitkomsten: z.preprocess(
        orElse([]),
        z.array(outcomeSchema, write('onder elkaar leeruitkomsten die met een streepje beginnen')),
      ),
    },
    write('vragen, eigen of leeruitkomsten'),
  ),
);
export type FormFileUse = z.infer<typeof useSchema>;

/** formulieren.yaml: what the partnership says about the forms. Every part may be absent. */
export const formFileSchema = z.preprocess(
  orElse({}),
  z.strictObject({ startgesprek: useSchema.optional(), adviesformulier: useSchema.optional() }),
);
export type FormFile = z.infer<typeof formFileSchema>;
