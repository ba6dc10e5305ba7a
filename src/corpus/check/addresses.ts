import type { Problem } from '../problem.ts';
import type { Rule } from './checked.ts';

/**
 * Addresses are well formed and lead to a known host (`official-hosts.txt`), and no two documents
 * have the same one. A site's front page may stand for several, and a page of Carta's own may name
 * the address of its source.
 */
export const addresses: Rule = (checked) => {
  const owners = new Map<string, string>();
  const hosts = checked.options.lists?.hosts;
  return checked.corpus.documents.flatMap((document): Problem[] => {
    const { id, url } = document;
    if (url === null) return [];
    const fault = (message: string): Problem[] => [checked.atField(document, 'url', message)];
    if (!URL.canParse(url) || /\s/.test(url)) return fault(`${url} is no address`);
    const { protocol, hostname, username, pathname, search } = new URL(url);
    if (!/^https?:$/.test(protocol) || username !== '') {
      return fault(`${url} is no address of the web; begin it with https:// or http://`);
    }
    if (hosts !== undefined && !hosts.some((host) => isAt(hostname, host))) {
      return fault(`${hostname} is no known host; if it is official, add it to official-hosts.txt`);
    }
    if (document.kind === 'page' || pathname === '/') return [];
    const key = `${hostname.replace(/^www\./, '')}${pathname}${search}`;
    const owner = owners.get(key) ?? id;
    owners.set(key, owner);
    return owner === id ? [] : fault(`is the address of ${owner} already`);
  });
};

function isAt(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}
