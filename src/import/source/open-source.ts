import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import path from 'node:path';
import type { SourceFile } from '../block.ts';
import { PUBLIC_ONLY, type AddressPolicy } from './address-policy.ts';
import { isAddress, keepAddress, readAddress, showAddress } from './address.ts';
import { fetchAddress, type Resolve } from './fetch-address.ts';
import { readLocalFile } from './read-file.ts';
import { SOURCE_LIMITS, type SourceLimits } from './source-limits.ts';

/** A source with what is kept of where it comes from. */
export interface OpenedSource extends SourceFile {
  /** When it was fetched or read, ISO 8601 in UTC. */
  readonly retrieved: string;
  /** Of `bytes`, in hexadecimal. */
  readonly sha256: string;
  /**
   * The address that was asked for, as it was fetched (https) and without keys in its query; or
   * the name of the file without its folder.
   */
  readonly address: string;
}

/** How a source is opened; a test hands in its own. */
export interface OpenOptions {
  /** What may be fetched; the public internet where nothing else is said. */
  readonly policy?: AddressPolicy;
  readonly now?: () => Date;
  readonly limits?: Partial<SourceLimits>;
  readonly resolve?: Resolve;
  /** Certificates in PEM to trust instead of the machine's. */
  readonly certificates?: string;
}

/**
 * Reads a file or fetches an address. Nothing that it links to is fetched.
 * @throws CartaError `bad_address` for an address that may not be fetched, `bad_source` for a file
 *   or address that can not be read or is too large
 */
export async function openSource(where: string, options: OpenOptions = {}): Promise<OpenedSource> {
  const { policy = PUBLIC_ONLY, now = () => new Date() } = options;
  const limits = { ...SOURCE_LIMITS, ...options.limits };
  if (!isAddress(where)) {
    const bytes = await readLocalFile(where, limits.bytes);
    const name = path.basename(where).normalize('NFC');
    return { bytes, name, mediaType: null, ...record(bytes, now), address: name };
  }
  const asked = readAddress(where, policy, null);
  const { bytes, mediaType, url } = await fetchAddress(asked, {
    policy,
    limits,
    resolve: options.resolve ?? ((host) => lookup(host, { all: true })),
    certificates: options.certificates ?? null,
  });
  const name = showAddress(url);
  return { bytes, name, mediaType, ...record(bytes, now), address: keepAddress(asked) };
}

function record(bytes: Uint8Array, now: () => Date): { retrieved: string; sha256: string } {
  return {
    retrieved: now().toISOString(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
