import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * `dead`: the interaction or message is gone or was answered already, nothing can be said there;
 * `refused`: Discord would not do it, or could not be reached; `bug`: everything else.
 */
export type FailureKind = 'dead' | 'refused' | 'bug';

/** discord-api-docs#5558: these come at random to well-behaved bots too. */
const DEAD: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** What a failed request means for what comes next. */
export function classify(error: unknown): FailureKind {
  if (error instanceof DiscordAPIError) return DEAD.includes(error.code) ? 'dead' : 'refused';
  if (error instanceof HTTPError) return 'refused';
  return isNetworkFault(error) ? 'refused' : 'bug';
}

/** Discord's code of a refusal, such as 50013; null where Discord did not answer. */
export function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError ? Number(error.code) : null;
}

/**
 * What may be logged of a fault. A DiscordAPIError carries the address, which holds the token of
 * the interaction, and the body, which holds what a person wrote: neither gets into the log.
 */
export function failureFacts(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return {
      error: error.name,
      reason: error.message,
      status: error.status,
      request: `${error.method} ${withoutTokens(error.url)}`,
      ...(error instanceof DiscordAPIError ? { code: error.code } : {}),
    };
  }
  if (!(error instanceof Error)) return { error: typeof error, reason: String(error) };
  return { error: error.name, reason: error.message, stack: error.stack };
}

function withoutTokens(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1[token]');
}

function isNetworkFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    error.name === 'AbortError' ||
    /^(E(CONN|PIPE|TIMEDOUT|HOST|NET|AI_)|ENOTFOUND|UND_ERR)/.test(code)
  );
}
