import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openSource, type OpenOptions } from '../../../src/import/source/open-source.ts';
import { LOOPBACK, makeCertificate, serve, serveSecurely, type TestServer } from './server.ts';

const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(listener: RequestListener): Promise<string> {
  const server = await serve(listener);
  servers.push(server);
  return `http://127.0.0.1:${server.port}`;
}

const fetchFrom = (where: string, options: OpenOptions = {}): ReturnType<typeof openSource> =>
  openSource(where, { policy: LOOPBACK, ...options });

const textOf = async (where: string, options: OpenOptions = {}): Promise<string> =>
  Buffer.from((await fetchFrom(where, options)).bytes).toString();

const local = (address = '127.0.0.1') => [{ address, family: 4 }];

describe('fetching', () => {
  it('gives the bytes with media type, address and checksum', async () => {
    const asked: (string | undefined)[] = [];
    const base = await start((request, response) => {
      asked.push(request.url, request.headers['user-agent']);
      response.setHeader('content-type', 'text/html; charset=windows-1252').end('<p>Text</p>');
    });
    const opened = await fetchFrom(`${base}/a.asp?sCodigo=E-092/15&token=secret#part`, {
      now: () => new Date(Date.UTC(2024, 0, 1)),
    });
    expect(asked).toEqual(['/a.asp?sCodigo=E-092/15&token=secret', 'Carta']);
    expect(Buffer.from(opened.bytes).toString()).toBe('<p>Text</p>');
    expect(opened).toMatchObject({
      mediaType: 'text/html; charset=windows-1252',
      name: `${base}/a.asp`,
      retrieved: '2024-01-01T00:00:00.000Z',
    });
    expect(decodeURIComponent(opened.address)).toBe(`${base}/a.asp?sCodigo=E-092/15`);
  });

  it('follows at most five redirects, relative ones too', async () => {
    const base = await start((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: `/${left - 1}` }).end('on the way');
    });
    const opened = await fetchFrom(`${base}/5`);
    expect(Buffer.from(opened.bytes).toString()).toBe('there');
    expect(opened.name).toBe(`${base}/0`);
    expect(opened.address).toBe(`${base}/5`);
    await expect(fetchFrom(`${base}/6`)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('redirects more than 5 times'),
    });
  });

  it.each([
    'http://127.0.0.2/',
    'https://10.0.0.1/',
    'http://[::1]/',
    'file:///etc/passwd',
    'https://user:secret@127.0.0.1/',
    'https://inner.example/',
  ])('does not follow a redirect to %s', async (location) => {
    const base = await start((_request, response) => response.writeHead(301, { location }).end());
    const resolve = () => Promise.resolve(local('10.0.0.1'));
    await expect(fetchFrom(base, { resolve })).rejects.toMatchObject({ code: 'bad_address' });
  });

  it('connects to the address that was checked and looks the name up once', async () => {
    const base = await start((request, response) => response.end(request.headers.host));
    const port = new URL(base).port;
    let lookups = 0;
    const resolve = (): Promise<ReturnType<typeof local>> => {
      lookups += 1;
      return Promise.resolve(lookups === 1 ? local() : local('10.0.0.1'));
    };
    expect(await textOf(`http://treaty.example:${port}/`, { resolve })).toBe(
      `treaty.example:${port}`,
    );
    expect(lookups).toBe(1);
  });

  it('looks a name up again for a redirect, and checks it again', async () => {
    const base = await start((_request, response) =>
      response.writeHead(302, { location: '/next' }).end(),
    );
    let lookups = 0;
    const resolve = (): Promise<ReturnType<typeof local>> => {
      lookups += 1;
      return Promise.resolve(lookups === 1 ? local() : local('10.0.0.1'));
    };
    await expect(
      fetchFrom(`http://treaty.example:${new URL(base).port}/`, { resolve }),
    ).rejects.toMatchObject({ code: 'bad_address' });
  });

  it.each([
    ['gzip', gzipSync('packed text')],
    ['br', brotliCompressSync('packed text')],
    ['deflate', deflateSync('packed text')],
    ['deflate', deflateRawSync('packed text')],
    ['gzip, br', brotliCompressSync(gzipSync('packed text'))],
    ['identity', Buffer.from('packed text')],
  ])('undoes the encoding %s', async (encoding, body) => {
    const base = await start((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(await textOf(base)).toBe('packed text');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(2_000)), 'larger than'],
    ['gzip', Buffer.from('not packed'), 'damaged'],
    ['gzip', gzipSync('whole text').subarray(0, 12), 'damaged'],
    ['compress', Buffer.from('text'), 'not known'],
  ])(
    'refuses an answer in %s that can not be undone within the limit',
    async (encoding, body, said) => {
      const base = await start((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(body),
      );
      await expect(fetchFrom(base, { limits: { unpackedBytes: 1_999 } })).rejects.toMatchObject({
        code: 'bad_source',
        message: expect.stringContaining(said),
      });
    },
  );

  it.each([304, 401, 403, 404, 410, 418, 429, 500, 503])(
    'says what status %i means',
    async (status) => {
      const base = await start((_request, response) => response.writeHead(status).end());
      await expect(fetchFrom(`${base}/a?key=secret`)).rejects.toMatchObject({
        code: 'bad_source',
        message: expect.stringMatching(new RegExp(`/a answers with status ${status};`)),
      });
    },
  );

  it('refuses more bytes than the limit, announced or not', async () => {
    let sent = 0;
    const base = await start((request, response) => {
      if (request.url === '/announced') {
        response.writeHead(200, { 'content-length': 5_000 }).write('x');
        return;
      }
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1_000))) sent += 1_000;
      };
      response.on('drain', more);
      more();
    });
    for (const page of ['/announced', '/endless']) {
      await expect(fetchFrom(base + page, { limits: { bytes: 4_999 } })).rejects.toMatchObject({
        code: 'bad_source',
        message: expect.stringContaining('larger than 4999 bytes'),
      });
    }
    expect(sent).toBeLessThan(64 * 2 ** 20);
  });

  it('says that an answer broke off', async () => {
    const base = await start((_request, response) => {
      response
        .writeHead(200, { 'content-length': 100 })
        .write('part of it', () => response.destroy());
    });
    await expect(fetchFrom(base)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('broke off'),
    });
  });

  it('gives up on a server that says nothing, before or within its answer', async () => {
    const base = await start((request, response) => {
      if (request.url === '/begun') response.writeHead(200).write('begun');
    });
    for (const page of ['/silent', '/begun']) {
      await expect(fetchFrom(base + page, { limits: { idleTime: 50 } })).rejects.toMatchObject({
        code: 'bad_source',
        message: expect.stringContaining('sent nothing for'),
      });
    }
  });

  it('gives up on a server that is never done, and on a name that is never found', async () => {
    const base = await start((_request, response) => {
      const timer = setInterval(() => response.write('.'), 5);
      response.on('close', () => clearInterval(timer));
    });
    const limits = { totalTime: 200 };
    const late = { code: 'bad_source', message: expect.stringContaining('did not come within') };
    await expect(fetchFrom(base, { limits })).rejects.toMatchObject(late);
    await expect(
      fetchFrom('https://treaty.example/', { limits, resolve: () => new Promise(() => undefined) }),
    ).rejects.toMatchObject(late);
  });

  it('says that a server can not be reached or a name not found', async () => {
    const base = await start((_request, response) => response.end());
    await Promise.all(servers.splice(0).map((server) => server.close()));
    await expect(fetchFrom(base)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    const lost = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    await expect(
      fetchFrom('https://treaty.example/', { resolve: () => Promise.reject(lost) }),
    ).rejects.toMatchObject({ code: 'bad_source', message: expect.stringContaining('ENOTFOUND') });
  });
});

