import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../../src/import/read/bad-source.ts';
import { readBlocks } from '../../../src/import/read/read-blocks.ts';
import { pdf, readAs, source } from './files.ts';

describe('format of a source', () => {
  it('believes the bytes and not the name or the server', async () => {
    const file = await pdf((document) => document.text('Text of a PDF.'));
    expect(await readAs('page.html', file, 'text/html')).toEqual(['Text of a PDF.']);
    expect(await readAs('a.pdf', '<!DOCTYPE html><p>Page</p>', 'application/pdf')).toEqual([
      'Page',
    ]);
    expect(await readAs('a.txt', '<html><body>Page</body></html>')).toEqual(['Page']);
  });

  it('tells kinds of text by server and ending', async () => {
    expect(await readAs('a.md', '# Title')).toEqual(['# Title']);
    expect(await readAs('https://example.org/x', '# Title', 'text/markdown')).toEqual(['# Title']);
    expect(await readAs('a.txt', '# Title')).toEqual(['# Title']);
    expect(await readAs('https://example.org/x.asp?id=1', 'One<br><br>Two', 'text/html')).toEqual([
      'One',
      'Two',
    ]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'a.txt', 'empty'],
    ['white space', Buffer.from(' \r\n\t'), 'a.txt', 'white space'],
    ['an old Word document', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'a.doc', 'DOCX'],
    ['rich text', Buffer.from('{\\rtf1\\ansi text}'), 'a.rtf', 'RTF'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'a.png', 'PNG'],
    ['an empty archive', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'), 'a.docx', 'archive'],
    ['half an archive', Buffer.from('504b03041400000008', 'hex'), 'a.docx', 'damaged'],
    ['something packed', Buffer.from('1f8b0800000000000003', 'hex'), 'a.txt', 'gzip'],
    ['a feed', Buffer.from('<?xml version="1.0"?><rss></rss>'), 'a.xml', 'XML'],
    ['data', Buffer.from('{"a": 1}'), 'a.json', '.json'],
    [
      'a web archive',
      Buffer.from('From: <Saved by Blink>\nMIME-Version: 1.0\n'),
      'a.mhtml',
      'MHTML',
    ],
    [
      'noise',
      Buffer.from(Array.from({ length: 999 }, (_none, at) => (at * 7) % 256)),
      'a',
      'format',
    ],
    [
      'a page without text',
      Buffer.from('<html><body><img src=a></body></html>'),
      'a.html',
      'no text',
    ],
  ])('refuses %s and says why', async (_name, bytes, name, said) => {
    await expect(readAs(name, bytes)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining(said),
    });
  });

  it('refuses more text than the limit', async () => {
    const limits = { ...READ_LIMITS, characters: 100 };
    await expect(readBlocks(source('word '.repeat(50), 'a.txt'), limits)).rejects.toMatchObject({
      code: 'bad_source',
    });
  });

  it('gives the same blocks for the same bytes', async () => {
    const file = source('<p>a<sup>1</sup></p><ol><li>b</ol><p><sup>1</sup> c</p>', 'a.html');
    expect(await readBlocks(file)).toEqual(await readBlocks(file));
  });
});
