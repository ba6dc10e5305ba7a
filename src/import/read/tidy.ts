const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * Text as blocks hold it: NFC, white space folded to one space, ligatures written out, and nothing
 * that can not be seen: soft hyphens, marks of direction, control characters, byte order marks.
 */
export function tidy(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

/** As {@link tidy}, but line ends and runs of spaces stay. */
export function clean(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[ﬀ-ﬆ]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
      // Word writes its bullets with fonts of symbols, in the private area.
      .replace(/[\uF0A7\uF0B7\uF0D8\uF0FC\uF076]/gu, '•')
      .replace(/\u2011/gu, '-')
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
      // eslint-disable-next-line no-control-regex -- they are what is taken out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, '')
      .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu, '')
  );
}
