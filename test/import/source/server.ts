import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { AddressPolicy } from '../../../src/import/source/address-policy.ts';

/** A server on loopback. */
export interface TestServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What a test may fetch: from this machine's own 127.0.0.1, by http too. */
export const LOOPBACK: AddressPolicy = {
  schemes: ['http:', 'https:'],
  allowsPort: () => true,
  allowsAddress: (ip) => ip === '127.0.0.1',
};

/** Serves http on loopback. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  return listen(createServer(listener));
}

/** A key and a certificate for `localhost` and `treaty.example`; null without openssl. */
export function makeCertificate(): { key: string; cert: string } | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'carta-cert-'));
  try {
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,DNS:treaty.example -keyout ${key} -out ${cert}`.split(
        ' ',
      ),
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    // Not every machine has openssl.
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Serves https on loopback. */
export async function serveSecurely(
  certificate: { key: string; cert: string },
  listener: RequestListener,
): Promise<TestServer> {
  return listen(createSecureServer(certificate, listener));
}

async function listen(server: Server): Promise<TestServer> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
