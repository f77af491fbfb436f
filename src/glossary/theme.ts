import { z } from 'zod';

/** The themes under which the begrippen are browsed, in the order in which they are shown. */
export const themes = [
  'rollen',
  'begeleiden',
  'beoordelen',
  'leren',
  'partnerschap',
  'overleg',
  'loopbaan',
  'school',
  'organisaties',
] as const;

/**
 * - rollen: who does what (werkplekbegeleider, SO, stuurgroep, tandem, opleidingsteam)
 * - begeleiden: guiding a student (startgesprek, flitsbezoek, feedback, intervisie, video-coaching)
 * - beoordelen: forms, advice and assessment (adviesformulier, WPA, leeruitkomst, portfolio)
 * - leren: what and how a student learns (werkpleklab, werkplekcurriculum, onderwijsopdracht, derde ruimte)
 * - partnerschap: how Samen Opleiden is arranged (opleidingsschool, stageplaatsing, onderwijsregio, semester, hours, money)
 * - overleg: meetings of those who educate (opleidersmiddag, bestuurlijk overleg, kernteam)
 * - loopbaan: starting and staying a teacher (inductie, startbekwaam, zij-instromer, professionele leergemeenschap)
 * - school: what is inside a school and of its pupils (bouwcoordinator, zorgteam, OPP, buitenschoolse opvang)
 * - organisaties: bodies and sectors by name (ADEF, VELON, CJG, po, vo, mbo)
 */
export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;
