import { isIP } from 'node:net';
import { CartaError } from '../../errors.ts';
import type { AddressPolicy } from './address-policy.ts';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

/** Names of query fields that carry a key rather than say which page is meant. */
const SECRET =
  /token|secret|pass(?:wd|word|phrase)?$|pwd|key(?:id)?$|signature|credential|jwt|hmac|ticket|^(?:sig|auth|code|session|sid)$|^auth_|^x-(?:amz|goog)-/i;

/**
 * Tells an address from a file path: it begins with a scheme and `//`, or with a scheme that is no
 * folder or drive.
 */
export function isAddress(where: string): boolean {
  return /^\s*(?:[a-z][a-z\d+.-]*:\/\/|(?:data|javascript|file|mailto|blob|about|https?|ftp):)/i.test(
    where,
  );
}

/**
 * Reads an address and checks all of it that can be checked without asking the network.
 * @param base the address that redirected here; null for the first
 * @throws CartaError `bad_address`, with the fault and a remedy
 */
export function readAddress(where: string, policy: AddressPolicy, base: URL | null): URL {
  let url: URL;
  try {
    url = base === null ? new URL(where.trim()) : new URL(where, base);
  } catch {
    // Neither the text nor Node's fault, which holds it, is told: any part of it may be a password.
    throw refuse('This', 'is no address that can be read; write it as https://host/path');
  }
  // The official list still has http addresses, whose servers answer https.
  if (url.protocol === 'http:' && !policy.schemes.includes('http:')) url.protocol = 'https:';
  const shown = showAddress(url);
  if (!policy.schemes.includes(url.protocol)) {
    throw refuse(
      shown,
      `has the scheme "${url.protocol}"; only https addresses are fetched, a file is named by its path`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw refuse(
      shown,
      'carries a user name or password; save the page in a browser and import the file',
    );
  }
  const port = url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port);
  if (!policy.allowsPort(port)) {
    throw refuse(shown, `asks for port ${port}; only the port of https, 443, is fetched from`);
  }
  const literal = literalOf(url);
  if (literal !== null) {
    if (policy.namesOnly === true || !policy.allowsAddress(literal)) {
      throw refuse(shown, 'names its server by number; write the name of a public server');
    }
  }
  url.hash = '';
  return url;
}

/** The IP address that stands in the place of a name; null where there is a name. */
export function literalOf(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? null : host;
}

/** An address for messages: without user, password, query and fragment, which may hold a secret. */
export function showAddress({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}

/** An address to keep: what names the page stays, keys and signatures in the query go. */
export function keepAddress(url: URL): string {
  const kept = new URL(url);
  for (const field of [...kept.searchParams.keys()]) {
    if (SECRET.test(field)) kept.searchParams.delete(field);
  }
  return kept.href;
}

/** The error for an address that may not be fetched. */
export function refuse(shown: string, fault: string, cause?: unknown): CartaError {
  return new CartaError('bad_address', `${shown} ${fault}.`, {
    facts: { address: shown },
    ...(cause === undefined ? {} : { cause }),
  });
}
