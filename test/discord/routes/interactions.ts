import { InteractionResponseType } from 'discord-api-types/v10';
import {
  acknowledge,
  deleteAnswer,
  editAnswer,
  followUp,
  messageOf,
  openToken,
} from '../interaction-replies.ts';
import type { Interaction } from '../interactions.ts';
import { messagePayload } from '../payloads.ts';
import { parseMessage } from '../validate.ts';
import { type Answer, type Call, NO_CONTENT, type Route } from './route.ts';

const TOKEN = '/webhooks/:application/:token';

/** Answers to interactions: developers/interactions/receiving-and-responding.mdx. No bot token. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    auth: false,
    serve: callback,
  },
  { method: 'POST', path: TOKEN, auth: false, serve: createFollowUp },
  { method: 'GET', path: `${TOKEN}/messages/:message`, auth: false, serve: read },
  { method: 'PATCH', path: `${TOKEN}/messages/:message`, auth: false, serve: change },
  { method: 'DELETE', path: `${TOKEN}/messages/:message`, auth: false, serve: destroy },
];

function callback(call: Call): Answer {
  const { desk, params } = call;
  const found = desk.interactions.byToken(params['token']);
  const interaction = found?.id === params['interaction'] ? found : undefined;
  acknowledge(desk, interaction, call.body, call.files);
  const wanted = ['true', '1'].includes(call.query.get('with_response') ?? '');
  if (!wanted || interaction === undefined) return NO_CONTENT;
  return { status: 200, body: callbackResponse(call, interaction) };
}

/** receiving-and-responding.mdx#interaction-callback-interaction-callback-response-object */
function callbackResponse(call: Call, interaction: Interaction): object {
  const { original, callback: type } = interaction;
  const shows =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(original === undefined
        ? {}
        : {
            response_message_id: original.id,
            response_message_loading: original.loading,
            response_message_ephemeral: original.ephemeral,
          }),
    },
    resource: {
      type,
      // The message comes only with types 4 and 7.
      ...(shows && original !== undefined
        ? { message: messagePayload(call.desk.state, original, true) }
        : {}),
    },
  };
}

function createFollowUp(call: Call): Answer {
  const { desk, files } = call;
  const interaction = openToken(desk, call.params['token']);
  const { original } = interaction;
  const context = original?.loading === true ? { edits: original } : {};
  const body = parseMessage(call.body, { files: files.length, ...context });
  const message = followUp(desk, interaction, body, files);
  return { status: 200, body: messagePayload(desk.state, message, true) };
}

function read(call: Call): Answer {
  const interaction = openToken(call.desk, call.params['token']);
  const message = messageOf(interaction, call.params['message']);
  return { status: 200, body: messagePayload(call.desk.state, message, true) };
}

function change(call: Call): Answer {
  const { desk, files } = call;
  const interaction = openToken(desk, call.params['token']);
  const message = messageOf(interaction, call.params['message']);
  const body = parseMessage(call.body, { files: files.length, edits: message });
  editAnswer(desk, interaction, message, body, files);
  return { status: 200, body: messagePayload(desk.state, message, true) };
}

function destroy(call: Call): Answer {
  const interaction = openToken(call.desk, call.params['token']);
  deleteAnswer(call.desk, interaction, messageOf(interaction, call.params['message']));
  return NO_CONTENT;
}
