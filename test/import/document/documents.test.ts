import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { ReferenceFinder } from '../../../src/corpus/reference/find-references.ts';
import { at, blocks, META, read, refs } from './blocks.ts';
import { structure } from '../../../src/import/document/structure.ts';

describe('documents that operators have', () => {
  it('a club handbook', () => {
    const document = read(
      `# Debate Club Handbook
Welcome to the club.
## Joining
### How to join
1. Fill in the form.
2. Pay the fee.
3. Come to a meeting.
### Fees
The fee is 20 dollars a year.
- Students pay half.
- Guests pay nothing.
## Meetings
1. The president opens the meeting.
2. The secretary reads the minutes.`,
      { short: 'Handbook' },
    );
    expect(refs(document)).toEqual(['guide', 'guide#how-to-join', 'guide#fees', 'guide#meetings']);
    expect(document.document.kind).toBe('page');
    expect(at(document, 'guide#how-to-join')).toMatchObject({
      title: 'Joining · How to join',
      label: 'Handbook',
      text: '1. Fill in the form.\n2. Pay the fee.\n3. Come to a meeting.',
      sentences: ['Fill in the form.', 'Pay the fee.', 'Come to a meeting.'],
    });
  });

  it('a study guide with notes in double brackets', () => {
    const document = read(
      `# Model OAS: Study Guide
## 1. The Organization of American States
The OAS has 35 members ((See OAS website: The Member States ... The Charter was signed in 1948. ((OAS Charter, Preamble)) It entered into force on 13((1)) December 1951 ((Ibid., art. 145)).
## 2. The Topic
Cyber attacks grow. ((Report (2020), p. 4)) ((See also: CICTE)) What can States do?`,
    );
    const first = at(document, 'guide#the-organization-of-american-states');
    expect(first.label).toBe('Guide, section 1');
    expect(first.sentences).toEqual([
      'The OAS has 35 members',
      'The Charter was signed in 1948.',
      'It entered into force on 13 December 1951.',
    ]);
    expect(first.notes).toEqual([
      { sentence: 0, text: 'See OAS website: The Member States', cut: true },
      { sentence: 1, text: 'OAS Charter, Preamble', cut: false },
      { sentence: 2, text: '1', cut: false },
      { sentence: 2, text: 'Ibid., art. 145 [OAS Charter, Preamble]', cut: false },
    ]);
    expect(at(document, 'guide#the-topic').notes.map(({ text }) => text)).toEqual([
      'Report (2020), p. 4',
      'See also: CICTE',
    ]);
  });

  it('a resolution in Spanish', () => {
    const document = read(
      `# AG/RES. 12 (I-O/20)
# FORTALECIMIENTO DE LA DEMOCRACIA
(Aprobada en la cuarta sesión plenaria, celebrada el 5 de junio)
LA ASAMBLEA GENERAL,
# CONSIDERANDO
Que la democracia es indispensable; y
RECORDANDO la Carta de la OEA,
RESUELVE:
1. Encargar a la Secretaría General que apoye a los Estados Miembros.
2. Instar a los Estados Miembros a que:
  a) fortalezcan sus instituciones; y
  b) cooperen.
3. Agradecer al Ecuador.
# ANEXO
1. El plan tiene una fase.`,
      { language: 'es', short: 'AG/RES. 12' },
    );
    expect(document.document.kind).toBe('resolution');
    expect(refs(document)).toEqual([
      'guide',
      'guide#fortalecimiento-de-la-democracia',
      'guide#preamble',
      'guide#1',
      'guide#2',
      'guide#3',
      'guide#anexo',
    ]);
    expect(at(document, 'guide#preamble')).toMatchObject({
      label: 'AG/RES. 12, Preámbulo',
      title: 'Preámbulo',
    });
    expect(at(document, 'guide#preamble').text).toMatch(/^LA ASAMBLEA GENERAL,.*RESUELVE:$/s);
    expect(at(document, 'guide#2')).toMatchObject({
      label: 'AG/RES. 12, párrafo 2',
      title: 'Instar a los Estados Miembros a que',
    });
    expect(at(document, 'guide#2').text).toContain('- (b) cooperen.');
  });

  it.each([
    ['en', 'RESOLVES:', 'RECALLING the Charter,', 'paragraph 2'],
    ['en', 'The General Assembly resolves:', 'Having seen the report,', 'paragraph 2'],
    ['es', 'RESUELVE', 'VISTO el informe,', 'párrafo 2'],
    ['pt', 'RESOLVE:', 'TENDO VISTO o relatório,', 'parágrafo 2'],
    ['fr', 'RÉSOUT :', 'RAPPELANT la Charte,', 'paragraphe 2'],
    ['fr', 'DÉCIDE :', 'VU le rapport,', 'paragraphe 2'],
  ] as const)('a resolution (%s) that says "%s"', (language, marker, preamble, label) => {
    const document = read(
      `# Res. 5\n(Lima, 2020)\n${preamble}\n${marker}\n1. Un.\n2. Deux.\n  a) trois`,
      { language },
    );
    expect(refs(document)).toEqual(['guide', 'guide#preamble', 'guide#1', 'guide#2']);
    expect(at(document, 'guide').text).toBe('(Lima, 2020)');
    expect(at(document, 'guide#preamble').text).toBe(`${preamble}\n\n${marker}`);
    expect(at(document, 'guide#2').label).toBe(`Guide, ${label}`);
  });

  it('a resolution in the manner of the United Nations, without "RESOLVES"', () => {
    const document = read(
      `# Draft Resolution 1.1
Sponsors: Chile, Peru
The General Assembly,
Recalling the Charter of the OAS,
Deeply concerned by attacks,
1. Requests a report;
2. Invites Member States:
  (a) to cooperate;
3. Decides to remain seized of the matter.`,
    );
    expect(refs(document)).toEqual(['guide', 'guide#preamble', 'guide#1', 'guide#2', 'guide#3']);
    expect(at(document, 'guide').text).toBe('Sponsors: Chile, Peru');
  });

  it('a decree that numbers in words, and one that has articles', () => {
    const words = read(
      `# Decreto 7\nVISTO el informe,\nRESUELVE:\nPRIMERO.- Aprobar el plan.\nSEGUNDO.- Publicarlo.\nComuníquese.`,
      { language: 'es' },
    );
    expect(refs(words)).toEqual(['guide', 'guide#preamble', 'guide#1', 'guide#2']);
    expect(at(words, 'guide#2').text).toBe('Publicarlo.\n\nComuníquese.');
    const articles = read(
      `# Decreto 8\nVISTO el informe,\nRESUELVE:\nArtículo 1º.- Apruébase el plan.\nArtículo 2º.- Publíquese.`,
      { language: 'es' },
    );
    expect(refs(articles)).toEqual(['guide', 'guide#preamble', 'guide:1', 'guide:2']);
  });

  it('a resolution whose one decision has no number', () => {
    const document = read('# Res. 6\nRECALLING the Charter,\nRESOLVES:\nTo thank Ecuador.');
    expect(refs(document)).toEqual(['guide', 'guide#preamble', 'guide#resolves']);
    expect(at(document, 'guide#resolves').text).toBe('To thank Ecuador.');
  });

  it('a handbook where the assembly decides is none', () => {
    const document = read(
      '# Handbook\nIntroduction.\n## Assembly\nThe General Assembly decides:\n1. the budget;\n2. the fees.',
    );
    expect(refs(document)).toEqual(['guide', 'guide#assembly']);
    expect(document.document.kind).toBe('page');
  });

  it('two resolutions in one file', () => {
    const one = (name: string): string =>
      `## ${name}\nRECALLING it,\nRESOLVES:\n1. To act on ${name}.\n2. To report.`;
    const document = read(`# Session\n${one('Water')}\n${one('Fire')}`);
    expect(refs(document)).toEqual([
      'guide',
      'guide#preamble',
      'guide#1',
      'guide#2',
      'guide#preamble-2',
      'guide#fire-1',
      'guide#fire-2',
    ]);
    expect(at(document, 'guide#fire-1').label).toBe('Guide, Fire, paragraph 1');
  });

  it('a statute in Portuguese', () => {
    const document = read(
      `# ESTATUTO SOCIAL
# CAPÍTULO I
# DA DENOMINAÇÃO
Art. 1º O Clube Azul é uma associação civil.
§ 1º O Clube tem sede em Recife.
§ 2º O Clube pode abrir filiais, desde que:
I - haja aprovação da Assembleia;
II - exista verba:
a) própria; ou
b) doada.
Art. 2º São objetivos do Clube:
I – promover o esporte;
II – promover a cultura.
Parágrafo único. O Clube não distribui lucros.
Art. 3º Os sócios votam.
Art. 3º-A Os sócios pagam.
Art. 10. Este estatuto vale hoje.`,
      { language: 'pt', short: 'Estatuto' },
    );
    expect(document.document).toMatchObject({ title: 'ESTATUTO SOCIAL', kind: 'treaty' });
    expect(at(document, 'guide:1')).toMatchObject({
      label: 'Estatuto, Artigo 1',
      path: ['CAPÍTULO I. DA DENOMINAÇÃO'],
      letters: ['guide:1(1)', 'guide:1(2)'],
    });
    expect(at(document, 'guide:1(2)')).toMatchObject({
      label: 'Estatuto, Artigo 1, § 2º',
      letters: ['guide:1(2)(i)', 'guide:1(2)(ii)'],
    });
    expect(at(document, 'guide:1(2)(ii)(b)').text).toBe('doada.');
    expect(at(document, 'guide:2').letters).toEqual(['guide:2(i)', 'guide:2(ii)', 'guide:2(1)']);
    expect(at(document, 'guide:2(1)').label).toBe('Estatuto, Artigo 2, parágrafo único');
    expect(refs(document).slice(-3)).toEqual(['guide:3', 'guide:3-a', 'guide:10']);
  });

  it('a règlement in French', () => {
    const document = read(
      `# Règlement intérieur
Préambule
Le présent règlement complète les statuts.
TITRE I - DISPOSITIONS GÉNÉRALES
Article premier - Objet
Le club promeut le débat. Il organise des « conférences ».
Article 2 : Les membres paient une cotisation annuelle ((Statuts, art. 4)).
1. Elle est fixée par l’assemblée.
2. Elle est due en janvier :
a) par les actifs ;
b) par les autres.
Le trésorier la perçoit.
Article 2 bis. Exonérations
Les étudiants sont exonérés.
TITRE II
DES ORGANES
Article 3
Le bureau comprend trois membres.`,
      { language: 'fr', short: 'Règlement' },
    );
    expect(at(document, 'guide:preamble').label).toBe('Règlement, Préambule');
    expect(at(document, 'guide:1')).toMatchObject({
      title: 'Objet',
      path: ['TITRE I - DISPOSITIONS GÉNÉRALES'],
      text: 'Le club promeut le débat. Il organise des « conférences ».',
    });
    expect(at(document, 'guide:2').notes).toEqual([
      { sentence: 0, text: 'Statuts, art. 4', cut: false },
    ]);
    expect(at(document, 'guide:2(2)(b)').label).toBe('Règlement, Article 2(2)(b)');
    expect(at(document, 'guide:2-bis').title).toBe('Exonérations');
    expect(at(document, 'guide:3').path).toEqual(['TITRE II. DES ORGANES']);
  });

  it('minutes', () => {
    const document = read(
      `Minutes of the meeting of 3 May 2026
Agenda:
1. Opening
2. Budget
1. Opening
The chair opened the meeting at 18:00.
2. Budget
The treasurer presented the budget. It was adopted by 12 votes to 3.
- Rent: 300
3. Elections
Carla was elected president.`,
      { short: 'Minutes' },
    );
    expect(refs(document)).toEqual(['guide', 'guide#opening', 'guide#budget', 'guide#elections']);
    expect(at(document, 'guide#budget')).toMatchObject({
      label: 'Minutes, section 2',
      title: 'Budget',
    });
  });

  it('questions and answers', () => {
    const document = read(
      `How do I join?
Fill in the form on the website and pay the fee.
What does it cost?
Twenty dollars a year.
Can I leave at any time?
Yes. Write to the secretary.`,
      { title: 'Club FAQ' },
    );
    expect(document.provisions.map(({ title }) => title)).toEqual([
      'Club FAQ',
      'How do I join?',
      'What does it cost?',
      'Can I leave at any time?',
    ]);
    expect(at(document, 'guide#what-does-it-cost').text).toBe('Twenty dollars a year.');
  });

  it('a page of a wiki with references', () => {
    const document = read(
      `# Rio Treaty
The Rio Treaty was signed in 1947[1] in Rio de Janeiro.[2]
## History
It was invoked often[2] in the Cold War.[3]
## References
1. Text of the treaty, OAS.
2. Smith, J., History, p. 4.
3. Ibid., p. 9.`,
    );
    expect(refs(document)).toEqual(['guide', 'guide#history']);
    expect(at(document, 'guide').text).toBe('The Rio Treaty was signed in 1947 in Rio de Janeiro.');
    expect(at(document, 'guide#history').notes.map(({ text }) => text)).toEqual([
      'Smith, J., History, p. 4.',
      'Ibid., p. 9 [Smith, J., History, p. 4]',
    ]);
  });

  it('a press release', () => {
    const paragraph = (start: string): string =>
      `${start} the Secretary General met the ministers of the region in Washington, D.C. to speak of the elections. The ministers agreed to send observers, and thanked the States that had paid for them. A report follows in June.`;
    const text = ['On Monday', 'On Tuesday', 'On Wednesday', 'On Thursday', 'On Friday', 'Today']
      .map(paragraph)
      .join('\n');
    const document = read(text, { title: 'Press release 14/26', short: 'Press release' });
    expect(refs(document)).toEqual([
      'guide',
      'guide#on-monday-the-secretary-general-met-the',
      'guide#on-friday-the-secretary-general-met-the',
    ]);
    expect(document.provisions[1]).toMatchObject({
      label: 'Press release, part 1',
      title: 'On Monday the Secretary General met the ministers of the region in…',
    });
    expect(at(document, 'guide').text).toBe('');
    expect(refs(read('Only a short text. It has two sentences.'))).toEqual(['guide']);
  });

  it('a speech', () => {
    const turns = Array.from(
      { length: 12 },
      (_, index) =>
        `${index % 2 === 0 ? 'THE PRESIDENT' : 'MS. LÓPEZ'}: We thank the delegation number ${index} for its words, and ask it to send the text to the secretariat. Who wants the floor? Nobody does.`,
    );
    const document = read(turns.join('\n'), { title: 'Speech' });
    expect(document.provisions.length).toBeGreaterThan(2);
    const said = document.provisions.map(({ text }) => text).filter((text) => text !== '');
    expect(said.join('\n\n')).toBe(turns.join('\n\n'));
  });

  it('a page of two columns', () => {
    const document = structure(
      [
        { kind: 'heading', level: 1, text: 'Bulletin' },
        {
          kind: 'paragraph',
          text: 'The Inter-American Committee against Terrorism works on the security of networks and helps the',
        },
        {
          kind: 'paragraph',
          text: 'member states to build teams. They answer ((CICTE, 2019,',
        },
        { kind: 'paragraph', text: 'p. 3)) when something happens.' },
        { kind: 'paragraph', text: 'Another text begins in' },
        { kind: 'paragraph', text: '1999 and ends.' },
      ],
      META,
    );
    expect(at(document, 'guide').sentences).toEqual([
      'The Inter-American Committee against Terrorism works on the security of networks and helps the member states to build teams.',
      'They answer when something happens.',
      'Another text begins in 1999 and ends.',
    ]);
    expect(at(document, 'guide').notes).toEqual([
      { sentence: 1, text: 'CICTE, 2019, p. 3', cut: false },
    ]);
  });

  it('a report whose paragraphs are numbered through', () => {
    const document = read(
      `# Report
## Background
1. Cyber threats grow every year in the region.
2. CICTE works on them.
## Action
3. States should cooperate.
They should do so soon.
4. They should exchange data:
  - quickly.`,
      { short: 'Report' },
    );
    expect(refs(document)).toEqual(['guide', 'guide#1', 'guide#2', 'guide#3', 'guide#4']);
    expect(at(document, 'guide#3')).toMatchObject({
      label: 'Report, paragraph 3',
      title: 'Action',
      path: ['Action'],
      text: 'States should cooperate.\n\nThey should do so soon.',
    });
  });
});

it('an article of an imported statute is found by its name', () => {
  const { document, provisions } = structure(
    blocks(
      '# Statute of the Debate Club\nArticle 1. The club is blue.\n(a) Always.\nArticle 2. All pay.',
    ),
    { ...META, id: 'club-statute', short: 'Club Statute' },
  );
  const corpus = new Corpus({ documents: [document], provisions, cards: [], outside: [] });
  const mentioned = (text: string): unknown =>
    new ReferenceFinder(corpus)
      .find(text)
      .mentions.map((mention) => mention.kind === 'provision' && mention.ref);
  expect(mentioned('What does article 2 of the Club Statute say?')).toEqual(['club-statute:2']);
  expect(mentioned('Statute of the Debate Club, art. 1(a)')).toEqual(['club-statute:1(a)']);
});
