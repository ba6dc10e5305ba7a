import { describe, expect, it } from 'vitest';
import { readAs } from './files.ts';

describe('Markdown', () => {
  it('reads headings, paragraphs, lists and footnotes, and skips front matter', async () => {
    const text = `\uFEFF---\r\ntitle: Not text\r\n---\r\n\r\n# Title\r\n\r\nA paragraph with a note[^1] and a\r\nwrapped line. **Bold** [link](https://example.org) ![picture](p.png)\r\n\r\n3. Three\r\n4. Four\r\n   - sub\r\n\r\n[^1]: The note,\r\n    in two lines.\r\n`;
    expect(await readAs('a.md', text)).toEqual([
      '# Title',
      'A paragraph with a note[^1] and a wrapped line. Bold link',
      '- 3) Three',
      '- 4) Four',
      '  - sub',
      '[^1]: The note, in two lines.',
    ]);
  });

  it('reads letters, which Markdown does not know, as items', async () => {
    const text = `c) Third, by:\n\n1) one;\n\n2) two.\n\nd) Fourth\nwrapped;\ne) Fifth.\n\nA paragraph ends the list.\n\n- (a) In a list`;
    expect(await readAs('a.md', text)).toEqual([
      '- c) Third, by:',
      '  - 1) one;',
      '  - 2) two.',
      '- d) Fourth wrapped;',
      '- e) Fifth.',
      'A paragraph ends the list.',
      '- a) In a list',
    ]);
  });

  it('takes a bold line for a heading and a table for a paragraph of each row', async () => {
    const text = `**Purposes**\n\n| Country | Signed |\n|---|:-:|\n| Peru | 1948 |\n| Haiti | |`;
    expect(await readAs('a.md', text)).toEqual([
      '### Purposes',
      'Country: Peru; Signed: 1948',
      'Country: Haiti',
    ]);
  });

  it('reads HTML in it, without scripts and comments', async () => {
    const text = `<div>A <b>block</b><script>run()</script></div>\n\n<!-- not text -->\n\nA<br>line and m<sup>2</sup>`;
    expect(await readAs('a.md', text)).toEqual(['A block', 'A line and m2']);
  });

  it('keeps double brackets and leaves a note without text as it is written', async () => {
    expect(await readAs('a.md', 'One ((AG/RES. 2004)) two[^7].')).toEqual([
      'One ((AG/RES. 2004)) two[^7].',
    ]);
  });

  it.each([
    ['quotes', '> '.repeat(50_000)],
    ['notes', '[^1]: '.repeat(50_000)],
  ])('refuses a line of %s without end', async (_name, text) => {
    await expect(readAs('a.md', text)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('too deeply'),
    });
  });

  it('reads a paragraph of thousands of stars as plain text', async () => {
    const text = '**a b_'.repeat(20_000);
    expect(await readAs('a.md', text)).toEqual([text]);
  });
});
