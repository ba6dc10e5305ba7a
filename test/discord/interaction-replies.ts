import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { ApiError } from './errors.ts';
import { type Interaction, type Interactions, takes } from './interactions.ts';
import { Issues, isRecord } from './issues.ts';
import { edit, post, remove } from './messages.ts';
import type { Message, PostedFile } from './model.ts';
import type { State } from './state.ts';
import { throwIssues, validateMessage, type MessageBody } from './validate.ts';
import { validateChoices } from './validate-commands.ts';
import { validateModal } from './validate-modal.ts';

/** Where interactions are answered. */
export interface Desk {
  readonly state: State;
  readonly interactions: Interactions;
}

/**
 * Takes the first answer to an interaction: receiving-and-responding.mdx#create-interaction-response.
 * @throws ApiError 10062 when unknown or late, 40060 when there was one already, 50035
 */
export function acknowledge(
  { state, interactions }: Desk,
  interaction: Interaction | undefined,
  body: unknown,
  files: readonly PostedFile[],
): void {
  if (interaction === undefined) throw new ApiError('unknownInteraction');
  if (interaction.callback !== undefined) throw new ApiError('alreadyAcknowledged');
  if (interaction.late(state.clock.now())) throw new ApiError('unknownInteraction');
  const issues = new Issues();
  const callback = issues.record(body, []) ?? {};
  const data = isRecord(callback['data']) ? callback['data'] : {};
  const type = callback['type'];
  const { source } = interaction;
  if (!takes(interaction, type))
    issues.add(['type'], 'BASE_TYPE_CHOICES', `${String(type)} does not answer this interaction.`);
  throwIssues(issues);

  const acknowledged = (): void => {
    interaction.callback = type as InteractionResponseType;
    interactions.step(interaction, 'acknowledged', `type ${String(type)}`);
  };
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const message = validateMessage(data, { path: ['data'], files: files.length }, issues);
      throwIssues(issues);
      interaction.original = reply(state, interaction, message, files);
      acknowledged();
      finish(interactions, interaction, interaction.original);
      return;
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      // Only EPHEMERAL counts here, every other flag is dropped (discord-api-docs#7515).
      const hidden = Number(data['flags'] ?? 0) & MessageFlags.Ephemeral;
      interaction.original = reply(state, interaction, {}, [], MessageFlags.Loading | hidden);
      acknowledged();
      return;
    }
    case InteractionResponseType.DeferredMessageUpdate:
      interaction.original = source;
      acknowledged();
      return;
    case InteractionResponseType.UpdateMessage: {
      if (source === undefined) return;
      const context = { path: ['data'], files: files.length, edits: source };
      const message = validateMessage(data, context, issues);
      throwIssues(issues);
      interaction.original = source;
      edit(state, source, message, files);
      acknowledged();
      finish(interactions, interaction, source);
      return;
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.choices = validateChoices(data['choices'], ['data', 'choices'], issues);
      throwIssues(issues);
      acknowledged();
      return;
    case InteractionResponseType.Modal:
      interaction.modal = validateModal(data, ['data'], issues);
      throwIssues(issues);
      acknowledged();
  }
}

/**
 * The interaction behind a webhook token.
 * @throws ApiError 10015 when unknown, not yet acknowledged or older than 15 minutes
 */
export function openToken({ state, interactions }: Desk, token: string | undefined): Interaction {
  const interaction = interactions.byToken(token);
  if (interaction?.callback === undefined || interaction.expired(state.clock.now()))
    throw new ApiError('unknownWebhook');
  return interaction;
}

/**
 * A message of an interaction, `@original` or by id.
 * @throws ApiError 10008
 */
export function messageOf(interaction: Interaction, id: string | undefined): Message {
  const { original, followUps } = interaction;
  const own = [...(original === undefined ? [] : [original]), ...followUps];
  const found = id === '@original' ? original : own.find((message) => message.id === id);
  if (found === undefined || found.deleted) throw new ApiError('unknownMessage');
  return found;
}

/** Changes a message of an interaction; the first edit of a deferred one finishes it. */
export function editAnswer(
  { state, interactions }: Desk,
  interaction: Interaction,
  message: Message,
  body: MessageBody,
  files: readonly PostedFile[],
): void {
  edit(state, message, body, files);
  interactions.step(interaction, 'edited', message.id);
  finish(interactions, interaction, message);
}

/** Deletes a message of an interaction. */
export function deleteAnswer(desk: Desk, interaction: Interaction, message: Message): void {
  remove(desk.state, message);
  desk.interactions.step(interaction, 'deleted', message.id);
}

/** Posts a further message; after a defer it stands in for the edit, as Discord still allows. */
export function followUp(
  desk: Desk,
  interaction: Interaction,
  body: MessageBody,
  files: readonly PostedFile[],
): Message {
  const { original } = interaction;
  if (original?.loading && !original.deleted) {
    editAnswer(desk, interaction, original, body, files);
    return original;
  }
  const message = reply(desk.state, interaction, body, files, undefined, original);
  interaction.followUps.push(message);
  desk.interactions.step(interaction, 'followed up', message.id);
  finish(desk.interactions, interaction, message);
  return message;
}

function finish(interactions: Interactions, interaction: Interaction, message: Message): void {
  if (interaction.answers.includes(message)) return;
  interaction.answers.push(message);
  interactions.step(interaction, 'answered', message.id);
}

function reply(
  state: State,
  interaction: Interaction,
  body: MessageBody,
  files: readonly PostedFile[],
  flags = (body.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.HasThread),
  original?: Message,
): Message {
  const to = original ?? interaction.source ?? interaction.target;
  return post(state, {
    channel: interaction.channel,
    author: state.bot,
    body,
    files,
    flags,
    type: messageType(interaction, original),
    origin: interaction.origin(original !== undefined),
    mentionDefault: 'interaction',
    visibleTo: (flags & MessageFlags.Ephemeral) === 0 ? undefined : interaction.user,
    reference: to === undefined ? undefined : { messageId: to.id, channelId: to.channel.id },
  });
}

function messageType(interaction: Interaction, original: Message | undefined): MessageType {
  if (original !== undefined || interaction.onComponent) return MessageType.Reply;
  if (interaction.target !== undefined) return MessageType.ContextMenuCommand;
  return interaction.type === InteractionType.ApplicationCommand
    ? MessageType.ChatInputCommand
    : MessageType.Default;
}
