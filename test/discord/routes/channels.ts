import { ApiError } from '../errors.ts';
import { Issues, isRecord } from '../issues.ts';
import { openThread } from '../messages.ts';
import { applicationFlags, memberPayload, userPayload } from '../payloads.ts';
import { parseThread, snowflake, throwIssues } from '../validate.ts';
import {
  type Answer,
  type Call,
  channelFor,
  messageFor,
  type Route,
  shownChannel,
} from './route.ts';

/** Channels, threads, people and the application itself. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', auth: true, serve: readChannel },
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    auth: true,
    serve: startThread,
  },
  { method: 'POST', path: '/users/@me/channels', auth: true, serve: openDm },
  { method: 'GET', path: '/users/@me', auth: true, serve: readSelf },
  { method: 'GET', path: '/users/@me/guilds', auth: true, serve: listGuilds },
  { method: 'GET', path: '/users/:user', auth: true, serve: readUser },
  { method: 'GET', path: '/guilds/:guild/members/:user', auth: true, serve: readMember },
  { method: 'GET', path: '/applications/@me', auth: true, serve: readApplication },
  { method: 'GET', path: '/oauth2/applications/@me', auth: true, serve: readApplication },
  { method: 'GET', path: '/gateway/bot', auth: true, serve: readGateway },
];

function readChannel(call: Call): Answer {
  return { status: 200, body: shownChannel(channelFor(call)) };
}

/** developers/resources/channel.mdx#start-thread-from-message */
function startThread(call: Call): Answer {
  const { state } = call.desk;
  const message = messageFor(call, channelFor(call, 'CreatePublicThreads'));
  const body = parseThread(call.body);
  const thread = openThread(state, message, body.name, body.auto_archive_duration ?? 1440);
  return { status: 201, body: shownChannel(thread) };
}

function openDm(call: Call): Answer {
  const { state } = call.desk;
  const recipient = isRecord(call.body) ? call.body['recipient_id'] : undefined;
  const issues = new Issues();
  snowflake(recipient, ['recipient_id'], issues);
  throwIssues(issues);
  const user = state.users.get(String(recipient));
  if (user === undefined) throw new ApiError('unknownUser');
  if (user.bot) throw new ApiError('cannotReachUser');
  return { status: 200, body: shownChannel(state.dmWith(user)) };
}

function readSelf(call: Call): Answer {
  return { status: 200, body: { ...userPayload(call.desk.state.bot), verified: true } };
}

/** developers/resources/user.mdx#get-current-user-guilds */
function listGuilds(call: Call): Answer {
  const { state } = call.desk;
  const issues = new Issues();
  const limit = issues.whole(Number(call.query.get('limit') ?? 200), ['limit'], 1, 200) ?? 200;
  throwIssues(issues);
  const after = BigInt(call.query.get('after') ?? '0');
  const guilds = [...state.guilds.values()]
    .filter(({ id, members }) => members.has(state.bot.id) && BigInt(id) > after)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const body = guilds.slice(0, limit).map(({ id, name }) => ({
    id,
    name,
    icon: null,
    banner: null,
    owner: false,
    features: [],
    permissions: '0',
  }));
  return { status: 200, body };
}

function readUser(call: Call): Answer {
  const user = call.desk.state.users.get(call.params['user'] ?? '');
  if (user === undefined) throw new ApiError('unknownUser');
  return { status: 200, body: userPayload(user) };
}

function readMember(call: Call): Answer {
  const guild = call.desk.state.guilds.get(call.params['guild'] ?? '');
  if (guild === undefined) throw new ApiError('unknownGuild');
  const member = guild.members.get(call.params['user'] ?? '');
  if (member === undefined) throw new ApiError('unknownUser');
  return { status: 200, body: memberPayload(member) };
}

function readApplication(call: Call): Answer {
  const { bot, readsContent } = call.desk.state;
  const application = {
    id: bot.id,
    name: bot.name,
    description: '',
    icon: null,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    flags: applicationFlags(readsContent),
    bot: userPayload(bot),
  };
  return { status: 200, body: application };
}

function readGateway(call: Call): Answer {
  const { url, shards, maxConcurrency } = call.gateway;
  return {
    status: 200,
    body: {
      url,
      shards,
      session_start_limit: {
        total: 1000,
        remaining: 999,
        reset_after: 14_400_000,
        max_concurrency: maxConcurrency,
      },
    },
  };
}
