import { Application } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Clock } from '../src/clock.js';
import type { Tempo } from '../src/tempo/tempo.js';
import { activitySchema } from './activity.js';
import type { FrontDoorAdapter } from './adapter.js';
import { type Command, commandIn } from './commands.js';
import type { Log } from './log.js';
import { createRedelivered } from './redelivered.js';
import { apologise } from './routes/apologise.js';
import { answerTerm, type BegripDeps, chooseMeaning, showMeaning } from './routes/begrip.js';
import { type BereikDeps, retryBereik, sendBereikLink, showBereik, showBereikPage } from './routes/bereik.js';
import { type BladerenDeps, sendCsvLink, showShelf, showShelves } from './routes/bladeren.js';
import { type CijfersDeps, showCijfers } from './routes/cijfers.js';
import { type EigenDeps, manageTerms } from './routes/eigen.js';
import type { FormDeps } from './routes/form/at.js';
import { showChange } from './routes/form/change.js';
import { confirmForm } from './routes/form/confirm.js';
import { sendExportLink, sendPdfLink } from './routes/form/papier.js';
import { readForm } from './routes/form/read.js';
import { openReview, pressSection } from './routes/form/review.js';
import { showAudit } from './routes/form/wie.js';
import { openForm, pressStep } from './routes/form.js';
import { showForms } from './routes/formulieren.js';
import { endPause, type InstellingenDeps, saveSettings, showPause, showSettings } from './routes/instellingen.js';
import { type KoppelDeps, linkTeam, showTeamLink, unlinkTeam } from './routes/koppel.js';
import { handOver } from './routes/overdragen.js';
import { type ProefritDeps, showProefrit } from './routes/proefrit.js';
import { refuseInvoke, refuseOtherChannel, refusePress } from './routes/refuse.js';
import type { TaakDeps } from './routes/taak/at.js';
import { putOff } from './routes/taak/later.js';
import { explainTask, showTask, tickTask, untickTask } from './routes/taak.js';
import { showMonth, showTaken, showUren } from './routes/taken.js';
import { showTips } from './routes/tips.js';
import { chooseStudent, giveExtension, showExtensions, type UitstelDeps, withdrawExtension } from './routes/uitstel.js';
import { sendVerslagLink, showVerslag, showVerslagDay } from './routes/verslag.js';
import { sendVoortgangLink, showVoortgang, type VoortgangDeps } from './routes/voortgang.js';
import { openDoubt, putOnList, type VraagDeps } from './routes/vraag.js';
import { pressVragen, showVragen } from './routes/vragen.js';
import { explainDigest } from './routes/waarom.js';
import { forget, type WelcomeDeps, welcome } from './routes/welcome.js';
import { searchTerms } from './routes/zoek.js';
import { openTurn, type Turn } from './turn.js';

/** One thing the bot can do: when it applies and what it then does. */
export interface Route {
  name: string;
  when(turn: Turn): boolean;
  run(turn: Turn, deps: BotDeps): Promise<void>;
}

/** What the bot is made of; every part is passed in. */
export interface BotDeps
  extends BegripDeps,
    BereikDeps,
    BladerenDeps,
    CijfersDeps,
    EigenDeps,
    FormDeps,
    InstellingenDeps,
    KoppelDeps,
    ProefritDeps,
    TaakDeps,
    UitstelDeps,
    VoortgangDeps,
    VraagDeps,
    WelcomeDeps {
  adapter: FrontDoorAdapter;
  now: Clock;
  log: Log;
  /** Hears that somebody of a tenant is being answered, and when that is over: what nobody waits for goes after it. */
  answering: Tempo['answering'];
  /** Routes that only the demo has. */
  extra?: readonly Route[] | undefined;
}

/** The one front door: HTTP and tests give an activity to `run`, and get what HTTP should answer. */
export interface Bot {
  /** Never throws. What goes wrong is logged with a code, and the person gets a sentence. */
  run(activity: unknown, authorization?: string): Promise<{ status: number; body?: unknown }>;
}

