/** Every Dutch sentence about how somebody wants to be reminded. `enInstellingen.ts` is its twin. */
export const nlInstellingen = {
  /** Behind a name. */
  absent: (day: string) => `afwezig tot ${day}`,

  title: 'Mijn instellingen',
  pauseTitle: 'Even geen berichten',
  intro: 'Je krijgt hooguit één overzicht per dag, en alleen op een dag dat je werkt.',
  stop: 'Kies hieronder tot wanneer. Begeleid je iemand niet meer? Geef die taak over bij mijn taken. Nooit meer een bericht? Verwijder dan de app Samen Opleiden uit Teams.',
  paused: (day: string) => `Je pauze loopt: je bent afwezig tot ${day}.`,
  meanwhile:
    'Tot die dag stuur ik je geen overzicht, en collega’s zien dat je er niet bent. De datums van je taken blijven staan.',
  everywhere: (partnerships: string) => `Dit geldt bij ${partnerships}.`,
  notSaved: 'Er is nog niets bewaard. Kijk even bij wat hieronder vet staat.',
  byRole: (hour: string) => `Zoals past bij je rol: ${hour}`,
  choose: 'Kies',

  labels: {
    days: 'Op deze dagen werk ik',
    hour: 'Schrijf me vanaf',
    language: 'In deze taal',
    until: 'Ik ben afwezig tot',
  },
  help: {
    days: 'Alleen op deze dagen krijg je een bericht.',
    hour: 'Je ziet de tijden die je partnerschap toestaat.',
    until: 'Kies de eerste dag dat je er weer bent, of laat dit leeg.',
  },
  faults: {
    days: 'Kies minstens één dag.',
    hour: 'Kies een tijd uit de lijst.',
    language: 'Kies een taal uit de lijst.',
    until: {
      'no-date': 'Dit is geen datum. Kies de eerste dag dat je er weer bent.',
      past: 'Deze dag is al geweest. Kies een dag na vandaag.',
      far: 'Een pauze duurt hooguit een jaar. Kies een eerdere dag.',
    },
  },
  weekdays: { ma: 'maandag', di: 'dinsdag', wo: 'woensdag', do: 'donderdag', vr: 'vrijdag' },
  languages: { nl: 'Nederlands', en: 'English' },

  buttons: { save: 'Bewaar', end: 'Stop de pauze', change: 'Wijzig' },
  saved: 'Bewaard: zo schrijf ik je voortaan',
  ended: 'Welkom terug, je pauze is voorbij',
  receipt: {
    days: 'Je werkdagen',
    hour: 'Vanaf',
    language: 'Taal',
    pause: 'Pauze',
    until: (day: string) => `Afwezig tot ${day}`,
    none: 'Geen',
  },
};
