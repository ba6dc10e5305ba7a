import { describe, expect, it } from 'vitest';
import { finder, named } from './finder.ts';

/** Text → the instrument that its article belongs to, in the words of the text. */
const FOREIGN: Readonly<Record<string, string>> = {
  // United Nations
  'article 51 of the UN Charter': 'UN Charter',
  'article 2(4) of the UN Charter': 'UN Charter',
  'Article 2, paragraph 7, of the Charter of the United Nations': 'Charter of the United Nations',
  'art. 51 UN Charter': 'UN Charter',
  'UN Charter art 51': 'UN Charter',
  'UN Charter: article 51': 'UN Charter',
  'un charter 51': 'un charter',
  'UN Charter 2(4)': 'UN Charter',
  'U.N. Charter Article 51': 'U.N. Charter',
  'the United Nations Charter, Article 51': 'United Nations Charter',
  'Article 51 (UN Charter)': 'UN Charter',
  'art 2(4) UNC': 'UNC',
  'the UN’s article 2': 'UN',
  'article 51 un': 'un',
  'the UN Charter of 1945, article 2': 'UN Charter',
  'article 51 of the 1945 Charter': '1945 Charter',
  'in the UN Charter, what does article 2 say?': 'UN Charter',
  'what does the UN Charter say in article 2?': 'UN Charter',
  'what does article 2 say in the un charter': 'un charter',
  'artículo 51 de la Carta de las Naciones Unidas': 'Carta de las Naciones Unidas',
  'artículo 51 de la Carta de la ONU': 'Carta de la ONU',
  'en la Carta de la ONU, ¿qué dice el artículo 2?': 'Carta de la ONU',
  'artigo 51 da Carta das Nações Unidas': 'Carta das Nações Unidas',
  'artigo 51 da Carta da ONU': 'Carta da ONU',
  "l'article 51 de la Charte des Nations Unies": 'Charte des Nations Unies',
  "art. 51 de la charte de l'ONU": "charte de l'ONU",
  'preamble of the UN Charter': 'UN Charter',
  'chapter VII of the UN Charter': 'UN Charter',
  'whats chapter 7 of the UN charter again': 'UN charter',
  // Conventions
  'vienna convention on the law of treaties article 53': 'vienna convention on the law of treaties',
  'art 53 VCLT': 'VCLT',
  'article 53 of the famous 1969 Vienna Convention': 'Vienna Convention',
  'Article 8 of the American Convention on Human Rights': 'American Convention on Human Rights',
  'under the American Convention on Human Rights what does article 8 say':
    'American Convention on Human Rights',
  'art 8 ACHR': 'ACHR',
  'CADH, art. 8': 'CADH',
  'según la Convención Americana, artículo 8': 'Convención Americana',
  'la Convención Americana en su artículo 23': 'Convención Americana',
  'artigo 8 da Convenção Americana sobre Direitos Humanos':
    'Convenção Americana sobre Direitos Humanos',
  "l'article 8 de la Convention américaine relative aux droits de l'homme":
    "Convention américaine relative aux droits de l'homme",
  'amercan convention art 13': 'amercan convention',
  'article 8 of the Pact of San José': 'Pact of San José',
  'article 5 of the human rights convention': 'human rights convention',
  'article 3 of the Geneva conventions': 'Geneva conventions',
  'article 3 common to the Geneva Conventions': 'Geneva Conventions',
  'geneva convntion common article 3': 'geneva convntion',
  'Budapest Convention article 32': 'Budapest Convention',
  'artículo 32 del Convenio de Budapest': 'Convenio de Budapest',
  'article 27 ICCPR': 'ICCPR',
  'article 6 of the convention': 'convention',
  // Constitutions
  'article 3 of the Mexican constitution': 'Mexican constitution',
  'constitución de México, artículo 3': 'constitución de México',
  'qué dice el artículo 27 de la constitución mexicana': 'constitución mexicana',
  "Mexico's constitution art 3": "Mexico's constitution",
  "Mexico's article 27": 'Mexico',
  "article 3 of my country's constitution": "my country's constitution",
  'constitution of mexico what is article 3': 'constitution of mexico',
  'o que diz o artigo 5 da constituição brasileira': 'constituição brasileira',
  'article 5 de la constitution française': 'constitution française',
  'us constitution article 1': 'us constitution',
  'article 6 of the constitution': 'constitution',
  'el artículo 20 de la Carta Magna': 'Carta Magna',
  // Alliances, courts, agreements
  "NATO's article 5": 'NATO',
  'nato art 5': 'nato',
  'article 5 NATO treaty': 'NATO treaty',
  'Washington Treaty, art. 5': 'Washington Treaty',
  'Article 5 of the North Atlantic Treaty': 'North Atlantic Treaty',
  'artículo 5 del Tratado del Atlántico Norte': 'Tratado del Atlántico Norte',
  'artículo 5 de la OTAN': 'OTAN',
  'leave the European Union under Article 50': 'European Union',
  'art 50 treaty of lisbon': 'treaty of lisbon',
  'Rome Statute article 8': 'Rome Statute',
  'artículo 8 del Estatuto de Roma': 'Estatuto de Roma',
  'article 8 du Statut de Rome': 'Statut de Rome',
  'article 3 of the statute of the ICJ': 'statute of the ICJ',
  'Escazú Agreement article 7': 'Escazú Agreement',
  'artículo 7 del Acuerdo de Escazú': 'Acuerdo de Escazú',
  'article 4 of the Paris Agreement': 'Paris Agreement',
  'article 13 protocol of san salvador': 'protocol of san salvador',
  'article 5 of the protocol': 'protocol',
  'article 12 of the civil code': 'civil code',
  'civil code article 12': 'civil code',
  'código penal, artículo 5': 'código penal',
  'article 12 of the rules of procedure': 'rules of procedure',
  'fifth article of the NATO treaty': 'NATO treaty',
  'artículo cinco de la OTAN': 'OTAN',
  'Cartagena Protocol on Biosafety article 5': 'Cartagena Protocol on Biosafety',
  // Other charters
  'European Charter article 3': 'European Charter',
  'article 4 of the European Social Charter': 'European Social Charter',
  'African Charter, art. 20': 'African Charter',
  'artículo 20 de la Carta Africana': 'Carta Africana',
  "l'article 20 de la Charte africaine": 'Charte africaine',
  'article 20 de la Charte olympique': 'Charte olympique',
  'Carta Andina, artículo 3': 'Carta Andina',
  'Magna Carta article 39': 'Magna Carta',
  'article 7 of the Social Charter of the Americas': 'Social Charter of the Americas',
  'article 3 of the charter of the Organization of African Unity':
    'charter of the Organization of African Unity',
  'section 33 and article 1 of the Canadian Charter of Rights and Freedoms':
    'Canadian Charter of Rights and Freedoms',
};

