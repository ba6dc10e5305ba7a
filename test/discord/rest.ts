import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './errors.ts';
import { type Fault, Faults, matchesPattern, type PlannedRateLimit } from './faults.ts';
import type { Desk } from './interaction-replies.ts';
import { Issues } from './issues.ts';
import type { RecordedRequest } from './journal.ts';
import { parseBody, readBytes } from './request-body.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { pinRoutes } from './routes/pins.ts';
import type { Answer, GatewayInfo, Route } from './routes/route.ts';
import { InvalidForm, snowflake, throwIssues } from './validate.ts';

/** Pins first: their path would also pass for a message called "pins". */
const ROUTES: readonly Route[] = [
  ...pinRoutes,
  ...messageRoutes,
  ...channelRoutes,
  ...commandRoutes,
  ...interactionRoutes,
];
const BASE = '/api/v10';
/** Parts of a path that are no ids. */
const WORDS = new Set(['@me', '@original']);

/** What the REST side stands on. */
export interface RestOptions {
  readonly desk: Desk;
  readonly token: string;
  readonly gateway: GatewayInfo;
}

/** An answer with headers, before it is written. */
interface Reply extends Answer {
  readonly headers?: Record<string, string>;
}

/** Discord's REST API under `/api/v10`. */
export class Rest {
  readonly faults = new Faults();
  /** 401, 403 and 429 but for shared ones: Discord bans at 10,000 in ten minutes (topics/rate-limits.mdx). */
  invalidResponses = 0;
  readonly #options: RestOptions;

  constructor(options: RestOptions) {
    this.#options = options;
  }

  /** Serves one request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { journal } = this.#options.desk.state;
    const record = this.#record(request);
    const bytes = await readBytes(request);
    const reply = await this.#answer(request, record, bytes);
    const drop = this.faults.take(record.method, record.path, ['drop']) !== undefined;
    record.response = reply.body;
    record.status = drop ? 0 : reply.status;
    const { status } = reply;
    const shared = reply.headers?.['x-ratelimit-scope'] === 'shared';
    if (!drop && (status === 401 || status === 403 || (status === 429 && !shared))) {
      this.invalidResponses += 1;
    }
    // Written before it is noted: who waits for the note may find the bot already answered.
    // A reset, not an end: ECONNRESET is what @discordjs/rest sends again for.
    if (drop) request.socket.resetAndDestroy();
    else write(response, reply);
    record.answered = journal.note(
      `${record.method} ${shorten(record.path)} → ${drop ? 'dropped' : String(status)}`,
    );
  }

  #record(request: IncomingMessage): RecordedRequest {
    const { journal } = this.#options.desk.state;
    const url = new URL(request.url ?? '/', 'http://stand-in');
    // discord.js sends `@original` percent-encoded.
    const whole = decodeURIComponent(url.pathname);
    const path = whole.startsWith(`${BASE}/`) ? whole.slice(BASE.length) : whole;
    const method = request.method ?? 'GET';
    const record: RecordedRequest = {
      order: journal.entries.length + 1,
      method,
      path,
      route: whole === path ? '' : (this.#route(method, path)?.path ?? ''),
      query: url.searchParams,
      authorized: request.headers.authorization === `Bot ${this.#options.token}`,
      body: undefined,
      files: [],
      status: 0,
      response: undefined,
      answered: 0,
    };
    journal.requests.push(record);
    journal.note(`${method} ${shorten(path)}`);
    return record;
  }

  async #answer(request: IncomingMessage, record: RecordedRequest, bytes: Buffer): Promise<Reply> {
    const { journal } = this.#options.desk.state;
    const { method, path } = record;
    try {
      Object.assign(record, parseBody(bytes, request.headers['content-type'] ?? ''));
    } catch (error) {
      return this.#refused(record, error);
    }
    const hold = this.faults.take(method, path, ['hold']);
    if (hold?.kind === 'hold') await hold.until;
    const fault = this.faults.take(method, path, ['failure', 'rate limit']);
    if (fault !== undefined) return this.#planned(record, fault);
    const route = this.#route(method, path);
    if (route === undefined || record.route === '') {
      journal.violate(`unknown route ${method} ${path}`);
      return this.#refused(record, new ApiError('notFound'));
    }
    if (route.deprecated !== undefined) journal.violate(`${method} ${path} is ${route.deprecated}`);
    if (route.auth && !record.authorized)
      return this.#refused(record, new ApiError('unauthorized'));
    return this.#serve(record, route);
  }

  #serve(record: RecordedRequest, route: Route): Reply {
    const { desk, gateway } = this.#options;
    try {
      const params = readParams(route.path, record.path);
      const { query, body, files } = record;
      return route.serve({ desk, params, query, body, files, gateway });
    } catch (error) {
      return this.#refused(record, error);
    }
  }

  #planned(record: RecordedRequest, fault: Fault): Reply {
    if (fault.kind === 'rate limit') return rateLimited(fault.limit);
    if (fault.kind !== 'failure') return { status: 500 };
    const { status, code, message = 'Planned by the test' } = fault.failure;
    this.#stepRefused(record, code);
    return { status, body: { message, code } };
  }

  #refused(record: RecordedRequest, error: unknown): Reply {
    const { journal } = this.#options.desk.state;
    if (!(error instanceof ApiError)) {
      // A fault of the stand-in itself must not look like one of Discord's.
      journal.violate(`the stand-in failed at ${record.method} ${record.path}: ${String(error)}`);
      return { status: 500, body: { message: String(error), code: 0 } };
    }
    this.#stepRefused(record, error.code);
    if (error instanceof InvalidForm) {
      for (const line of error.lines) journal.violate(`${record.method} ${record.route}: ${line}`);
    } else if (error.code === 50006 || error.code === 50109) {
      journal.violate(`${record.method} ${record.route}: ${error.message}`);
    }
    return { status: error.status, body: error.body };
  }

  #stepRefused(record: RecordedRequest, code: number): void {
    const { interactions } = this.#options.desk;
    const token = record.path.split('/').find((part) => interactions.byToken(part) !== undefined);
    const interaction = interactions.byToken(token);
    if (interaction !== undefined) interactions.step(interaction, 'refused', String(code));
  }

  #route(method: string, path: string): Route | undefined {
    return ROUTES.find((route) => matchesPattern(`${route.method} ${route.path}`, method, path));
  }
}

/** Reads the named parts of a path; ids must look like ids. */
function readParams(pattern: string, path: string): Record<string, string> {
  const parts = path.split('/');
  const params: Record<string, string> = {};
  const issues = new Issues();
  pattern.split('/').forEach((part, place) => {
    if (!part.startsWith(':')) return;
    const name = part.slice(1);
    const value = parts[place] ?? '';
    if (name !== 'token' && !WORDS.has(value)) snowflake(value, [`${name}_id`], issues);
    params[name] = value;
  });
  throwIssues(issues);
  return params;
}

/** developers/topics/rate-limits.mdx#exceeding-a-rate-limit */
function rateLimited({
  retryAfter = 0.1,
  global = false,
  scope = 'user',
}: PlannedRateLimit): Reply {
  return {
    status: 429,
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  };
}

function write(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, {
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Interaction tokens are long and say nothing. */
function shorten(path: string): string {
  return path.replace(/[\w-]{40,}/, (token) => `…${token.slice(-6)}`);
}
