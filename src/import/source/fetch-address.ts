import type { LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { CartaError, messageOf } from '../../errors.ts';
import type { AddressPolicy } from './address-policy.ts';
import { literalOf, readAddress, refuse, showAddress } from './address.ts';
import { showSize, type SourceLimits } from './source-limits.ts';
import { ACCEPTED_ENCODINGS, unpackBody } from './unpack-body.ts';

/** Finds the addresses of a name, as `dns.promises.lookup` does with `all`. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** What a fetch is allowed, and by what it finds its way. */
export interface FetchTerms {
  readonly policy: AddressPolicy;
  readonly limits: SourceLimits;
  readonly resolve: Resolve;
  /** Certificates in PEM to trust instead of the machine's; null to trust the machine's. */
  readonly certificates: string | null;
}

/** An answer, unpacked. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  /** Where the answer came from after all redirects. */
  readonly url: URL;
}

/**
 * Fetches one address. Every redirect is checked as the first address was, and the connection goes
 * to an address that was checked: the name is not looked up a second time.
 * @throws CartaError `bad_address` for what may not be fetched, `bad_source` for what can not be
 */
export async function fetchAddress(first: URL, terms: FetchTerms): Promise<Fetched> {
  const { limits } = terms;
  const timer = new AbortController();
  const alarm = setTimeout(() => {
    timer.abort(slow(first, `did not come within ${limits.totalTime / 1000} seconds`));
  }, limits.totalTime);
  try {
    let url = first;
    for (let hops = 0; ; hops += 1) {
      const response = await ask(url, terms, timer.signal);
      const next = redirectOf(response);
      if (next === null) return await take(response, url, terms, timer.signal);
      response.destroy();
      if (hops === limits.redirects) {
        throw fault(first, `redirects more than ${limits.redirects} times; give the final address`);
      }
      url = readAddress(next, terms.policy, url);
    }
  } catch (error) {
    if (timer.signal.aborted) throw timer.signal.reason;
    throw error;
  } finally {
    clearTimeout(alarm);
  }
}

async function ask(url: URL, terms: FetchTerms, signal: AbortSignal): Promise<IncomingMessage> {
  const checked = await checkedAddresses(url, terms, signal);
  const lookup: LookupFunction = (_host, options, callback) => {
    const [one] = checked;
    if (options.all === true) callback(null, [...checked]);
    else callback(null, one?.address ?? '', one?.family ?? 4);
  };
  const options: RequestOptions = {
    lookup,
    // A pooled connection may lead to an address of an earlier policy.
    agent: false,
    signal,
    headers: {
      'user-agent': 'Carta',
      accept: 'text/html, application/pdf, text/plain, text/markdown, */*;q=0.5',
      'accept-encoding': ACCEPTED_ENCODINGS,
    },
    ...(terms.certificates === null ? {} : { ca: terms.certificates }),
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'http:' ? requestHttp : requestHttps;
    const sent = send(url, options);
    let answer: IncomingMessage | null = null;
    sent.setTimeout(terms.limits.idleTime, () => {
      // What reads the body must hear the reason, and not that its request was destroyed.
      const late = slow(url, `sent nothing for ${terms.limits.idleTime / 1000} seconds`);
      (answer ?? sent).destroy(late);
    });
    sent.on('response', (response) => {
      answer = response;
      resolve(response);
    });
    // Some ends, such as a switch of protocols that nobody asked for, come without an error.
    sent.on('close', () =>
      reject(fault(url, 'closed the connection without an answer; try again')),
    );
    sent.on('error', (error) => {
      reject(
        error instanceof CartaError
          ? error
          : fault(url, `can not be reached (${reasonOf(error)}); check it and try again`, error),
      );
    });
    sent.end();
  });
}

async function checkedAddresses(
  url: URL,
  terms: FetchTerms,
  signal: AbortSignal,
): Promise<readonly LookupAddress[]> {
  // A literal was checked when the address was read.
  if (literalOf(url) !== null) return [];
  let found: readonly LookupAddress[];
  try {
    found = await Promise.race([terms.resolve(url.hostname), aborted(signal)]);
  } catch (error) {
    if (error instanceof CartaError) throw error;
    throw fault(
      url,
      `has a server name that is not found (${reasonOf(error)}); check its spelling and the connection`,
      error,
    );
  }
  if (found.length === 0) throw fault(url, 'has a server name without an address; check it');
  if (!found.every(({ address }) => terms.policy.allowsAddress(address))) {
    throw refuse(showAddress(url), 'leads into a network that is not public; it is not fetched');
  }
  return found;
}

async function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function redirectOf(response: IncomingMessage): string | null {
  const moved = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0);
  return moved ? (response.headers.location ?? null) : null;
}

async function take(
  response: IncomingMessage,
  url: URL,
  terms: FetchTerms,
  signal: AbortSignal,
): Promise<Fetched> {
  const { limits } = terms;
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) {
    response.destroy();
    throw fault(
      url,
      `answers with status ${status}${STATUS_HINTS[status] ?? '; check the address'}`,
    );
  }
  const body = await collect(response, url, limits, signal);
  const encoding = response.headers['content-encoding'] ?? '';
  const unpacked = await unpackBody(body, encoding, limits.unpackedBytes);
  switch (unpacked.kind) {
    case 'too-large':
      throw tooLarge(url, limits.unpackedBytes);
    case 'unknown':
      throw fault(
        url,
        `is packed as "${unpacked.encoding}", which is not known; save the page to a file`,
      );
    case 'damaged':
      throw fault(url, `is packed as "${encoding}" but damaged; try again`, unpacked.cause);
    case 'bytes':
      return {
        bytes: unpacked.bytes,
        mediaType: response.headers['content-type'] ?? null,
        url,
      };
  }
}

const STATUS_HINTS: Readonly<Record<number, string>> = {
  401: '; it needs a login: save the page in a browser and import the file',
  403: '; its server refuses: save the page in a browser and import the file',
  404: '; there is no such page, check the address',
  410: '; the page is gone, look for another copy',
  429: '; its server is asked too often, try again later',
  500: '; its server has a fault, try again later',
  502: '; its server has a fault, try again later',
  503: '; its server is down or refuses, try again later',
};

async function collect(
  response: IncomingMessage,
  url: URL,
  limits: SourceLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > limits.bytes) {
    response.destroy();
    throw tooLarge(url, limits.bytes);
  }
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > limits.bytes) throw tooLarge(url, limits.bytes);
      chunks.push(chunk);
    }
  } catch (error) {
    response.destroy();
    if (signal.aborted || error instanceof CartaError) throw error;
    throw fault(url, `broke off after ${total} bytes (${reasonOf(error)}); try again`, error);
  }
  return Buffer.concat(chunks, total);
}

/** The code of a network fault, such as `ECONNREFUSED`, or its text. */
function reasonOf(error: unknown): string {
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return inner instanceof Error && 'code' in inner ? String(inner.code) : messageOf(inner);
}

function tooLarge(url: URL, limit: number): CartaError {
  return fault(url, `is larger than ${showSize(limit)}; save it, split it and import the parts`);
}

function slow(url: URL, what: string): CartaError {
  return fault(url, `${what}; try again later or save the page to a file`);
}

function fault(url: URL, what: string, cause?: unknown): CartaError {
  const shown = showAddress(url);
  return new CartaError('bad_source', `${shown} ${what}.`, {
    facts: { address: shown },
    ...(cause === undefined ? {} : { cause }),
  });
}
