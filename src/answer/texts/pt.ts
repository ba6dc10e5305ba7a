import type { Texts } from './texts.ts';

/** As frases próprias do Carta em português. */
export const pt: Texts = {
  refusal: {
    'not-in-sources': 'Minhas fontes não respondem a isso.',
    'office-holders':
      'Não digo quem ocupa ou ocupou um cargo: minhas fontes são os textos, e as pessoas mudam.',
    'current-events':
      'Não acompanho as notícias: minhas fontes são os textos da OEA, não o que acontece hoje.',
    'other-treaties':
      'Isso é matéria de outro tratado. Minhas fontes são a Carta da OEA e os textos da OEA em torno dela.',
    'other-bodies':
      'Isso trata de outra entidade. Minhas fontes se limitam à Organização dos Estados Americanos.',
    'national-law': 'Isso é assunto de direito nacional, que minhas fontes não contêm.',
    figures: 'Minhas fontes não dão esse número.',
    practical: 'Minhas fontes são textos jurídicos; não contêm informação prática desse tipo.',
    'not-in-charter': 'Os textos da OEA que tenho não tratam disso.',
    'missing-articles': 'Não existe tal disposição em minhas fontes.',
    'general-knowledge': 'Só respondo a perguntas sobre a Organização dos Estados Americanos.',
    chatter:
      'Respondo a perguntas sobre a OEA: sua Carta, seus órgãos, seu trabalho em cibersegurança. Faça uma.',
    hostile: 'Só respondo a perguntas sobre a OEA, a partir de seus textos.',
    'technical-cyber':
      'Tenho o que a OEA decidiu sobre cibersegurança, não conselhos técnicos nem outras notícias de segurança.',
    advice: 'Não posso aconselhar sobre um caso; só mostro o que os textos da OEA dispõem.',
    nonsense: 'Não encontro uma pergunta aqui. Pergunte sobre a OEA em uma frase.',
    empty: 'Não há pergunta nesta mensagem. Pergunte sobre a OEA em uma frase.',
    'too-long': 'É mais longo do que consigo ler. Pergunte em até 4.000 caracteres.',
  },
  foreign: (written, instrument) =>
    `${written} é de outro instrumento (${instrument}), que minhas fontes não contêm; o artigo da Carta da OEA com esse número é outra coisa.`,
  missingArticle: (written, document, last) =>
    `Não existe ${written} em ${document}: seus artigos vão do 1 ao ${last}.`,
  notHeld: (written, document) =>
    `Minhas fontes têm uma página sobre ${document}, mas não contêm ${written}.`,
  notCarriedOver: (old, edition) =>
    `Nenhum artigo ${old} da Carta de ${edition} figura na Carta de hoje.`,
  missingLetter: (written, article) => `${article} não tem nenhuma parte “${written}”.`,
  missingDocument: (written) => `Minhas fontes não contêm ${written}.`,
  otherArticle: (named, title, meant) =>
    `${named} trata de outra coisa (${title}); o que você descreve está em ${meant}.`,
  alsoMissing: (written) => `Não está em minhas fontes: ${written.join(', ')}.`,
  editionNote: (old, edition, current) =>
    `O que era o artigo ${old} na numeração de ${edition} é hoje ${current}.`,
  formerNumbers: (current, numbers) =>
    `${current} em numerações anteriores: ${numbers
      .map(
        ({ edition, number }) =>
          `${edition} ${number === null ? 'não existia' : `artigo ${number}`}`,
      )
      .join(', ')}.`,
  bearsOn: 'Também importa',
  comesNear: 'Chega perto',
  summary: 'Resumo em palavras do Carta, não o texto oficial',
  officialText: (day, from) => `Texto oficial (importado em ${day} de ${from})`,
  noted: 'Fonte que indica',
  imported: (day, from) => `importado em ${day} de ${from}`,
  superseded: (by) => `substituído por ${by}`,
  inLanguage: { en: 'em inglês', es: 'em espanhol', pt: 'em português', fr: 'em francês' },
};
