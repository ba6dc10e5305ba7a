/**
 * Discord's limits, one place for all of them: when Discord moves one, this is the one edit.
 * Each comment names the page in discord/discord-api-docs; "assumed" marks what no page says.
 *
 * Lengths are counted in UTF-16 units: Discord's pages do not say what a character is, and this is
 * the stricter reading, so what passes here passes there.
 */
export const LIMITS = {
  /** developers/resources/message.mdx#create-message */
  content: 2000,
  nonce: 25,
  embeds: 10,
  attachments: 10,
  /** developers/resources/message.mdx#attachment-object */
  attachmentDescription: 1024,
  /** developers/resources/message.mdx#allowed-mentions-object */
  mentionIds: 100,

  /** developers/resources/message.mdx#embed-object-embed-limits */
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Over all embeds of a message, not each: the same page; discord-api-docs#2575. */
  embedsTotal: 6000,

  /** developers/components/reference.mdx#anatomy-of-a-component-custom-id */
  customId: 100,
  /** developers/components/reference.mdx#legacy-message-component-behavior */
  rows: 5,
  /** developers/components/reference.mdx#action-row */
  buttonsInRow: 5,
  /** developers/components/reference.mdx (IS_COMPONENTS_V2: "up to 40 total components") */
  componentsV2: 40,
  /** Assumed from COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED; all text of all components. */
  componentsText: 4000,
  /** developers/components/reference.mdx#button */
  buttonLabel: 80,
  buttonUrl: 512,
  /** developers/components/reference.mdx#string-select */
  selectOptions: 25,
  selectPlaceholder: 150,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  /** developers/components/reference.mdx#section */
  sectionTexts: 3,
  /** developers/components/reference.mdx#media-gallery */
  galleryItems: 10,

  /** developers/interactions/receiving-and-responding.mdx#interaction-response-object-modal */
  modalTitle: 45,
  modalParts: 5,
  /** developers/components/reference.mdx#label */
  labelText: 45,
  labelDescription: 100,
  /** developers/components/reference.mdx#text-input */
  textInputLength: 4000,
  textInputPlaceholder: 100,

  /** developers/interactions/receiving-and-responding.mdx#interaction-response-object-autocomplete */
  choices: 25,
  /** developers/interactions/application-commands.mdx#application-command-object-application-command-option-choice-structure */
  choiceName: 100,
  choiceValue: 100,
  /** developers/interactions/application-commands.mdx#registering-a-command */
  chatCommands: 100,
  /** Raised from 5: developers/interactions/application-commands.mdx#registering-a-command */
  contextCommands: 15,
  /** developers/interactions/application-commands.mdx#application-command-object */
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandTotal: 8000,
  optionTextLength: 6000,

  /** developers/resources/channel.mdx#start-thread-from-message */
  threadName: 100,
  threadSlowmode: 21_600,
  /** developers/topics/opcodes-and-status-codes.mdx, 30003; change log of 2025-08-20 */
  pins: 250,
  /** developers/resources/message.mdx#get-channel-pins */
  pinsPage: 50,
  /** developers/resources/message.mdx#get-channel-messages */
  messagesPage: 100,

  /** developers/interactions/receiving-and-responding.mdx#interaction-callback, milliseconds */
  firstResponse: 3_000,
  interactionToken: 15 * 60_000,
  /** "the past few minutes": developers/resources/message.mdx#create-message; assumed 5, milliseconds */
  nonceMemory: 5 * 60_000,

  /** developers/events/gateway.mdx#sending-events, bytes */
  gatewayFrame: 4096,
  /** developers/events/gateway.mdx#rate-limiting, frames in a minute on one connection */
  gatewayFramesPerMinute: 120,
} as const;
