import { describe, expect, it } from 'vitest';
import { pdf, readAs, writeAt } from './files.ts';

const PARAGRAPH =
  'The American States establish by this Charter the international organization that they have developed to achieve an order of peace and justice, to promote their solidarity, to strengthen their collaboration, and to defend their sovereignty, their territorial integrity, and their independence.';

/** Writes running heads and page numbers on every page. */
function furnish(document: PDFKit.PDFDocument): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    document.font('Helvetica').fontSize(8);
    writeAt(document, page % 2 === 0 ? 'OEA/Ser.A/2' : 'Charter of the OAS', 72, 36);
    writeAt(document, `- ${page + 1} -`, 300, 760);
  }
}

describe('PDF', () => {
  it('joins lines and pages into paragraphs, without running heads and page numbers', async () => {
    const file = await pdf((document) => {
      for (let number = 1; number <= 40; number += 1) {
        document.font('Helvetica-Bold').fontSize(11).text(`Article ${number}`, { align: 'center' });
        document.font('Times-Roman').text(PARAGRAPH, { align: 'justify' }).moveDown();
      }
      furnish(document);
    });
    expect(await readAs('a.pdf', file)).toEqual(
      Array.from({ length: 40 }, (_none, index) => [`#### Article ${index + 1}`, PARAGRAPH]).flat(),
    );
  });

  it('tells paragraphs by their indented first lines', async () => {
    const file = await pdf((document) => {
      document.fontSize(11);
      for (let number = 0; number < 12; number += 1) document.text(PARAGRAPH, { indent: 24 });
    });
    expect(await readAs('a.pdf', file)).toEqual(Array.from({ length: 12 }, () => PARAGRAPH));
  });

  it('finds headings by size, boldness and capitals', async () => {
    const file = await pdf((document) => {
      document
        .fontSize(20)
        .text('Charter of the Organization of American States, with a long title');
      document.fontSize(14).text('First chapter').fontSize(11).text(PARAGRAPH).moveDown();
      document.font('Times-Bold').text('Purposes').font('Times-Roman').text(PARAGRAPH).moveDown();
      document.text('THE ORGANS', { align: 'center' }).moveDown().text(PARAGRAPH);
    });
    expect(await readAs('a.pdf', file)).toEqual([
      '# Charter of the Organization of American States, with a long title',
      '## First chapter',
      PARAGRAPH,
      '### Purposes',
      PARAGRAPH,
      '## THE ORGANS',
      PARAGRAPH,
    ]);
  });

  it('reads items with their depth', async () => {
    const items = ['a) First;', 'b) Second, by:', 'i. one;', 'ii. two.', 'c) Third.'];
    const file = await pdf((document) => {
      document.fontSize(11).text(`${PARAGRAPH.slice(0, -1)}:`);
      for (const item of items) document.text(item, { indent: 12 });
      document.text('The closing paragraph follows them.');
    });
    expect((await readAs('a.pdf', file)).slice(1)).toEqual([
      '- a) First;',
      '- b) Second, by:',
      '  - i) one;',
      '  - ii) two.',
      '- c) Third.',
      'The closing paragraph follows them.',
    ]);
  });

  it('rejoins hyphenated words only where that is right', async () => {
    const lines = [
      'The General Assembly, the highest body, was convened for the regu-',
      'lar session. It upheld self-determination and what is called self-',
      'determination by others, and so did the treaty of the Inter-',
      'American system, which the States hold to be as good as new.',
    ];
    const file = await pdf((document) => {
      lines.forEach((line, index) => document.fontSize(11).text(line, 72, 100 + index * 14));
    });
    expect(await readAs('a.pdf', file)).toEqual([
      'The General Assembly, the highest body, was convened for the regular session. It upheld self-determination and what is called self-determination by others, and so did the treaty of the Inter-American system, which the States hold to be as good as new.',
    ]);
  });

  it('takes footnotes from the foot of each page, whose numbers may begin anew', async () => {
    const file = await pdf((document) => {
      for (const page of [1, 2]) {
        if (page > 1) document.addPage();
        document
          .font('Times-Roman')
          .fontSize(11)
          .text('The Assembly met on June 8,', 72, 72, { lineBreak: false });
        const right = 72 + document.widthOfString('The Assembly met on June 8,');
        document.fontSize(7).text('1', right, 71, { lineBreak: false });
        document.fontSize(11).text(` 2004, on page ${page}.`, right + 4, 72);
        document.text(PARAGRAPH, 72, 100);
        document.fontSize(6);
        writeAt(document, '1', 72, 699);
        document.fontSize(8);
        writeAt(document, `See document ${page}, which is`, 78, 700);
        writeAt(document, 'of two lines.', 72, 710);
      }
    });
    expect(await readAs('a.pdf', file)).toEqual([
      'The Assembly met on June 8,[^1] 2004, on page 1.',
      PARAGRAPH,
      'The Assembly met on June 8,[^1-2] 2004, on page 2.',
      PARAGRAPH,
      '[^1]: See document 1, which is of two lines.',
      '[^1-2]: See document 2, which is of two lines.',
    ]);
  });

  it('reads two columns one after the other', async () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_none, index) => `${index + 100} words. ${PARAGRAPH}`,
    );
    const file = await pdf((document) => {
      document
        .fontSize(9)
        .text(paragraphs.join('\n\n'), { columns: 2, columnGap: 24, align: 'justify' });
    });
    expect(await readAs('a.pdf', file)).toEqual(paragraphs);
  });

  it('reads a page that is turned', async () => {
    const file = await pdf((document) => {
      document
        .rotate(90, { origin: [300, 400] })
        .fontSize(11)
        .text(PARAGRAPH, 72, 200, { width: 400 });
    });
    expect(await readAs('a.pdf', file)).toEqual([PARAGRAPH]);
  });

  it('drops running heads that name their chapter, also where it has one page', async () => {
    const file = await pdf((document) => {
      for (let page = 1; page <= 6; page += 1) {
        if (page > 1) document.addPage();
        document.fontSize(11).text(`${PARAGRAPH} ${'So it is. '.repeat(page)}`, 72, 100);
        document.fontSize(9);
        const chapter = page === 4 ? 'Chapter 2: Members' : 'Chapter 1: Purposes';
        writeAt(document, `${chapter} ${page + 10}`, 72, 40);
      }
    });
    expect((await readAs('a.pdf', file)).join(' ')).not.toContain('Chapter');
  });

  it('reads short items in capitals one by one', async () => {
    const file = await pdf((document) => {
      document.fontSize(11).text(`${PARAGRAPH.slice(0, -1)}:`);
      for (const item of ['ARGENTINA;', 'BRAZIL;', 'CHILE.']) document.text(`• ${item}`);
    });
    expect((await readAs('a.pdf', file)).slice(1)).toEqual([
      '- ARGENTINA;',
      '- BRAZIL;',
      '- CHILE.',
    ]);
  });

  it('keeps the heads of articles that begin every page', async () => {
    const file = await pdf((document) => {
      for (let number = 1; number <= 5; number += 1) {
        if (number > 1) document.addPage();
        document.fontSize(11).text(`Article ${number}`).moveDown().text(PARAGRAPH);
      }
    });
    expect((await readAs('a.pdf', file)).filter((line) => line.startsWith('#'))).toHaveLength(5);
  });

  it('says of a scanned document that it has no text', async () => {
    const file = await pdf((document) => {
      document.rect(72, 72, 300, 300).fill('black');
      document.addPage().rect(72, 72, 300, 300).fill('black');
    });
    await expect(readAs('a.pdf', file)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('scanned'),
    });
  });

  it('says of a protected document that it needs a password', async () => {
    const file = await pdf((document) => document.text(PARAGRAPH), {
      userPassword: 'secret',
      pdfVersion: '1.7',
    });
    await expect(readAs('a.pdf', file)).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('password'),
    });
  });

  it('opens a document that only its owner protects', async () => {
    const file = await pdf((document) => document.text(PARAGRAPH), {
      ownerPassword: 'secret',
      pdfVersion: '1.7',
    });
    expect(await readAs('a.pdf', file)).toEqual([PARAGRAPH]);
  });

  it('says of a damaged document that it is damaged, and mends what can be mended', async () => {
    const file = await pdf((document) => document.text(PARAGRAPH));
    await expect(readAs('a.pdf', Buffer.from('%PDF-1.7\nnothing of it'))).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('damaged'),
    });
    const withoutEnd = file.subarray(0, file.lastIndexOf('xref'));
    expect(await readAs('a.pdf', withoutEnd)).toEqual([PARAGRAPH]);
  });

  it('leaves the bytes as they were', async () => {
    const file = await pdf((document) => document.text(PARAGRAPH));
    const before = Buffer.from(file);
    await readAs('a.pdf', file);
    expect(file.equals(before)).toBe(true);
  });
});