/** Everything the bot can do, in the order in which it is tried: the first route that applies has the turn. */
function routesOf({ extra = [] }: BotDeps): Route[] {
  return [
    route('another channel', (turn) => !turn.fromTeams, refuseOtherChannel),
    route('installed', kindIs('installed'), welcome),
    route('uninstalled', kindIs('uninstalled'), forget),
    route('not for us', (turn) => turn.kind === 'other' || !turn.addressed, ignore),
    ...extra,
    route('a form is opened', verbIs('form.open'), openForm),
    route('a step of a form', verbIs('form.stap'), pressStep),
    route('answers are asked for', verbIs('form.lees'), readForm),
    route('a form is confirmed', verbIs('form.bevestig'), confirmForm),
    route('a form is read by section', verbIs('form.nalezen'), openReview),
    route('a section of a form', verbIs('form.sectie'), pressSection),
    route('a change of a form', verbIs('form.wijziging'), showChange),
    route('who did what with a form', verbIs('form.wie'), showAudit),
    route('a form as a PDF', verbIs('form.pdf'), sendPdfLink),
    route('the forms as a file', verbIs('form.export'), sendExportLink),
    route('forms are pressed', verbIs('formulieren.toon'), showForms),
    route('tasks are pressed', verbIs('taken.toon'), showTaken),
    route('tips are pressed', verbIs('tips.toon'), showTips),
    route('a task is opened', verbIs('taak.toon'), showTask),
    route('a task is ticked off', verbIs('taak.klaar'), tickTask),
    route('a task is not done after all', verbIs('taak.open'), untickTask),
    route('a task is put off', verbIs('taak.later'), putOff),
    route('a student is handed over', verbIs('taak.over'), handOver),
    route(
      'why all this is asked',
      (turn) => turn.pressed?.verb === 'taak.waarom' && turn.pressed.step === 'overzicht',
      explainDigest,
    ),
    route('why a task is asked', verbIs('taak.waarom'), explainTask),
    route('settings are pressed', verbIs('instel.toon'), showSettings),
    route('settings are kept', verbIs('instel.bewaar'), saveSettings),
    route('a pause ends', verbIs('instel.terug'), endPause),
    route('more time is asked for', verbIs('uitstel.toon'), showExtensions),
    route('a student gets more time', verbIs('uitstel.kies'), chooseStudent),
    route('more time is given', verbIs('uitstel.geef'), giveExtension),
    route('more time is taken back', verbIs('uitstel.trek'), withdrawExtension),
    route('a meaning is chosen', verbIs('begrip.kies'), chooseMeaning),
    route('a related term is pressed', verbIs('begrip.toon'), showMeaning),
    route('an example is pressed', verbIs('begrip.vraag'), answerTerm),
    route('an answer is doubted', verbIs('vraag.klopt'), openDoubt),
    route('a question goes on the list', verbIs('vraag.zet'), putOnList),
    route('the list of questions is pressed', verbIs('vragen.doe'), pressVragen),
    route('the list of questions is opened', verbIs('vragen.toon'), showVragen),
    route('own terms are managed', (turn) => isEigen(turn.pressed?.verb), manageTerms),
    route('all begrippen again', verbIs('begrippen.toon'), showShelves),
    route('a theme is pressed', verbIs('begrippen.thema'), showShelf),
    route('the begrippen as a file', verbIs('begrippen.csv'), sendCsvLink),
    route('a team is linked', verbIs('team.koppel'), linkTeam),
    route('a team is let go', verbIs('team.los'), unlinkTeam),
    route('who is reached, again', verbIs('bereik.toon'), showBereik),
    route('people in one state', verbIs('bereik.stand'), showBereikPage),
    route('a message is tried again', verbIs('bereik.opnieuw'), retryBereik),
    route('who is reached, as a file', verbIs('bereik.csv'), sendBereikLink),
    route('the report of messages, again', verbIs('verslag.toon'), showVerslag),
    route('the messages of one day', verbIs('verslag.dag'), showVerslagDay),
    route('the report of messages as a file', verbIs('verslag.csv'), sendVerslagLink),
    route('progress, another page', verbIs('voortgang.toon'), showVoortgang),
    route('progress as a file', verbIs('voortgang.csv'), sendVoortgangLink),
    route('a trial run, once more', verbIs('proefrit.toon'), showProefrit),
    route('any other press', (turn) => turn.pressed !== undefined, refusePress),
    route('a search in the compose box', invokeIs('composeExtension/query'), searchTerms),
    route('any other invoke', kindIs('invoke'), refuseInvoke),
    route('tasks', commandIs('taken'), showTaken),
    route('tasks of this month', commandIs('maand'), showMonth),
    route('forms', commandIs('formulieren'), showForms),
    route('tips', commandIs('tips'), showTips),
    route('why a message came', commandIs('waarom'), explainDigest),
    route('hours', commandIs('uren'), showUren),
    route('list of questions', commandIs('vragenlijst'), showVragen),
    route('numbers of the terms', commandIs('cijfers'), showCijfers),
    route('own terms', commandIs('eigen'), manageTerms),
    route('no more reminders', commandIs('stop'), showPause),
    route('settings', commandIs('instellingen'), showSettings),
    route('more time', commandIs('uitstel'), showExtensions),
    route('who is reached', commandIs('bereik'), showBereik),
    route('the report of messages', commandIs('verslag'), showVerslag),
    route('progress per school', commandIs('voortgang'), showVoortgang),
    route('the forms as a file, typed', commandIs('formulieren-export'), sendExportLink),
    route('a trial run of the semester', commandIs('proefrit'), showProefrit),
    route('all begrippen', commandIs('begrippen'), showShelves),
    route('the partnership of a team', commandIs('koppel'), showTeamLink),
    route('help, small talk and terms', kindIs('message'), answerTerm),
  ];
}

