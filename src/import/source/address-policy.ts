import ipaddr from 'ipaddr.js';

/**
 * What may be fetched. It is an argument of the code and never a setting: whoever runs Carta can
 * not be talked into opening the inner network. Tests pass one of their own for loopback.
 */
export interface AddressPolicy {
  /** Schemes with their colon, such as `https:`. An address of `http:` is tried as `https:`. */
  readonly schemes: readonly string[];
  /** Whether an address must have a name; where true, `https://192.0.2.1/` is refused unseen. */
  readonly namesOnly?: boolean;
  /** Whether this port may be asked; the scheme's own port where the address has none. */
  allowsPort(port: number): boolean;
  /** Whether a connection may go to this address, IPv4 or IPv6 as text. */
  allowsAddress(ip: string): boolean;
}

/** Servers of the public internet, by name, over https on its own port. */
export const PUBLIC_ONLY: AddressPolicy = {
  schemes: ['https:'],
  namesOnly: true,
  allowsPort: (port) => port === 443,
  allowsAddress: isPublicAddress,
};

/**
 * Tells an address of the public internet from everything else: loopback, private, link-local,
 * carrier-grade NAT, documentation, multicast; of IPv6 also every range that wraps an IPv4 address
 * (mapped, NAT64, 6to4, Teredo), since it may lead to a private one.
 */
export function isPublicAddress(ip: string): boolean {
  // A zone such as `%eth0` is a mark of link-local addresses.
  if (ip.includes('%') || !ipaddr.isValid(ip)) return false;
  const address = ipaddr.parse(ip);
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv4') return ipaddr.IPv4.isValidFourPartDecimal(ip);
  // Global unicast is 2000::/3 (RFC 4291); nothing else has been given out.
  const first = address.toByteArray()[0] ?? 0;
  return first >> 5 === 1;
}
