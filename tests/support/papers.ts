import type { Paper } from '../../bot/downloads/paper/paper.js';

/** An adviesformulier as a partnership would file it, with what the test is about laid over it. */
export function aPaper(over: Partial<Paper> = {}): Paper {
  return { ...adviesformulier, ...over };
}

const adviesformulier: Paper = {
  lang: 'nl',
  from: 'Samen Opleiden Amstelland',
  title: 'Adviesformulier halverwege',
  running: 'Adviesformulier halverwege, Fatma Yılmaz, AF-7K3F2Q versie 2',
  facts: [
    { label: 'Aankomend leraar', value: 'Fatma Yılmaz' },
    { label: 'School en groep', value: 'De Regenboog, groep 6' },
    { label: 'Studiejaar en semester', value: 'Jaar 2, semester 1 (2026-2027)' },
    { label: 'Werkplekbegeleider', value: 'Sanne de Wit' },
    { label: 'Schoolopleider', value: 'Karin Bos' },
    { label: 'Kenmerk', value: 'AF-7K3F2Q versie 2' },
    { label: 'Ingediend', value: '12 november 2026 om 16.40 uur door Sanne de Wit' },
    { label: 'Termijn', value: 'Te laat ingediend: de laatste dag was 6 november 2026', strong: true },
  ],
  sections: [
    {
      title: 'Leerdoelen uit het startgesprek',
      answers: [
        {
          label: 'Hoe gaat het met dit leerdoel?',
          lead: 'Ik geef korte instructies; in november kan de groep daarna zelf aan de slag.',
          lines: ['Op koers'],
        },
        {
          label: 'Waaraan zie je dat?',
          lines: [
            'Fatma bereidt haar instructies steeds beter voor. Ze schrijft drie zinnen op en houdt zich daaraan. Bij rekenen kon de groep vorige week na acht minuten zelfstandig verder.',
            '',
            'Wat nog lukt met hulp:',
            '- een tweede instructie voor wie dat nodig heeft',
            '- afronden vóór de bel',
          ],
        },
        {
          label: 'Hoe gaat het met dit leerdoel?',
          lead: 'Ik voer een gesprek met een ouder en bereid dat voor met mijn begeleider.',
          lines: ['Niet ingevuld'],
          open: true,
        },
      ],
      remarks: [
        {
          label: 'Opmerking van Karin Bos, schoolopleider, 14 november 2026',
          lines: ['Mooi concreet. Neem het oudergesprek op in de afspraken voor januari.'],
        },
      ],
    },
    {
      title: 'Advies',
      answers: [
        { label: 'Stagneert de ontwikkeling?', lines: ['Nee'] },
        { label: 'Advies van de werkplekbegeleider', lines: ['Op koers'], by: 'Ingevuld door Sanne de Wit' },
        {
          label: 'Toelichting',
          lines: [
            'Fatma is leergierig en vraagt zelf om feedback. “Dat wil ik morgen anders doen”, zegt ze dan – en dan doet ze dat ook.',
          ],
          by: 'Ingevuld door Sanne de Wit',
        },
        { label: 'Besproken met de aankomend leraar', lines: ['Ja, op 11 november 2026'] },
      ],
    },
  ],
  reaction: {
    title: 'Reactie van de aankomend leraar',
    lines: ['Ik herken me hierin. Het oudergesprek plan ik vóór de kerstvakantie.'],
    by: 'Geschreven door Fatma Yılmaz op 15 november 2026',
  },
  signatures: {
    title: 'Wie dit formulier heeft gezien',
    heads: { who: 'Wie', role: 'Rol', what: 'Wat', when: 'Wanneer' },
    rows: [
      { who: 'Sanne de Wit', role: 'werkplekbegeleider', what: 'ingediend', when: '12 november 2026, 16.40 uur' },
      { who: 'Karin Bos', role: 'schoolopleider', what: 'afgestemd', when: '14 november 2026, 10.05 uur' },
    ],
  },
  footer: ['Een advies is geen beoordeling.', 'Gemaakt op 16 november 2026 om 9.12 uur voor Karin Bos.'],
  unprintable: '□ staat voor een teken dat niet op papier kan. In het formulier zelf staat het wel.',
  counter: { page: 'Pagina', of: 'van' },
  madeAt: '2026-11-16T08:12:00Z',
};

