import { join } from 'node:path';
import type { Fault, Remark } from '../../partnership/finding.js';
import type { PutResult, UndoResult } from '../../partnership/generations.js';
import type { Loaded } from '../../partnership/load.js';
import type { Setup } from '../../partnership/setup.js';
import type { ExitCode, Io } from '../command.js';

/** A set-up without faults. */
export type Sound = Extract<Loaded, { status: 'ok' }>;

/** How an outcome is told; each gives the exit code that goes with it. */
export interface Voice {
  checked(loaded: Loaded): ExitCode;
  stored(loaded: Sound, stored: PutResult): ExitCode;
  undone(id: string, undone: UndoResult): ExitCode;
}

/** For people: one finding a line, in the form that editors make clickable. */
export function plainVoice(io: Io, folder: string): Voice {
  const line = ({ file, line, text }: Fault | Remark) =>
    `${[join(folder, file), ...(line === undefined ? [] : [line])].join(':')}: ${text}`;
  const voice: Voice = {
    checked(loaded) {
      for (const remark of loaded.remarks) io.out(line(remark));
      if (loaded.status === 'ok') {
        io.out(`${loaded.setup.partnership.name}: geen fouten. ${sentence(loaded.setup, loaded.remarks)}`);
        return 0;
      }
      for (const fault of loaded.faults) io.err(line(fault));
      const number = loaded.faults.length;
      const them = number === 1 ? 'die' : 'ze';
      io.err(`${count(number, 'fout', 'fouten')}. Verbeter ${them} en probeer het opnieuw; er is niets bewaard.`);
      return 1;
    },
    stored(loaded, { status, generation }) {
      voice.checked(loaded);
      if (status === 'conflict') {
        io.err(
          'Iemand anders bewaarde dit partnerschap op hetzelfde moment. Er is niets veranderd; probeer het opnieuw.',
        );
        return 1;
      }
      io.out(
        status === 'put' ? `Bewaard als versie ${generation}.` : `Er is niets veranderd; versie ${generation} blijft.`,
      );
      return 0;
    },
    undone(id, undone) {
      if (undone.status === 'undone') {
        io.out(`${id} staat weer op versie ${undone.generation}.`);
        return 0;
      }
      io.err(
        undone.status === 'nothing'
          ? `Van ${id} is geen eerdere versie bewaard. Er is niets veranderd.`
          : `Iemand anders veranderde ${id} op hetzelfde moment. Er is niets veranderd; probeer het opnieuw.`,
      );
      return 1;
    },
  };
  return voice;
}

/** For programs: one object, on stdout, whatever happened. */
export function jsonVoice(io: Io): Voice {
  const say = (object: object, code: ExitCode): ExitCode => {
    io.out(JSON.stringify(object));
    return code;
  };
  const sound = ({ setup, remarks }: Sound) => ({
    partnership: setup.partnership.id,
    counts: counts(setup, remarks),
    faults: [],
    remarks,
  });
  return {
    checked: (loaded) => (loaded.status === 'ok' ? say({ status: 'ok', ...sound(loaded) }, 0) : say({ ...loaded }, 1)),
    stored: (loaded, { status, generation }) =>
      say({ status, generation, ...sound(loaded) }, status === 'conflict' ? 1 : 0),
    undone: (id, undone) => say({ partnership: id, ...undone }, undone.status === 'undone' ? 0 : 1),
  };
}

function counts({ schools, people }: Setup, remarks: readonly Remark[]) {
  const students = people.filter(({ roles }) => roles.some(({ role }) => role === 'aanstaande-leraar'));
  return { schools: schools.length, people: people.length, students: students.length, remarks: remarks.length };
}

function sentence(setup: Setup, remarks: readonly Remark[]): string {
  const { schools, people, students } = counts(setup, remarks);
  const who = `${count(schools, 'school', 'scholen')}, ${count(people, 'mens', 'mensen')}, van wie ${count(students, 'student', 'studenten')}`;
  return `${who}; ${count(remarks.length, 'opmerking', 'opmerkingen')}.`;
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
