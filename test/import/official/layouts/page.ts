/** A page as a server sends it. */
export interface Page {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const CP1252: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
};

/** Text as old pages are encoded. */
export function cp1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (char) => {
    const code = CP1252[char] ?? char.codePointAt(0) ?? 0;
    if (code > 255) throw new Error(`no ${char} in Windows-1252`);
    return code;
  });
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Text in lines of at most 75 characters, as old pages and text files have it. */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > 75) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\r\n');
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
