/** What windows-1252 has where ISO 8859-1 has control characters; Node's own decoder leaves these. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** How well bytes read as UTF-8. */
interface Utf8Census {
  /** Characters of more than one byte that are written as UTF-8 writes them. */
  readonly wide: number;
  /** Bytes that no UTF-8 has in their place. */
  readonly wrong: number;
}

/** Names of encodings of one byte for a letter that people put on any page, true or not. */
const WESTERN =
  /^(?:utf-?8|us-ascii|ascii|latin-?1|iso-?8859-?1|iso-?8859-?15|windows-1252|cp-?1252)$/i;

/**
 * Text of bytes: by byte order mark, then by the encoding a server named, then UTF-8 if it is
 * valid, else windows-1252. UTF-8 that is valid wins over a western encoding that is only claimed,
 * and a few damaged bytes in UTF-8 do not spoil the rest.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): string {
  const mark = byteOrderMark(bytes) ?? guessUtf16(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  if (declared !== null && !WESTERN.test(declared)) {
    const decoder = decoderOf(declared);
    if (decoder !== null) return decoder.decode(bytes);
  }
  return readsAsUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeWindows1252(bytes);
}

/**
 * The encoding to hold a page's bytes for, whatever it says of itself; null to believe the page.
 * @param claimed the encoding that the server or the page names; null where neither does
 */
export function overruledEncoding(bytes: Uint8Array, claimed: string | null): string | null {
  if (byteOrderMark(bytes) !== null) return null;
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return utf16;
  if (claimed !== null && !WESTERN.test(claimed)) return null;
  return readsAsUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function readsAsUtf8(bytes: Uint8Array): boolean {
  const { wide, wrong } = censusOf(bytes);
  return wrong === 0 || wide > wrong * 4;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte of western text is null. */
function guessUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2_000);
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = head.length / 2 / 2;
  if (odd > enough && even < enough / 10) return 'utf-16le';
  if (even > enough && odd < enough / 10) return 'utf-16be';
  return null;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    // A server may name what it likes; the bytes tell enough.
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (sign) => CP1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

function censusOf(bytes: Uint8Array): Utf8Census {
  let wide = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    const valid = first >= 0xc2 && first <= 0xf4 && tailsFollow(bytes, at + 1, more);
    if (valid) {
      wide += 1;
      at += more;
    } else {
      wrong += 1;
    }
  }
  return { wide, wrong };
}

function tailsFollow(bytes: Uint8Array, from: number, count: number): boolean {
  for (let index = from; index < from + count; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return false;
  }
  return true;
}

/** The encoding in a media type such as `text/html; charset=utf-8`; null where it names none. */
export function charsetOf(mediaType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? '')?.[1] ?? null;
}
