import type { NamedPermission } from '../permissions.ts';
import type { Texts } from '../texts.ts';

const PERMISSIONS: Readonly<Record<NamedPermission, string>> = {
  PinMessages: 'Fixar mensagens',
  ManageMessages: 'Gerenciar mensagens',
  ViewChannel: 'Ver canal',
  SendMessages: 'Enviar mensagens',
  SendMessagesInThreads: 'Enviar mensagens em tópicos',
};

/** Portuguese. */
export const PT: Texts = {
  sources: 'Fontes',
  pin: 'Fixar',
  remove: 'Remover',
  previousPage: 'Anterior',
  nextPage: 'Próxima',

  seeAlso: 'Veja também',
  comesNear: 'O que mais se aproxima',
  officialPage: 'Página oficial',
  notOfficial: 'Resumo nas palavras de Carta; não é o texto oficial.',
  page: (page, pages) => `Página ${page} de ${pages}`,
  shownOf: (shown, all) => `${shown} de ${all} mostradas. Em “Fontes” estão todas.`,
  chooseSource: 'Ir a uma disposição',
  rangeOf: (from, to, all) => `Disposições ${from}-${to} de ${all}`,
  foundMany: (count) => `${count} disposições`,

  checked: (url, count) =>
    count === 1
      ? `Uma citação em [esta mensagem](${url})`
      : `${count} citações em [esta mensagem](${url})`,
  firstOf: (shown, all) => `São mostradas as primeiras ${shown} de ${all}.`,
  nothingToCheck:
    'Não encontro nenhuma citação nessa mensagem, como “artigo 20” ou “AG/RES. 2004”.',
  noSuchProvision: 'essa disposição não existe',
  articlesNotHeld: (instrument) => `tenho ${instrument} no conjunto, não artigo por artigo`,
  otherTreaty: (instrument) => `pertence a outro texto (${instrument}), que não tenho`,

  emptyMention: 'Mencione-me junto com uma pergunta ou use `/ask`.',
  emptyMessage: 'Essa mensagem não tem texto que eu possa ler; não há nada a tratar.',
  failed: 'Algo deu errado do meu lado e ficou registrado. Tente de novo, por favor.',
  unknownControl:
    'Este botão é de uma versão minha que já não existe. Pergunte de novo, por favor.',
  unknownCommand:
    'Já não conheço este comando. Quem me administra pode executar `npm run register`.',
  expired: (days) =>
    `Esta resposta expirou: seus botões funcionam por ${days} dias ou até que ela seja removida. Pergunte de novo, por favor.`,
  sourcesGone:
    'As disposições em que esta resposta se apoiava já não estão entre as minhas fontes.',

  pinned: 'Fixada.',
  alreadyPinned: 'Esta resposta já está fixada.',
  beingPinned: 'Alguém está fixando esta resposta neste momento.',
  notPinnable: 'Só podem ser fixadas respostas que todos veem em um canal de um servidor.',
  pinGone: 'A mensagem já não existe; não pode ser fixada.',
  channelFull: (pins, limit) =>
    pins === null
      ? `Este canal está cheio: o limite é de ${limit} mensagens fixadas. Remova uma e aperte de novo.`
      : `Este canal tem ${pins} mensagens fixadas e o limite é ${limit}. Remova uma e aperte de novo.`,
  memberLacks: (permission) =>
    `Para isso você precisa da permissão “${PERMISSIONS[permission]}” neste canal.`,
  appLacks: (permission) =>
    `Falta-me a permissão “${PERMISSIONS[permission]}” neste canal. Um moderador pode dá-la.`,

  notYoursToRemove: `Só quem perguntou, ou alguém com a permissão “${PERMISSIONS.ManageMessages}”, pode remover esta resposta.`,

  askDescription:
    'Pergunte sobre a Organização dos Estados Americanos e leia o que dispõem seus textos',
  askQuestion: 'Sua pergunta, com suas próprias palavras',
  askPrivate: 'Mostrar a resposta só para você',
  askLanguage: 'Idioma da resposta',
  citeDescription: 'Procurar um artigo, uma resolução ou uma declaração',
  citeReference: 'Por exemplo: 20, art. 34(b), AG/RES. 2004, orçamento',
  answerThis: 'Responder a isto',
  checkCitations: 'Verificar citações',
};
