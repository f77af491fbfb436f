import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
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

/** An adapter for these credentials; with `none` it believes every sender (the configuration forbids that in production). */
export function createAdapter(credentials: Credentials): FrontDoorAdapter {
  return new FrontDoorAdapter(new ConfigurationBotFrameworkAuthentication(botFrameworkSettings(credentials)));
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