/** The same in English, for an international student. */
export const englishPaper: Paper = {
  lang: 'en',
  from: 'Samen Opleiden Amstelland',
  title: 'Advice form, halfway',
  running: 'Advice form, halfway, Zoë Kowalczyk, AF-2M9XTD version 1',
  facts: [
    { label: 'Student teacher', value: 'Zoë Kowalczyk' },
    { label: 'School and group', value: 'De Regenboog, group 6' },
    { label: 'Year and semester', value: 'Year 2, semester 1 (2026-2027)' },
    { label: 'Workplace mentor', value: 'Sanne de Wit' },
    { label: 'School-based teacher educator', value: 'Karin Bos' },
    { label: 'Reference', value: 'AF-2M9XTD version 1' },
    { label: 'Handed in', value: '5 November 2026 at 16:40 by Sanne de Wit' },
  ],
  sections: [
    {
      title: 'Advice',
      answers: [
        { label: 'Is the development stagnating?', lines: ['No'] },
        { label: 'Advice of the workplace mentor', lines: ['On course'], by: 'Filled in by Sanne de Wit' },
        {
          label: 'Explanation',
          lines: [
            'Zoë asks for feedback and uses it the next day. Her instructions are short, and the group knows what to do.',
          ],
          by: 'Filled in by Sanne de Wit',
        },
      ],
    },
  ],
  signatures: {
    title: 'Who has seen this form',
    heads: { who: 'Who', role: 'Role', what: 'What', when: 'When' },
    rows: [
      { who: 'Sanne de Wit', role: 'workplace mentor', what: 'handed in', when: '5 November 2026, 16:40' },
      { who: 'Karin Bos', role: 'school-based teacher educator', what: 'aligned', when: '9 November 2026, 10:05' },
    ],
  },
  footer: ['An advice is not an assessment.', 'Made on 16 November 2026 at 9:12 for Karin Bos.'],
  unprintable: '□ stands for a sign that cannot be put on paper. It is in the form itself.',
  counter: { page: 'Page', of: 'of' },
  madeAt: '2026-11-16T08:12:00Z',
};

const filler =
  'De groep werkte vanmiddag in drie hoeken aan de vraag hoe hoog een toren van kranten kan worden, en Fatma liep langs, luisterde en vroeg door. ';

/** Ten answers of 2,000 characters: plain sentences, words without spaces, and many line breaks. */
export function theLongestPaper(over: Partial<Paper> = {}): Paper {
  const answers = Array.from({ length: 10 }, (_, at) => ({
    label: `Vraag ${at + 1}: wat zag je, en waaraan merkte je dat?`,
    lines: [longText(at)],
    by: 'Ingevuld door Sanne de Wit',
  }));
  return aPaper({
    sections: Array.from({ length: 5 }, (_, at) => ({
      title: `Onderdeel ${at + 1}`,
      answers: answers.slice(at * 2, at * 2 + 2),
    })),
    ...over,
  });
}

function longText(at: number): string {
  const start = `(${at + 1}) `;
  if (at === 3)
    return `${start}${`https://voorbeeld.nl/map/${'a1b2c3'.repeat(20)}?week=${at}&dag=2/`.repeat(14)}`.slice(0, 2000);
  if (at === 5) return `${start}${'Ѐж'.repeat(1000)}`.slice(0, 2000);
  if (at === 7) return `${start}${'- een korte regel met een voorbeeld\n'.repeat(56)}`.slice(0, 2000);
  return `${start}${filler.repeat(20)}`.slice(0, 2000).trim();
}