const certificate = makeCertificate();

describe.skipIf(certificate === null)('fetching securely', () => {
  const policy = { ...LOOPBACK, schemes: ['https:'] };

  async function startSecurely(listener: RequestListener): Promise<number> {
    if (certificate === null) throw new Error('skipped without a certificate');
    const server = await serveSecurely(certificate, listener);
    servers.push(server);
    return server.port;
  }

  it('tries an http address as https, also where a redirect leads to one', async () => {
    const port = await startSecurely((request, response) => {
      if (request.url === '/first') {
        response.writeHead(302, { location: `http://${request.headers.host ?? ''}/second` }).end();
      } else response.end(`secure ${request.url ?? ''}`);
    });
    const opened = await openSource(`http://treaty.example:${port}/first`, {
      policy,
      certificates: certificate?.cert ?? '',
      resolve: () => Promise.resolve(local()),
    });
    expect(Buffer.from(opened.bytes).toString()).toBe('secure /second');
    expect(opened.address).toBe(`https://treaty.example:${port}/first`);
    expect(opened.name).toBe(`https://treaty.example:${port}/second`);
  });

  it('trusts no certificate of an unknown issuer or of another name', async () => {
    const port = await startSecurely((_request, response) => response.end('secure'));
    const resolve = () => Promise.resolve(local());
    await expect(
      openSource(`https://treaty.example:${port}/`, { policy, resolve }),
    ).rejects.toMatchObject({ code: 'bad_source', message: expect.stringContaining('CERT') });
    await expect(
      openSource(`https://other.example:${port}/`, {
        policy,
        resolve,
        certificates: certificate?.cert ?? '',
      }),
    ).rejects.toMatchObject({ code: 'bad_source', message: expect.stringContaining('ALTNAME') });
  });
});
