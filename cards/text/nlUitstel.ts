/** Every Dutch sentence about another last day. `enUitstel.ts` is its twin. */
export const nlUitstel = {
  title: 'Uitstel geven',
  intro: 'Kies de student. Daarna kies je de taak en de nieuwe datum.',
  labels: {
    student: 'Voor welke student?',
    name: 'Typ een deel van de naam van de student',
    task: 'Voor welke taak?',
    due: 'Nieuwe laatste dag',
  },
  choose: 'Kies',
  choice: (task: string, day: string) => `${task}: uiterlijk ${day}`,
  until: (day: string) => `Kan tot en met ${day}.`,
  nothing: 'Voor deze student staat er nu niets open met een laatste dag. Er valt dus niets uit te stellen.',
  notSaved: 'Er is nog niets veranderd. Kijk even bij wat hieronder vet staat.',
  faults: {
    student: 'Kies een student uit de lijst.',
    name: 'Ik vind geen student met die naam voor wie jij uitstel kunt geven. Typ een ander deel van de naam.',
    many: 'Zo heten er te veel. Typ wat meer van de naam.',
    task: 'Kies een taak uit de lijst.',
    'no-date': 'Dit is geen datum. Kies de nieuwe laatste dag.',
    past: 'Deze dag is al geweest. Kies vandaag of later.',
    'not-later': (day: string) => `Dat is geen uitstel: de laatste dag is al ${day}. Kies een latere dag.`,
    'too-late': (day: string) => `Dat is te laat in dit semester. Kies uiterlijk ${day}.`,
  },
  refused:
    'Uitstel geven kan de schoolopleider van de student, de coördinerend schoolopleider van het bestuur en het stagebureau. Vraag het aan een van hen.',
  gone: 'Deze student heeft dit semester geen plek meer op de lijst, of hoort niet meer bij jou. Typ uitstel om opnieuw te kiezen.',
  given: 'Uitstel gegeven',
  withdrawn: 'Uitstel ingetrokken',
  changed: (task: string, was: string, now: string) => `${task}: was ${was}, wordt ${now}`,
  running: (due: string, was: string) => `Uitstel tot en met ${due}, was ${was}`,
  ended: (task: string, due: string) => `${task}: weer uiterlijk ${due}`,
  everyone:
    'Wie dit moet doen, ziet de nieuwe datum meteen bij mijn taken en krijgt de herinneringen op tijd daarvoor.',
  buttons: {
    next: 'Verder',
    give: 'Geef uitstel',
    withdraw: 'Trek in',
    other: 'Andere student',
    more: 'Nog een uitstel',
  },
};
