import type { nlOverzicht } from './nlOverzicht.js';

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
const messages = (count: number) => (count === 1 ? '1 message' : `${count} messages`);
const tasks = (count: number) => (count === 1 ? '1 task' : `${count} tasks`);
const students = (count: number) => (count === 1 ? '1 student' : `${count} students`);

/** The English sentences of the overviews for who runs a partnership. `nlOverzicht.ts` is its twin. */
export const enOverzicht: typeof nlOverzicht = {
  asOf: (moment) => `As of ${moment}.`,
  page: (page, pages) => `Page ${page} of ${pages}.`,
  previous: 'Previous',
  next: 'Next',
  back: 'Back',
  csv: 'Download as CSV',
  csvReady: 'Your file is ready',
  csvHow:
    'It is a CSV file: open it in Excel. The link works for 15 minutes. Whoever has the link can open the file, so do not share it.',
  csvDownload: 'Download',
  csvNotHere: 'Downloading is not possible here. Go through the overview in our chat.',

  bereik: {
    title: 'Who gets my messages?',
    refused:
      'This overview is for the placement office and the programme leader. Are you missing a message yourself? Type my tasks: everything that is asked of you now is there.',
    headline: (reached, all) =>
      all === reached
        ? `Everybody gets my messages (${people(all)}).`
        : `${reached} of ${people(all)} ${reached === 1 ? 'gets' : 'get'} my messages.`,
    attention: (count) => `For ${people(count)} there is something to do. Choose a group to see who and what.`,
    nothing: 'There is nothing to do now.',
    state: (name, count) => `${name} (${count})`,
    states: {
      failed: 'Failed',
      missed: 'Missed',
      blocked: 'Blocked',
      'not-installed': 'App missing',
      elsewhere: 'Other organisation',
      unknown: 'Unknown',
      waiting: 'Waiting',
      absent: 'Absent',
      reached: 'Reached',
    },
    empty: 'There is nobody here any more.',
    reason: {
      failed: (day, kind, code) => `The message of ${day} did not arrive: ${kind} (${code}).`,
      missed: (day, count) => `The date of ${tasks(count)} passed without a message. That showed on ${day}.`,
      blocked: (day) => `The bot is blocked in Teams, by the person or by IT. That showed on ${day}.`,
      removed: 'The app Samen Opleiden is no longer in their Teams.',
      notInstalled: (day) => `The app Samen Opleiden is not in their Teams. That showed on ${day}.`,
      roster: 'The roster names an organisation that the partnership does not work with.',
      seen: (day) => `Wrote to me on ${day} from another organisation than the roster names.`,
      never: 'Has never written to me.',
      other: 'This mail address was somebody else’s before. Its new owner has not written to me yet.',
      again: (time, code) => `Teams was too busy (${code}). I will try again from ${time} on.`,
      sending: 'The message is on its way now.',
      absent: (day) => `Absent until ${day}.`,
      arrived: (day) => `Last message: ${day}.`,
      spoke: 'Can get messages. There is nothing now that did not arrive.',
    },
    kinds: {
      busy: 'Teams was too busy',
      blocked: 'the bot is blocked',
      'not-installed': 'the app is not in Teams',
      config: 'the bot is not set up well',
      fault: 'something went wrong in the bot or in Teams',
    },
    step: {
      nothing: 'There is nothing for you to do.',
      busy: 'What still holds will be in the next message.',
      config: 'Pass the code on to who looks after the bot.',
      fault: 'Pass the code on to who looks after the bot. I will just try the next message again.',
      missed: 'Tell them yourself. It was in my tasks too.',
      blocked: 'Ask them to unblock the bot in Teams and to type hi to me. Then messages come again.',
      install: 'Ask them to add the app Samen Opleiden in Teams. Or let IT install it for them.',
      roster: 'Change the organisation in mensen.csv, or add it to the partnership.',
      seen: 'Is that organisation right? Then put it in mensen.csv. If not, ask them to write with the account of the roster.',
      never: 'Check the mail address. Then ask them to open the app Samen Opleiden in Teams and to type hi to me.',
      other: 'Ask them to open the app Samen Opleiden in Teams and to type hi to me.',
    },
    again: 'Try again',
    againDone: (name) =>
      `I will try the message to ${name} again today, at a time at which I send messages. Is it too late for that? Then it will be in the next message.`,
    againLate: (name) => `There is nothing left to send again to ${name}.`,
    report: 'Report per day',
    lists: 'Who is reached',
    columns: {
      name: 'name',
      email: 'mail',
      role: 'role',
      school: 'school',
      state: 'state',
      reason: 'reason',
      step: 'next step',
      last: 'last message',
    },
  },

  verslag: {
    title: 'Report of my messages',
    intro: 'The last two weeks. Choose a day to see who it is about.',
    none: 'There was nothing to send in the last two weeks.',
    noneOn: 'There was nothing to send on that day.',
    line: (due, sent) => `${messages(due)}: ${sent} sent`,
    missed: (count) => `${count} missed`,
    waiting: (count) => `${count} waiting`,
    refused: (count, kinds) => `${count} not arrived (${kinds})`,
    kinds: {
      busy: 'Teams too busy',
      blocked: 'blocked',
      'not-installed': 'app missing',
      config: 'set-up',
      fault: 'fault',
    },
    kind: (name, count) => `${name} ${count}`,
    open: (day) => `Who on ${day}?`,
    title1: (day) => `Messages of ${day}`,
    sent: 'Sent.',
    sentMissed: (count) => `Sent. The date of ${tasks(count)} had passed before without a message.`,
    missedOne: (count) => `Not sent: the date of ${tasks(count)} passed without a message.`,
    waitingOne: (time) => `Waiting. I will try again from ${time} on.`,
    refusedOne: (kind, code) => `Did not arrive: ${kind} (${code}).`,
    columns: {
      day: 'day',
      due: 'due',
      sent: 'sent',
      missed: 'missed',
      waiting: 'waiting',
      refused: 'not arrived',
    },
  },

  voortgang: {
    title: 'Progress per school',
    refused: 'This overview is for who leads the partnership or a school. Type my tasks for your own progress.',
    intro: (count, semester, schoolYear) =>
      `${students(count)}, semester ${semester} of ${schoolYear}. Numbers only, no names.`,
    none: 'There are no students now whose numbers you may see.',
    students,
    counts: (done, open, overdue) =>
      [`${done} done`, ...(open > 0 ? [`${open} open`] : []), ...(overdue > 0 ? [`${overdue} overdue`] : [])].join(
        ', ',
      ),
    line: (task, counts) => `${task}: ${counts}`,
    nothingYet: 'Nothing has begun yet.',
    closings: {
      'startgesprek-voorbereid': 'Startgesprek prepared',
      'startgesprek-ingediend': 'Startgesprek submitted',
      'startgesprek-bevestigd': 'Startgesprek confirmed',
      'adviesformulier-1-ingediend': 'Adviesformulier 1 submitted',
      'adviesformulier-1-aangepast': 'Adviesformulier 1 adjusted',
      'adviesformulier-1-afgestemd': 'Adviesformulier 1 agreed',
      'adviesformulier-1-gelezen': 'Adviesformulier 1 read',
      'adviesformulier-2-ingediend': 'Adviesformulier 2 submitted',
      'adviesformulier-2-aangepast': 'Adviesformulier 2 adjusted',
      'adviesformulier-2-afgestemd': 'Adviesformulier 2 agreed',
      'adviesformulier-2-gelezen': 'Adviesformulier 2 read',
      'wpa-afgenomen': 'WPA',
      'werkplekbegeleider-bekend': 'Workplace mentor known',
      'begeleider-bekend': 'Somebody to guide the student known',
    },
    columns: { school: 'school', task: 'task', students: 'students', done: 'done', open: 'open', overdue: 'overdue' },
  },

  proefrit: {
    title: 'Trial run of the semester',
    refused: 'The trial run is for who manages the partnership. Type my tasks for what is asked of you.',
    running: 'I am playing the semester now. With a large roster that takes a minute or two.',
    show: 'Show the outcome',
    none: 'There is no semester left in the calendar. Deliver a new calendar.',
    tooLarge: (count) =>
      `The partnership is too large to play here (${people(count)}). Ask who looks after the bot to run so simulate.`,
    intro: (semester, schoolYear, from, to) =>
      `Semester ${semester} of ${schoolYear}, ${from} to ${to}, if everybody does everything on time. Nothing was sent.`,
    total: (count, all) => `${messages(count)} to ${people(all)}.`,
    roles: 'Messages per role',
    role: (role, mean, most) => `${role}: ${mean} on average, ${most} at most`,
    weeks: 'Busiest weeks',
    week: (day, count) => `Week of ${day}: ${messages(count)}`,
    budget: 'More messages than meant',
    over: (name, count, budget) => `${name}: ${messages(count)}, meant to be ${budget} at most`,
    withinBudget: 'Nobody gets more messages than meant.',
    gaps: 'Gaps in the roster',
    noGuide: (school, count) => `${school}: ${students(count)} without a workplace mentor`,
    largeGroup: (name, count) => `Group of ${name}: ${students(count)}, more than 25`,
    noGaps: 'Every student has a workplace mentor and no group is larger than 25.',
    more: (count) => `And ${count} more.`,
  },
};
