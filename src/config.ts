import process from 'node:process';
import { config as readDotenv } from 'dotenv';
import * as z from 'zod';
import { CartaError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An empty variable counts as not set: that is how `.env.example` shows defaults. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

const httpUrl = (example: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/]+\S*$/, `is no http address; example: ${example}`)
    .transform((url) => url.replace(/\/+$/, ''));

/** Each variable with its check; the text of a check names the remedy, with an example. */
const Environment = z.object({
  // Header-safe characters only: anything else would fail later, as a fault of the network.
  DISCORD_TOKEN: optional(
    z.string().regex(/^[!-~]+$/, 'is no bot token; copy it from the page "Bot" of the application'),
  ),
  DISCORD_GUILD_ID: optional(
    z
      .string()
      .regex(/^\d{17,20}$/, 'is no server id; example: DISCORD_GUILD_ID=123456789012345678'),
  ),
  DISCORD_API_URL: optional(httpUrl('DISCORD_API_URL=http://127.0.0.1:8080/api')),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        'is no PostgreSQL address; example: DATABASE_URL=postgres://localhost/carta',
      ),
  ),
  SHARDS: optional(
    z.string().regex(/^(auto|[1-9]\d{0,4})$/, 'is `auto` or a number; example: SHARDS=auto'),
  ),
  LOG_LEVEL: optional(
    z.enum(LOG_LEVELS, `is one of ${LOG_LEVELS.join(', ')}; example: LOG_LEVEL=info`),
  ),
  EMBEDDINGS: optional(
    z
      .string()
      .regex(
        /^(local|[a-z][a-z0-9-]*:\S+)$/,
        'is `local` or `provider:model`; example: EMBEDDINGS=openai:text-embedding-3-small',
      ),
  ),
  MODEL: optional(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]*:\S+$/, 'is `provider:model`; example: MODEL=openai:gpt-4.1-mini'),
  ),
  MODEL_BASE_URL: optional(httpUrl('MODEL_BASE_URL=http://127.0.0.1:11434/v1')),
  MODEL_API_KEY: optional(z.string()),
});

/** The settings, checked. */
export interface Config {
  readonly discordToken: string | null;
  readonly discordGuildId: string | null;
  /** REST base other than Discord's own, without the version. */
  readonly discordApiUrl: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly shards: 'auto' | number | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly embeddings: string;
  readonly model: string | null;
  readonly modelBaseUrl: string | null;
  readonly modelApiKey: string | null;
}

/**
 * Reads and checks all settings.
 * @throws CartaError `bad_settings` that names every faulty variable at once, with an example and
 * never with the value, which may be a secret
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new CartaError(
      'bad_settings',
      `Settings to mend (environment or .env):\n${lines.join('\n')}`,
      {
        facts: { variables: parsed.error.issues.map((issue) => issue.path.join('.')) },
      },
    );
  }
  const set = parsed.data;
  return {
    discordToken: set.DISCORD_TOKEN ?? null,
    discordGuildId: set.DISCORD_GUILD_ID ?? null,
    discordApiUrl: set.DISCORD_API_URL ?? null,
    dataDir: set.DATA_DIR ?? 'data',
    databaseUrl: set.DATABASE_URL ?? null,
    shards: set.SHARDS === undefined ? null : set.SHARDS === 'auto' ? 'auto' : Number(set.SHARDS),
    logLevel: set.LOG_LEVEL ?? 'info',
    embeddings: set.EMBEDDINGS ?? 'local',
    model: set.MODEL ?? null,
    modelBaseUrl: set.MODEL_BASE_URL ?? null,
    modelApiKey: set.MODEL_API_KEY ?? null,
  };
}

/** Settings from the environment and, below it, from `.env` in the working folder. */
export function loadConfig(): Config {
  // dotenv 18 greets on standard output unless told to be quiet, and that stream may carry JSON.
  readDotenv({ quiet: true });
  return parseConfig(process.env);
}

/** Settings that are checked and kept for what is to come, and change nothing in this version. */
export function settingsWithoutEffect(config: Config): string[] {
  const idle: string[] = [];
  if (config.databaseUrl !== null) idle.push('DATABASE_URL');
  if (config.model !== null) idle.push('MODEL');
  return idle;
}