describe('D9: another treaty’s article is never answered with the Charter’s', () => {
  it.each(Object.entries(FOREIGN))('%s', (text, instrument) => {
    const { mentions, foreign } = finder.find(text);
    expect(mentions.length).toBeGreaterThan(0);
    for (const mention of mentions) expect(mention).toMatchObject({ kind: 'foreign', instrument });
    expect(foreign).toContain(instrument);
  });

  it('holds more than 40 forms', () => {
    expect(Object.keys(FOREIGN).length).toBeGreaterThan(40);
  });

  it.each([
    ['articles 5 and 20 of the UN Charter', ['foreign UN Charter', 'foreign UN Charter']],
    ['article 5 and article 20 of the UN charter', ['foreign UN charter', 'foreign UN charter']],
    ['compare article 20 with article 2 of the UN Charter', ['charter:20', 'foreign UN Charter']],
    [
      'article 2 of the UN Charter and article 20 of the OAS Charter',
      ['foreign UN Charter', 'charter:20'],
    ],
    [
      'is article 2(4) of the UN Charter the same as article 21?',
      ['foreign UN Charter', 'charter:21'],
    ],
    ['is there an OAS version of NATO article 5', ['foreign NATO']],
    ['how does the Rio Treaty relate to article 29?', ['charter:29', 'rio-treaty']],
    [
      'what has the OAS Charter in place of article 2(4) of the UN Charter',
      ['foreign UN Charter', 'charter'],
    ],
  ])('each article goes to its own treaty: %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('names what a treaty’s article and the text around it say, and no common noun', () => {
    expect(finder.find('Can the OAS take away rights that we have under the UN Charter?')).toEqual({
      mentions: [],
      documents: [],
      foreign: ['UN Charter'],
      bare: false,
      asksFormer: false,
    });
    for (const text of [
      'with which organ are ratifications of inter-American conventions deposited?',
      'does the charter do it all or leave it to some other treaty',
      'which protocol brought democracy into the purposes?',
      'is there a declaration on cyber security?',
      'a code of conduct for ministers',
    ]) {
      expect([text, finder.find(text).foreign]).toEqual([text, []]);
    }
  });
});
