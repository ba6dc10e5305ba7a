import { deflateRawSync } from 'node:zlib';
import {
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type INumberingOptions,
  type IRunOptions,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../src/import/read/docx/zip.ts';
import { docx, readAs } from './files.ts';

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'law',
      levels: [
        { level: 0, format: 'decimal', text: 'Article %1' },
        { level: 1, format: 'lowerLetter', text: '%2)' },
        { level: 2, format: 'lowerRoman', text: '%3.' },
      ],
    },
    { reference: 'bullets', levels: [{ level: 0, format: 'bullet', text: '\uF0B7' }] },
  ],
};

const numbered = (text: string, level: number): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'law', level } });

/** An archive of one packed file: what is written unpacked gets its method and body changed. */
function deflated(name: string, bytes: Buffer): Buffer {
  const packed = deflateRawSync(bytes);
  const zip = writeZip([{ name, bytes: packed, crc: 0 }]);
  zip.writeUInt16LE(8, 8);
  zip.writeUInt16LE(8, zip.length - 22 - 46 - name.length + 10);
  return zip;
}

describe('DOCX', () => {
  it('reads headings, paragraphs and footnotes', async () => {
    const file = await docx(
      [
        new Paragraph({ text: 'Title', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun('It met on June 8,'),
            new FootnoteReferenceRun(1),
            new TextRun(' 2004.'),
            new FootnoteReferenceRun(2),
          ],
        }),
      ],
      {
        footnotes: {
          1: { children: [new Paragraph('AG/RES. 2004.')] },
          2: { children: [new Paragraph('Ibid.'), new Paragraph('More.')] },
        },
      },
    );
    expect(await readAs('a.docx', file)).toEqual([
      '# Title',
      'It met on June 8,[^1] 2004.[^2]',
      '[^1]: AG/RES. 2004.',
      '[^2]: Ibid. More.',
    ]);
  });

  it('writes the numbers that Word counts, of articles, letters and bullets', async () => {
    const file = await docx(
      [
        numbered('', 0),
        numbered('The Organization', 0),
        numbered('first', 1),
        numbered('inner', 2),
        numbered('second inner', 2),
        numbered('second', 1),
        numbered('Its members', 0),
        numbered('again first', 1),
        new Paragraph({ text: 'point', numbering: { reference: 'bullets', level: 0 } }),
      ],
      { numbering: NUMBERING },
    );
    expect(await readAs('a.docx', file)).toEqual([
      '#### Article 1 The Organization',
      '  - a) first',
      '    - i) inner',
      '    - ii) second inner',
      '  - b) second',
      '#### Article 2 Its members',
      '  - a) again first',
      '- point',
    ]);
  });

  it('reads bold and centred lines as headings and tables by rows', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const loud: IRunOptions = { text: 'CHAPTER I', bold: true };
    const file = await docx([
      new Paragraph({
        alignment: 'center',
        children: [new TextRun(loud)],
      }),
      new Paragraph('Text with hidden ending.'),
      new Table({
        rows: [
          new TableRow({ tableHeader: true, children: [cell('Country'), cell('Signed')] }),
          new TableRow({ children: [cell('Peru'), cell('1948')] }),
        ],
      }) as unknown as Paragraph,
    ]);
    expect(await readAs('upload.bin', file)).toEqual([
      '## CHAPTER I',
      'Text with hidden ending.',
      'Country: Peru; Signed: 1948',
    ]);
  });

  it('leaves out hidden and deleted text', async () => {
    const file = await docx([
      new Paragraph({
        children: [new TextRun('Seen'), new TextRun({ text: ' unseen', vanish: true })],
      }),
    ]);
    expect(await readAs('a.docx', file)).toEqual(['Seen']);
  });

  const packed = (name: string, bytes: Buffer): Buffer => writeZip([{ name, bytes, crc: 0 }]);
  it.each([
    ['a spreadsheet', packed('xl/workbook.xml', Buffer.from('<x/>')), 'spreadsheet'],
    ['any other archive', packed('readme.txt', Buffer.from('hello')), 'ZIP archive'],
    ['a document that is no XML', packed('word/document.xml', Buffer.from('hello')), 'damaged'],
  ])('refuses %s, whatever its name', async (_name, bytes, said) => {
    await expect(readAs('a.docx', bytes)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining(said),
    });
  });

  it('refuses a file that unpacks to more than the limit, whatever size it claims', async () => {
    const bomb = deflated('word/document.xml', Buffer.alloc(80 * 2 ** 20, 32));
    for (const claimed of [80 * 2 ** 20, 10]) {
      bomb.writeUInt32LE(claimed, bomb.length - 22 - 46 - 'word/document.xml'.length + 24);
      await expect(readAs('a.docx', bomb)).rejects.toMatchObject({
        code: 'bad_source',
        message: expect.stringContaining('unpacks to more than'),
      });
    }
  });

  it('refuses a file that breaks off', async () => {
    const file = await docx([new Paragraph('Some text')]);
    await expect(readAs('a.docx', file.subarray(0, file.length / 2))).rejects.toMatchObject({
      code: 'bad_source',
    });
  });
});
