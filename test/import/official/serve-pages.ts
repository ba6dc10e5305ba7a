import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AddressPolicy } from '../../../src/import/source/address-policy.ts';
import type { Page } from './layouts/page.ts';

/** Only this machine, over http. */
export const LOOPBACK: AddressPolicy = {
  schemes: ['http:'],
  allowsPort: () => true,
  allowsAddress: (ip) => ip === '127.0.0.1',
};

/** A server on loopback. */
export interface PageServer {
  /** Puts pages up and returns their addresses. */
  readonly put: (pages: readonly Page[]) => [string, ...string[]];
  readonly close: () => Promise<void>;
}

/** Serves pages on loopback; what was not put up is not found. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, Page>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>');
    } else {
      response.writeHead(200, { 'content-type': page.type }).end(page.bytes);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let folder = 0;
  return {
    put: (more) => {
      folder += 1;
      const addresses = more.map((page) => {
        const path = `/${folder}${page.path}`;
        pages.set(path, page);
        return `http://127.0.0.1:${port}${path}`;
      });
      return addresses as [string, ...string[]];
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
