import {
  AllowedMentionsTypes,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPIChannelThreadsJSONBody,
} from 'discord-api-types/v10';
import { ApiError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { Issues, isRecord, type Path } from './issues.ts';
import { ComponentCheck } from './validate-components.ts';
import { validateEmbeds } from './validate-embeds.ts';

type Fields =
  | 'content'
  | 'embeds'
  | 'components'
  | 'flags'
  | 'allowed_mentions'
  | 'message_reference'
  | 'nonce'
  | 'enforce_nonce'
  | 'attachments'
  | 'tts';

/** A message body that has passed {@link parseMessage}; edits may send null for "none". */
export type MessageBody = {
  [Field in Fields]?: RESTPostAPIChannelMessageJSONBody[Field] | null | undefined;
};

/** What a body is checked against. */
export interface MessageContext {
  /** Where the message sits in the body: `['data']` in an interaction callback. */
  readonly path?: Path;
  /** How many `files[n]` came along. */
  readonly files?: number;
  /** The message as it is, when this is an edit. */
  readonly edits?: { content: string; embeds: readonly unknown[]; flags: number };
}

/**
 * Checks a message body by Discord's rules.
 * @throws {@link ApiError} 50035 with every fault found
 */
export function parseMessage(body: unknown, context: MessageContext = {}): MessageBody {
  const issues = new Issues();
  const message = validateMessage(body, context, issues);
  throwIssues(issues);
  return message;
}

/** Throws 50035 when something was found. */
export function throwIssues(issues: Issues): void {
  if (!issues.empty) throw new InvalidForm(issues);
}

/** A 50035 that keeps its lines, for the list of violations. */
export class InvalidForm extends ApiError {
  readonly lines: readonly string[];

  constructor(issues: Issues) {
    super('invalidForm', issues.tree());
    this.lines = issues.lines;
  }
}

/** As {@link parseMessage}, collecting into `issues`. */
export function validateMessage(
  value: unknown,
  context: MessageContext,
  issues: Issues,
): MessageBody {
  const path = context.path ?? [];
  const body = issues.record(value ?? {}, path) ?? {};
  const flags = issues.whole(body['flags'], [...path, 'flags'], 0, 2 ** 31) ?? 0;
  // Once set the flag cannot be taken away: developers/components/reference.mdx.
  const v2 = ((flags | (context.edits?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;

  issues.text(body['content'], [...path, 'content'], LIMITS.content);
  validateEmbeds(body['embeds'], [...path, 'embeds'], issues);
  new ComponentCheck(issues).message(body['components'], [...path, 'components'], v2);
  if (v2) legacyFields(body, context, path, issues);
  mentions(body['allowed_mentions'], [...path, 'allowed_mentions'], issues);
  attachments(body['attachments'], [...path, 'attachments'], context, issues);
  reference(body['message_reference'], [...path, 'message_reference'], issues);
  if (typeof body['nonce'] !== 'number')
    issues.text(body['nonce'], [...path, 'nonce'], LIMITS.nonce);
  return body;
}

/** With IS_COMPONENTS_V2 there may be neither content nor embeds, new or left over: message.mdx#edit-message. */
function legacyFields(
  body: Record<string, unknown>,
  { edits }: MessageContext,
  path: Path,
  issues: Issues,
): void {
  const left = {
    content: body['content'] === undefined ? edits?.content : body['content'],
    embeds: body['embeds'] === undefined ? edits?.embeds : body['embeds'],
  };
  for (const [field, value] of Object.entries(left)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    issues.add(
      [...path, field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

function mentions(value: unknown, at: Path, issues: Issues): void {
  if (!isRecord(value)) return;
  const parse = issues.list(value['parse'], [...at, 'parse'], 3);
  const types: readonly unknown[] = Object.values(AllowedMentionsTypes);
  parse.forEach((type, index) => {
    if (!types.includes(type))
      issues.add(
        [...at, 'parse', index],
        'BASE_TYPE_CHOICES',
        `Value must be one of {${types.join(', ')}}.`,
      );
  });
  for (const kind of ['users', 'roles']) {
    const ids = issues.list(value[kind], [...at, kind], LIMITS.mentionIds);
    ids.forEach((id, index) => {
      snowflake(id, [...at, kind, index], issues);
    });
    if (ids.length > 0 && parse.includes(kind))
      issues.add(
        [...at, kind],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
  }
}

function attachments(value: unknown, at: Path, context: MessageContext, issues: Issues): void {
  if ((context.files ?? 0) > LIMITS.attachments)
    issues.add(at, 'BASE_TYPE_MAX_LENGTH', `Must be ${LIMITS.attachments} or fewer in length.`);
  issues.list(value, at, LIMITS.attachments).forEach((entry, index) => {
    const attachment = issues.record(entry, [...at, index]);
    if (attachment === undefined) return;
    const { id, description } = attachment;
    issues.text(description, [...at, index, 'description'], LIMITS.attachmentDescription);
    // A small id names a file of this very request: developers/reference.mdx#uploading-files.
    const place = Number(id);
    if (place <= LIMITS.attachments && place >= (context.files ?? 0))
      issues.add([...at, index, 'id'], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found');
  });
}

function reference(value: unknown, at: Path, issues: Issues): void {
  if (value === undefined || value === null) return;
  const target = issues.record(value, at);
  if (target === undefined) return;
  snowflake(target['message_id'], [...at, 'message_id'], issues);
  const strict = target['fail_if_not_exists'];
  if (strict !== undefined && typeof strict !== 'boolean')
    issues.add(
      [...at, 'fail_if_not_exists'],
      'BOOLEAN_TYPE_CONVERT',
      'Must be either true or false.',
    );
}

/** Checks an id: developers/reference.mdx#snowflakes. */
export function snowflake(value: unknown, at: Path, issues: Issues): void {
  if (!/^\d{1,20}$/.test(String(value)))
    issues.add(at, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not snowflake.`);
}

/** Checks the body that opens a thread: developers/resources/channel.mdx#start-thread-from-message. */
export function parseThread(value: unknown): RESTPostAPIChannelThreadsJSONBody {
  const issues = new Issues();
  const body = issues.record(value, []) ?? {};
  issues.text(body['name'], ['name'], LIMITS.threadName, 1);
  issues.whole(body['rate_limit_per_user'], ['rate_limit_per_user'], 0, LIMITS.threadSlowmode);
  const hide = body['auto_archive_duration'];
  if (hide !== undefined && hide !== null && ![60, 1440, 4320, 10080].includes(Number(hide)))
    issues.add(
      ['auto_archive_duration'],
      'BASE_TYPE_CHOICES',
      'Value must be one of {60, 1440, 4320, 10080}.',
    );
  throwIssues(issues);
  return { name: '', ...body };
}
