import { z } from 'zod';
import { CodedError } from './errors.js';
import type { StoreSettings } from './store/open.js';

/** The environment as the process got it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Our own settings start with SOBOT_; those of the Bot Framework keep the names it knows. `.env.example` explains each. */
export const settingsSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  SOBOT_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  SOBOT_HOST: z.string().min(1).optional(),
  SOBOT_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SOBOT_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SOBOT_STORE: z.enum(['embedded', 'cosmos']).optional(),
  SOBOT_DATA_FILE: z.string().min(1).default('.data/sobot.sqlite'),
  SOBOT_COSMOS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SOBOT_COSMOS_KEY: z.string().min(1).optional(),
  SOBOT_COSMOS_DATABASE: z.string().min(1).default('sobot'),
  SOBOT_COSMOS_CONTAINER: z.string().min(1).default('documents'),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).optional(),
  MicrosoftAppId: z.uuid().optional(),
  MicrosoftAppTenantId: z.uuid().optional(),
  MicrosoftAppPassword: z.string().min(1).optional(),
});
type Settings = z.infer<typeof settingsSchema>;

/** Who the bot is to Azure Bot Service; `none` accepts every request and is for a machine of one's own only. */
export type Credentials =
  | { type: 'none' }
  | { type: 'UserAssignedMSI'; appId: string; tenantId: string }
  | { type: 'SingleTenant'; appId: string; tenantId: string; password: string };

/** Everything that can be set, read once at the start and passed on. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** The address at which a browser reaches the bot; undefined when nobody said, and then no file is offered. */
  publicUrl?: string | undefined;
  logLevel: Settings['SOBOT_LOG_LEVEL'];
  store: StoreSettings;
  credentials: Credentials;
}

/**
 * Reads the configuration.
 * @throws CodedError CONFIG_INVALID whose message names every fault, one a line, and never a value.
 */
export function readConfig(env: Environment): Config {
  const faults = unknownSettings(env);
  const parsed = settingsSchema.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
    throw invalid(faults);
  }
  const settings = parsed.data;
  const production = settings.NODE_ENV === 'production';
  faults.push(
    ...storeFaults(settings, production),
    ...addressFaults(settings, production),
    ...credentialFaults(settings, production),
  );
  if (faults.length > 0) throw invalid(faults);
  return {
    production,
    // A bot without credentials accepts anything, so outside production it listens to this machine alone.
    host: settings.SOBOT_HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: settings.SOBOT_PORT ?? settings.PORT ?? 3978,
    publicUrl: settings.SOBOT_PUBLIC_URL,
    logLevel: settings.SOBOT_LOG_LEVEL,
    store: storeSettings(settings),
    credentials: credentials(settings),
  };
}

/**
 * Only where the data is, for tools that do not run the bot.
 * @throws CodedError CONFIG_INVALID as `readConfig` does.
 */
export function readStoreSettings(env: Environment): StoreSettings {
  return readConfig({ ...env, NODE_ENV: 'development' }).store;
}

function invalid(faults: readonly string[]): CodedError {
  return new CodedError('CONFIG_INVALID', `The configuration is not right:\n${faults.map((f) => `- ${f}`).join('\n')}`);
}

/** An empty line in .env means "not set". */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

function unknownSettings(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('SOBOT_') && !(name in settingsSchema.shape))
    .map((name) => `${name}: not a setting of this bot; .env.example lists them all`);
}

function storeFaults(settings: Settings, production: boolean): string[] {
  const faults: string[] = [];
  if (production && settings.SOBOT_STORE !== 'cosmos') {
    faults.push('SOBOT_STORE: must be "cosmos" in production; the embedded store is for trying and testing');
  }
  if (settings.SOBOT_STORE === 'cosmos' && settings.SOBOT_COSMOS_ENDPOINT === undefined) {
    faults.push('SOBOT_COSMOS_ENDPOINT: needed when SOBOT_STORE is "cosmos"');
  }
  return faults;
}

function addressFaults({ SOBOT_PUBLIC_URL: url }: Settings, production: boolean): string[] {
  const isOpen = production && url?.startsWith('http:') === true;
  return isOpen ? ['SOBOT_PUBLIC_URL: must begin with https: in production; a link is all that a file needs'] : [];
}

function credentialFaults(settings: Settings, production: boolean): string[] {
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, MicrosoftAppPassword } = settings;
  if (MicrosoftAppId === undefined && MicrosoftAppType === undefined && !production) return [];
  const faults: string[] = [];
  // Without an app id the SDK authenticates nobody: never in production.
  if (MicrosoftAppId === undefined) faults.push('MicrosoftAppId: missing; without it anyone could speak to the bot');
  if (MicrosoftAppType === undefined) faults.push('MicrosoftAppType: missing; UserAssignedMSI or SingleTenant');
  if (MicrosoftAppTenantId === undefined) faults.push('MicrosoftAppTenantId: missing; the tenant of the registration');
  if (MicrosoftAppType === 'SingleTenant' && MicrosoftAppPassword === undefined) {
    faults.push('MicrosoftAppPassword: missing; SingleTenant needs it, UserAssignedMSI does not');
  }
  if (MicrosoftAppType === 'UserAssignedMSI' && MicrosoftAppPassword !== undefined) {
    faults.push('MicrosoftAppPassword: must be empty with UserAssignedMSI');
  }
  return faults;
}

function storeSettings(settings: Settings): StoreSettings {
  if (settings.SOBOT_STORE !== 'cosmos') return { kind: 'embedded', file: settings.SOBOT_DATA_FILE };
  return {
    kind: 'cosmos',
    endpoint: settings.SOBOT_COSMOS_ENDPOINT ?? '',
    key: settings.SOBOT_COSMOS_KEY,
    database: settings.SOBOT_COSMOS_DATABASE,
    container: settings.SOBOT_COSMOS_CONTAINER,
  };
}

function credentials(settings: Settings): Credentials {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = settings;
  if (appId === undefined || tenantId === undefined) return { type: 'none' };
  if (password === undefined) return { type: 'UserAssignedMSI', appId, tenantId };
  return { type: 'SingleTenant', appId, tenantId, password };
}
