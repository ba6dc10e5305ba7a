/**
 * What Discord answers when it refuses: status, code, text.
 * Codes: developers/topics/opcodes-and-status-codes.mdx#json-json-error-codes.
 */
export const REFUSALS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  maximumPins: [400, 30003, 'Maximum number of pins reached for the channel (250)'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotReachUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  noHistory: [400, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** Name of a refusal in {@link REFUSALS}. */
export type Refusal = keyof typeof REFUSALS;

/** A refusal on its way to the wire. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  /** The `errors` tree of a 50035. */
  readonly errors: object | undefined;
  /**
   * Whether the bot could not have known better (a question deleted meanwhile): such a refusal is
   * no violation.
   */
  readonly excusable: boolean;

  constructor(refusal: Refusal, errors?: object, excusable = false) {
    const [status, code, message] = REFUSALS[refusal];
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.excusable = excusable;
  }

  /** The body as sent. */
  get body(): object {
    const base = { message: this.message, code: this.code };
    return this.errors === undefined ? base : { ...base, errors: this.errors };
  }
}
