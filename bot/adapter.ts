import type { Pipeline } from '@azure/core-rest-pipeline';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { ClaimsIdentity, ConnectorFactory } from 'botframework-connector';
import { SECOND } from '../src/clock.js';
import type { Credentials } from '../src/config.js';

/** The Bot Framework's adapter, opened up so that an activity can come in without an HTTP request around it. */
export class FrontDoorAdapter extends CloudAdapter {
  /**
   * Authenticates an activity and runs one turn over it.
   * @returns the answer to an invoke; undefined for every other activity.
   * @throws the SDK's AuthenticationError when the sender is not Azure Bot Service, and whatever `logic` throws.
   */
  receive(
    activity: Activity,
    authorization: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/**
 * How long one call to the connector may take. The SDK waits without end; Teams gives a whole turn fifteen seconds before it
 * delivers the activity again.
 */
const PATIENCE = 10 * SECOND;

/**
 * The adapter for turns; with `none` it believes every sender (the configuration forbids that in production). Its calls keep the
 * tries of the SDK: up to four within some five seconds on 408, 429, 500, 502, 503 and a lost connection, because somebody is
 * waiting for the answer and nobody comes back to it later.
 */
export function createAdapter(credentials: Credentials, patience = PATIENCE): FrontDoorAdapter {
  return adapterWith(credentials, (pipeline) => addPatience(pipeline, patience));
}

/**
 * The adapter for what is sent to people who are not speaking: one call is one try. When and how often there is another is
 * decided in `src/reminders/again.ts` alone; tries of the SDK would multiply with those, hold up all who come after, and say a
 * thing twice when only the answer was lost.
 */
export function createSender(credentials: Credentials, patience: number): FrontDoorAdapter {
  return adapterWith(credentials, (pipeline) => {
    pipeline.removePolicy({ phase: 'Retry' });
    addPatience(pipeline, patience);
  });
}

function addPatience(pipeline: Pipeline, patience: number): void {
  pipeline.addPolicy({
    name: 'patience',
    sendRequest(request, next) {
      request.timeout = patience;
      return next(request);
    },
  });
}

function adapterWith(credentials: Credentials, change: (pipeline: Pipeline) => void): FrontDoorAdapter {
  return new FrontDoorAdapter(new ChangedAuthentication(botFrameworkSettings(credentials), change));
}

/**
 * Makes connectors with a changed HTTP pipeline. The SDK takes `retryOptions` and does nothing with them (measured), and the
 * pipeline is private there: `tests/bot/sends.test.ts` counts the calls, so that another release of it cannot go unnoticed.
 */
class ChangedAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    settings: ReturnType<typeof botFrameworkSettings>,
    private readonly change: (pipeline: Pipeline) => void,
  ) {
    super(settings);
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return this.changed(super.createConnectorFactory(claims));
  }

  override async authenticateRequest(activity: Activity, authorization: string) {
    const result = await super.authenticateRequest(activity, authorization);
    if (result.connectorFactory) result.connectorFactory = this.changed(result.connectorFactory);
    return result;
  }

  private changed(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const connector = await factory.create(serviceUrl, audience);
        this.change((connector as unknown as { client: { pipeline: Pipeline } }).client.pipeline);
        return connector;
      },
    };
  }
}

function botFrameworkSettings(credentials: Credentials) {
  switch (credentials.type) {
    case 'none':
      return {};
    case 'UserAssignedMSI':
      return {
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppId: credentials.appId,
        MicrosoftAppTenantId: credentials.tenantId,
      };
    case 'SingleTenant':
      return {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: credentials.appId,
        MicrosoftAppTenantId: credentials.tenantId,
        MicrosoftAppPassword: credentials.password,
      };
    default:
      return credentials satisfies never;
  }
}
