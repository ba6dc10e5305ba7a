import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, PUBLIC_ONLY } from '../../../src/import/source/address-policy.ts';
import { openSource } from '../../../src/import/source/open-source.ts';

/** Message, facts and causes of a fault, as a log would show them. */
function everythingOf(error: unknown): string {
  return inspect(error, { depth: 9, showHidden: true });
}

describe('public addresses', () => {
  it.each(['8.8.8.8', '192.0.78.9', '2600::1', '2a00:1450:4001:80b::200e'])('allows %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1'],
    ...['192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '203.0.113.1'],
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '127.1', '0x7f000001', '2130706433'],
    ...['::', '::1', '::127.0.0.1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::ffff:0:7f00:1'],
    ...['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '2001:db8::1'],
    ...['3fff::1', '4000::1', '5f00::1', '100::1', 'fc00::1', 'fe80::1', 'fe80::1%eth0'],
    ...['fec0::1', 'ff02::1', '2600::1%eth0', 'localhost', ''],
  ])('refuses %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});

describe('an address without a test policy', () => {
  const never = (): Promise<never> => Promise.reject(new Error('nothing may be looked up'));

  it.each([
    ['ftp://example.org/a', 'ftp:'],
    ['file:///etc/passwd', 'file:'],
    ['data:text/plain,hello', 'data:'],
    ['javascript:alert(1)', 'javascript:'],
    ['https://user@example.org/', 'user name'],
    ['https://user:secret@example.org/', 'user name'],
    ['http://example.org:8080/', 'port 8080'],
    ['https://example.org:22/', 'port 22'],
    ['https://8.8.8.8/', 'by number'],
    ['https://127.0.0.1/', 'by number'],
    ['https://2130706433/', 'by number'],
    ['https://0x7f.1/', 'by number'],
    ['https://[::1]/', 'by number'],
    ['https://[::ffff:10.0.0.1]/', 'by number'],
    ['https://', 'no address'],
    ['https://exa mple.org/', 'no address'],
  ])('refuses %s before anything is looked up', async (where, said) => {
    await expect(openSource(where, { resolve: never })).rejects.toMatchObject({
      code: 'bad_address',
      message: expect.stringContaining(said),
    });
  });

  it.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['fd12::1']],
    [['::ffff:192.168.0.1']],
    [['64:ff9b::a00:1']],
    [['8.8.8.8', '10.0.0.1']],
  ])('refuses a name that leads to %j', async (ips) => {
    const found = ips.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    await expect(
      openSource('https://inner.example/', { resolve: () => Promise.resolve(found) }),
    ).rejects.toMatchObject({ code: 'bad_address' });
  });

  it('refuses localhost, which the machine itself resolves', async () => {
    await expect(openSource('https://localhost/')).rejects.toMatchObject({ code: 'bad_address' });
  });

  it('tells no password and no query in an error', async () => {
    const error: unknown = await openSource('https://user:secret@example.org:1/a?token=hidden#x', {
      policy: PUBLIC_ONLY,
    }).catch((caught: unknown) => caught);
    const said = everythingOf(error);
    expect(said).toContain('https://example.org:1/a');
    expect(said).not.toMatch(/secret|hidden/);
  });

  it.each([
    'https:user:hunter2@host:99999/?token=hunter2',
    'https://user:hunt/hunter2@host:x/',
    'https://user:p@hunter2@ho st/x',
  ])('tells nothing of an address that cannot be read: %s', async (address) => {
    const error: unknown = await openSource(address, { policy: PUBLIC_ONLY }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'bad_address' });
    expect(everythingOf(error)).not.toContain('hunter2');
  });
});
