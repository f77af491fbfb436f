import { atHour, type Day } from '../calendar/day.js';
import type { Addressee } from '../people/addressee.js';
import type { RoleId } from '../people/role.js';

/** Roles held at a school: nobody there reads messages while the pupils are in. */
const schoolRoles: ReadonlySet<RoleId> = new Set<RoleId>([
  'werkplekbegeleider',
  'schoolopleider',
  'coordinerend-schoolopleider',
  'bovenschoolse-schoolopleider',
  'schoolleider',
  'coach-startende-leraren',
]);

/** The bounds of who is in two partnerships whose bounds have no hour in common: those that hold where a partnership gives none. */
const ANYWHERE = { earliest: '08:00', latest: '18:00' };

/** Minutes that a window lasts at least: everyone's turn has to come in it. */
const ROOM = 30;

/**
 * From when a person is written to, as 'HH:MM' on a clock in the Netherlands: the hour of one's own choice (of several the first), else
 * after school for who has a role there and in the morning for the others. Always within the bounds of all partnerships of the person.
 */
export function sendHour(addressee: Pick<Addressee, 'members'>): string {
  return hoursOf(addressee).from;
}

/** From when (included) until when (excluded) a digest of that day may be sent. */
export function sendWindow(addressee: Addressee, day: Day): { from: Date; to: Date } {
  const { from, to } = hoursOf(addressee);
  return { from: instantOf(day, from), to: instantOf(day, to) };
}

function hoursOf({ members }: Pick<Addressee, 'members'>): { from: string; to: string } {
  const bounds = members.map(({ setup }) => setup.partnership.reminders);
  const common = {
    earliest: bounds.reduce((last, { earliest }) => (earliest > last ? earliest : last), '00:00'),
    latest: bounds.reduce((first, { latest }) => (latest < first ? latest : first), '23:59'),
  };
  const { earliest, latest } = common.earliest < common.latest ? common : ANYWHERE;
  const atSchool = members.some(({ person }) => person.roles.some(({ role }) => schoolRoles.has(role)));
  const chosen = members.find(({ person }) => person.hour !== undefined)?.person.hour;
  const wanted = chosen ?? (atSchool ? '15:15' : '09:00');
  const last = earlier(latest, ROOM);
  const inTime = wanted > last ? last : wanted;
  return { from: inTime < earliest ? earliest : inTime, to: latest };
}

function earlier(hour: string, minutes: number): string {
  const [hours = 0, past = 0] = hour.split(':').map(Number);
  const left = Math.max(0, hours * 60 + past - minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(left / 60))}:${two(left % 60)}`;
}

/** Of one day few hours occur and many people ask for them. */
let instants: { day: Day; at: Map<string, Date> } = { day: '', at: new Map() };

function instantOf(day: Day, hour: string): Date {
  if (instants.day !== day) instants = { day, at: new Map() };
  const at = instants.at.get(hour) ?? atHour(day, hour);
  instants.at.set(hour, at);
  return at;
}