function route(name: string, when: Route['when'], run: Route['run']): Route {
  return { name, when, run };
}

async function ignore(): Promise<void> {}

function kindIs(kind: Turn['kind']): Route['when'] {
  return (turn) => turn.kind === kind;
}

function invokeIs(name: string): Route['when'] {
  return ({ kind, context }) => kind === 'invoke' && context.activity.name === name;
}

function commandIs(command: Command): Route['when'] {
  return (turn) => turn.kind === 'message' && commandIn(turn.text) === command;
}

function isEigen(verb: unknown): boolean {
  return typeof verb === 'string' && verb.startsWith('eigen.');
}

function verbIs(verb: string): Route['when'] {
  return (turn) => turn.pressed?.verb === verb;
}

/** Builds the bot. */
export function createBot(deps: BotDeps): Bot {
  const { adapter, log, now } = deps;
  // No typing timer (it is shared by all turns), no turn state (it loses concurrent writes), no mention stripping (it
  // trips over entities without a mentioned account).
  const app = new Application({ startTypingTimer: false, longRunningMessages: false, removeRecipientMention: false });
  for (const { name, when, run } of routesOf(deps)) {
    app.activity(
      async (context) => when(turnOf(context)),
      async (context) => {
        log.debug({ code: 'ROUTE', route: name }, 'a turn');
        await run(turnOf(context), deps);
      },
    );
  }

  const redelivered = createRedelivered(now);
  /** Whether it went well. */
  const takeTurn = async (context: TurnContext): Promise<boolean> => {
    const turn = openTurn(context, log, now());
    context.turnState.set(TURN, turn);
    const answered = deps.answering(turn.speaker?.tenant);
    let isDone = true;
    try {
      await app.run(context);
    } catch (thrown) {
      isDone = false;
      await apologise(turn, thrown);
    } finally {
      answered();
    }
    await deps.targets.keep(turn);
    return isDone;
  };
  // Only once it is known who sends it: what was taken before is nobody else's to ask.
  const takeOnce = async (context: TurnContext) => {
    const isFirst = await redelivered(context.activity, () => takeTurn(context));
    if (!isFirst) log.info({ code: 'REDELIVERED' }, 'an activity that was taken before');
  };

  return {
    async run(activity, authorization = '') {
      const parsed = activitySchema.safeParse(activity);
      if (!parsed.success) {
        log.warn(
          { code: 'BAD_ACTIVITY', fields: parsed.error.issues.map(({ path }) => path.join('.')) },
          'no activity',
        );
        return { status: 400, body: { error: 'This is not a Bot Framework activity.' } };
      }
      try {
        return asHttp(await adapter.receive(parsed.data as unknown as Activity, authorization, takeOnce));
      } catch (thrown) {
        if (thrown instanceof AuthenticationError) {
          log.warn({ code: 'NOT_AUTHENTICATED' }, 'an activity that is not from Azure Bot Service');
          return { status: 401, body: { error: 'Not authenticated.' } };
        }
        // Only what comes before the turn ends here, so nothing has been said yet and a redelivery does no harm.
        log.error({ code: 'UNEXPECTED', err: thrown }, 'an activity could not be taken in');
        return { status: 500, body: { error: 'Something went wrong; it is logged.' } };
      }
    },
  };
}

const TURN = Symbol('turn');

function turnOf(context: TurnContext): Turn {
  return context.turnState.get(TURN) as Turn;
}

function asHttp(response: InvokeResponse | undefined) {
  return response === undefined ? { status: 200 } : { status: response.status, body: response.body as unknown };
}
