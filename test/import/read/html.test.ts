import { describe, expect, it } from 'vitest';
import { cp1252, readAs } from './files.ts';

describe('HTML', () => {
  it('splits paragraphs at tags and double breaks, never at newlines of the source', async () => {
    const page = `<p>Hard-wrapped\n   text of\n one paragraph.</p>One<br>\n<br>Two<br />\n<br />\nThree`;
    expect(await readAs('a.html', page)).toEqual([
      'Hard-wrapped text of one paragraph.',
      'One',
      'Two',
      'Three',
    ]);
  });

  it('reads heads that are split over lines or breaks', async () => {
    const page = `<p align=center>Chapter\nVIII</p><p align=center>THE\nORGANS</p><p><b>Article\n53</b></p><p>Text.</p><p>Artículo<br>54</p><center><b>Its title</b></center>`;
    expect(await readAs('a.html', page)).toEqual([
      '## Chapter VIII',
      '## THE ORGANS',
      '#### Article 53',
      'Text.',
      '#### Artículo 54',
      '### Its title',
    ]);
  });

  it('leaves out scripts, styles, navigation, forms and what is hidden', async () => {
    const page = `<html><head><title>T</title><style>p{}</style></head><body><nav>nav</nav>
      <script>run()</script><noscript>no</noscript><div hidden>no</div><div style="DISPLAY: none">no</div>
      <ul class="nav menu"><li><a href="/">no</a></li></ul><form><input value=no><select><option>no</select></form>
      <p>Shown<span style="visibility:hidden">no</span> <del>no</del>text</p><!-- no --><footer>no</footer></body></html>`;
    expect(await readAs('a.html', page)).toEqual(['Shown text']);
  });

  it('flattens tables that place text, without the menu beside it', async () => {
    const page =
      cp1252(`<html><body><table><tr><td><a href="/dil">Home DIL</a> | <a href="/dil/esp">Español</a></td></tr></table>
      <table width=100%><tr><td width=20%><a href=1>International Law</a><br><a href=2>Juridical Committee</a><br><a href=3>Secretariat</a><br><a href=4>Treaties</a></td>
      <td><table><tr><td><p align=center><b>Artículo 2</b></p><p>La Organización de los Estados Americanos
      establece los siguientes propósitos “esenciales” para realizar los principios en que se funda y cumplir sus obligaciones regionales de acuerdo con la Carta:</p>
      <table><tr><td>a)</td><td><p>Afianzar la paz;</p></td></tr><tr><td>b)</td><td>Promover la democracia.</td></tr></table></td></tr></table></td></tr></table></body></html>`);
    expect(await readAs('a.htm', page, 'text/html')).toEqual([
      '#### Artículo 2',
      'La Organización de los Estados Americanos establece los siguientes propósitos “esenciales” para realizar los principios en que se funda y cumplir sus obligaciones regionales de acuerdo con la Carta:',
      '- a) Afianzar la paz;',
      '- b) Promover la democracia.',
    ]);
  });

  it('makes a paragraph of each row of a data table', async () => {
    const page = `<table><tr><th>Country</th><th>Signature</th></tr><tr><td rowspan=2>Brazil</td><td>04/30/48</td></tr><tr><td>05/01/48</td></tr></table>
      <table><tr><td>Chile</td><td>1948</td></tr><tr><td>Cuba</td><td>1952</td></tr></table>`;
    expect(await readAs('a.html', page)).toEqual([
      'Country: Brazil; Signature: 04/30/48',
      'Country: Brazil; Signature: 05/01/48',
      'Chile; 1948',
      'Cuba; 1952',
    ]);
  });

  it('marks the items of lists as a browser does', async () => {
    const page = `<ol type=a start=3><li>third<ol type=i><li>one<li>two</ol><li><p>fourth</p><p>more</p></ol><ul><li>bullet<li>(f) own mark</ul>`;
    expect(await readAs('a.html', page)).toEqual([
      '- c) third',
      '  - i) one',
      '  - ii) two',
      '- d) fourth',
      'more',
      '- bullet',
      '- f) own mark',
    ]);
  });

  it('reads an export of Word with its lists and notes', async () => {
    const page =
      cp1252(`<html xmlns:o="urn:x"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"></head><body><div class=WordSection1>
      <p class=MsoNormal>The Assembly met on June 8,<a style='mso-footnote-id:ftn1' href="#_ftn1"
      name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> 2004 “in Quito”.<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a></p>
      <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span><![endif]>First</p>
      <p class=MsoListParagraph><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span>Bullet<o:p></o:p></p></div>
      <div style='mso-element:footnote-list'><hr size=1><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> See the website.</p><p>More.</p></div>
      <div id=ftn2><p><a href="#_ftnref2" name="_ftn2">[2]</a> Ibid., p. 3</p></div></div></body></html>`);
    expect(await readAs('a.htm', page)).toEqual([
      'The Assembly met on June 8,[^1] 2004 “in Quito”.[^2]',
      '- a) First',
      '  - Bullet',
      '[^1]: See the website. More.',
      '[^2]: Ibid., p. 3',
    ]);
  });

  it('reads notes by links, by raised figures and by stars', async () => {
    const page = `<h1>CHARTER*</h1><p>One<sup><a href="#fn1">1</a></sup> two.<sup>2</sup></p><p>* Signed in 1948.</p>
      <ol><li id=fn1>First. <a href="#r1">↩</a></li></ol><p><sup>2</sup> Second.</p>`;
    expect(await readAs('a.html', page)).toEqual([
      '# CHARTER[^*]',
      'One[^1] two.[^2]',
      '[^*]: Signed in 1948.',
      '[^1]: First.',
      '[^2]: Second.',
    ]);
  });

  it('reads notes that begin at an anchor in the middle of a paragraph', async () => {
    const page = `<p>A<a href="#n1"><sup>1</sup></a> b<a href="#n2"><sup>2</sup></a><hr><a name=n1></a>1. One<br><a name=n2></a>2. Two`;
    expect(await readAs('a.html', page)).toEqual(['A[^1] b[^2]', '[^1]: One', '[^2]: Two']);
  });

  it('takes no power, ordinal or table of contents for a note', async () => {
    const page = `<p><a href="#a">1</a> <a href="#b">2</a> <a href="#c">3</a></p><h2 id=a>One</h2><p>m<sup>2</sup>, 10<sup>6</sup>, 1<sup>er</sup></p><h2 id=b>Two</h2><h2 id=c>Three</h2>`;
    expect(await readAs('a.html', page)).toEqual(['## One', 'm2, 10^6, 1er', '## Two', '## Three']);
  });

  it('does not glue a year to the number of a note that is missing', async () => {
    expect(await readAs('a.html', '<p>On June 8, 2004<sup>12</sup> it met.</p>')).toEqual([
      'On June 8, 2004[^12] it met.',
    ]);
  });

  it('names notes apart whose marks come twice', async () => {
    const page = `<p>A.<sup>1</sup></p><p><sup>1</sup> First.</p><p>B.<sup>1</sup></p><p><sup>1</sup> Other.</p>`;
    expect(await readAs('a.html', page)).toEqual([
      'A.[^1]',
      '[^1]: First.',
      'B.[^1-2]',
      '[^1-2]: Other.',
    ]);
  });

  const word = 'Artículo “Español”';
  it.each([
    ['windows-1252 without a word of it', cp1252(`<p>${word}</p>`), null],
    ['windows-1252 that the page calls UTF-8', cp1252(`<meta charset=utf-8><p>${word}</p>`), null],
    [
      'windows-1252 that the server calls Latin-1',
      cp1252(`<p>${word}</p>`),
      'text/html; charset=iso-8859-1',
    ],
    ['UTF-8 without a word of it', Buffer.from(`<p>${word}</p>`), null],
    [
      'UTF-8 that the page calls Latin-1',
      Buffer.from(`<meta charset=iso-8859-1><p>${word}</p>`),
      null,
    ],
    ['UTF-16', Buffer.from(`\uFEFF<p>${word}</p>`, 'utf16le'), null],
  ])('decodes %s', async (_name, bytes, media) => {
    expect(await readAs('a.asp', bytes, media)).toEqual([word]);
  });

  it('refuses a page that only tells of an error', async () => {
    const page = `<html><head><title>404 - File or directory not found.</title></head><body><h2>404</h2><p>Gone.</p></body></html>`;
    await expect(readAs('a.pdf', page)).rejects.toMatchObject({ code: 'bad_source' });
  });

  it('refuses tags that are nested without end', async () => {
    await expect(readAs('a.html', '<div>'.repeat(100_000))).rejects.toMatchObject({
      code: 'bad_source',
    });
  });
});
