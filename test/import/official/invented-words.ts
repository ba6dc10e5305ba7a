import type { Language } from '../../../src/corpus/language.ts';

/** What nonsense of a language is made of. */
export interface InventedWords {
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly tails: readonly string[];
  /** Middles that mention articles without being heads; `#` is a number. */
  readonly mentions: readonly string[];
  /** What stands before a list, without its colon. */
  readonly leads: readonly string[];
  /** "and" before the last item. */
  readonly and: string;
  readonly article: string;
  /** How Article 1 may be headed besides. */
  readonly firstArticle: string;
  readonly chapter: string;
  readonly parts: readonly [string, string, string];
  readonly preamble: string;
  readonly opening: string;
  readonly title: string;
  readonly contents: string;
  readonly amended: string;
  readonly footnote: string;
  readonly witness: string;
  readonly certified: string;
  readonly continued: string;
  readonly menu: readonly string[];
}

const split = (text: string): string[] => text.split('|').map((part) => part.trim());

/** Nobody's treaty: gardens, lanterns and bakers. */
export const INVENTED: Readonly<Record<Language, InventedWords>> = {
  en: {
    subjects: split(
      'The Lantern Assembly | Every gardener | The Permanent Orchard | The Secretary of Kites | No baker | The League of Harbours | Each of the beekeepers | The “Quiet Commission”',
    ),
    verbs: split(
      'shall polish | may lend to the others | shall count | must never paint | shall review, without delay,',
    ),
    objects: split(
      'the blue ladders of the coast | all windmills that are not in use | a register of spoons (old and new) | the keys to the greenhouse | maps, bells and other instruments | its well-tended hedges',
    ),
    tails: split(
      'for the good of the valley | in the month of the long rain | by the vote of the millers | with respect for the owls | as the weather permits, and in good faith | at its seat in Lower Bramble, D.C., and elsewhere',
    ),
    mentions: split(
      'as provided in Article #, and | under the terms of Article #; it | which paragraph f) of Article # names, and',
    ),
    leads: split('The following are the tasks of the orchard | The gardeners agree on these aims'),
    and: 'and',
    article: 'Article',
    firstArticle: 'Article 1',
    chapter: 'Chapter',
    parts: ['PART ONE', 'PART TWO', 'PART THREE'],
    preamble: 'PREAMBLE',
    opening:
      'IN THE NAME OF THEIR PEOPLES, THE GARDENS REPRESENTED AT THE NINTH CONFERENCE OF LANTERNS,',
    title: 'CHARTER OF THE LEAGUE OF LANTERNS',
    contents: 'TABLE OF CONTENTS',
    amended:
      'As amended by the Protocol of Amendment “Protocol of Brambles”, signed on February 27, 1967, at the Third Special Conference, and by three others.',
    footnote: 'Signed in Bramble in 1948 and amended in 1967, 1985, 1992 and 1993.',
    witness:
      'IN WITNESS WHEREOF the undersigned gardeners, their full powers having been presented, sign the present Charter at Lower Bramble.',
    certified: 'CERTIFIED to be a true copy of the original text.',
    continued: '...CONTINUATION',
    menu: ['Home', 'Search', 'Documents', 'Bigger text (+)', 'Smaller text (-)', 'Contact us'],
  },
  es: {
    subjects: split(
      'La Asamblea de los Faroles | Todo jardinero | El Huerto Permanente | El Secretario de las Cometas | Ningún panadero | La Liga de los Puertos | Cada uno de los apicultores | La “Comisión Callada”',
    ),
    verbs: split(
      'pulirá | podrá prestar a los demás | contará | no pintará jamás | examinará, sin demora,',
    ),
    objects: split(
      'las escaleras azules de la costa | los molinos que no estén en uso | un registro de las cucharas (viejas y nuevas) | las llaves del invernadero | los mapas, las campanas y demás útiles | sus setos más cuidados',
    ),
    tails: split(
      'para el bien del valle | en el mes de la lluvia larga | por el voto de los molineros | con respeto a los búhos | según lo permita el tiempo, y de buena fe | en su sede de Zarza Baja, D.C., y en otros lugares',
    ),
    mentions: split(
      'según lo previsto en el Artículo #, y | en los términos del artículo #; así | que el párrafo f) del Artículo # nombra, y',
    ),
    leads: split('Son tareas del huerto las siguientes | Los jardineros convienen en estos fines'),
    and: 'y',
    article: 'Artículo',
    firstArticle: 'Artículo 1o',
    chapter: 'Capítulo',
    parts: ['PRIMERA PARTE', 'SEGUNDA PARTE', 'TERCERA PARTE'],
    preamble: 'PREÁMBULO',
    opening:
      'EN NOMBRE DE SUS PUEBLOS, LOS JARDINES REPRESENTADOS EN LA NOVENA CONFERENCIA DE LOS FAROLES,',
    title: 'CARTA DE LA LIGA DE LOS FAROLES',
    contents: 'ÍNDICE',
    amended:
      'Reformada por el Protocolo “Protocolo de las Zarzas”, suscrito el 27 de febrero de 1967, en la Tercera Conferencia Extraordinaria, y por otros tres.',
    footnote: 'Suscrita en Zarza en 1948 y reformada en 1967, 1985, 1992 y 1993.',
    witness:
      'EN FE DE LO CUAL, los infrascritos jardineros, presentados sus plenos poderes, firman la presente Carta en Zarza Baja.',
    certified: 'CERTIFICO que es copia fiel del texto original.',
    continued: '...CONTINUACIÓN',
    menu: [
      'Inicio',
      'Búsqueda',
      'Documentos',
      'Texto más grande (+)',
      'Texto más pequeño (-)',
      'Contacto',
    ],
  },
  pt: {
    subjects: split(
      'A Assembleia dos Lampiões | Todo jardineiro | O Pomar Permanente | O Secretário das Pipas | Nenhum padeiro | A Liga dos Portos | Cada um dos apicultores | A “Comissão Calada”',
    ),
    verbs: split(
      'polirá | poderá emprestar aos demais | contará | não pintará jamais | examinará, sem demora,',
    ),
    objects: split(
      'as escadas azuis da costa | os moinhos que não estão em uso | um registro das colheres (velhas e novas) | as chaves da estufa | os mapas, os sinos e outros utensílios | suas sebes bem-cuidadas',
    ),
    tails: split(
      'para o bem do vale | no mês da chuva longa | pelo voto dos moleiros | com respeito às corujas | conforme o tempo o permita, e de boa fé | em sua sede de Silva Baixa, D.C., e em outros lugares',
    ),
    mentions: split(
      'segundo o previsto no Artigo #, e | nos termos do artigo #; assim | que a alínea f) do Artigo # nomeia, e',
    ),
    leads: split('São tarefas do pomar as seguintes | Os jardineiros convêm nestes fins'),
    and: 'e',
    article: 'Artigo',
    firstArticle: 'Artigo 1º',
    chapter: 'Capítulo',
    parts: ['PRIMEIRA PARTE', 'SEGUNDA PARTE', 'TERCEIRA PARTE'],
    preamble: 'PREÂMBULO',
    opening: 'EM NOME DOS SEUS POVOS, OS JARDINS REPRESENTADOS NA NONA CONFERÊNCIA DOS LAMPIÕES,',
    title: 'CARTA DA LIGA DOS LAMPIÕES',
    contents: 'ÍNDICE',
    amended:
      'Reformada pelo Protocolo “Protocolo das Silvas”, assinado em 27 de fevereiro de 1967, na Terceira Conferência Extraordinária, e por outros três.',
    footnote: 'Assinada em Silva em 1948 e reformada em 1967, 1985, 1992 e 1993.',
    witness:
      'EM FÉ DO QUE, os jardineiros abaixo assinados, apresentados os seus plenos poderes, firmam a presente Carta em Silva Baixa.',
    certified: 'CERTIFICO que é cópia fiel do texto original.',
    continued: '...CONTINUAÇÃO',
    menu: ['Início', 'Busca', 'Documentos', 'Texto maior (+)', 'Texto menor (-)', 'Contato'],
  },
  fr: {
    subjects: split(
      'L’Assemblée des lanternes | Chaque jardinier | Le Verger permanent | Le Secrétaire des cerfs-volants | Aucun boulanger | La Ligue des ports | Chacun des apiculteurs | La «Commission muette»',
    ),
    verbs: split(
      'polira | peut prêter aux autres | comptera | ne peindra jamais | examine, sans délai,',
    ),
    objects: split(
      'les échelles bleues de la côte | les moulins qui ne sont pas en usage | un registre des cuillères (vieilles et neuves) | les clés de la serre | les cartes, les cloches et d’autres outils | ses haies bien soignées',
    ),
    tails: split(
      'pour le bien de la vallée | dans le mois de la longue pluie | par le vote des meuniers | avec le respect dû aux hiboux | selon que le temps le permet, et de bonne foi | à son siège de Ronce-Basse, D.C., et dans d’autres lieux',
    ),
    mentions: split(
      'selon ce que prévoit l’Article #, et | aux termes de l’article #; ainsi | que le paragraphe f) de l’Article # nomme, et',
    ),
    leads: split(
      'Les tâches du verger sont les suivantes | Les jardiniers conviennent de ces buts',
    ),
    and: 'et',
    article: 'Article',
    firstArticle: 'Article premier',
    chapter: 'Chapitre',
    parts: ['PREMIÈRE PARTIE', 'DEUXIÈME PARTIE', 'TROISIÈME PARTIE'],
    preamble: 'PRÉAMBULE',
    opening:
      'AU NOM DE LEURS PEUPLES, LES JARDINS REPRÉSENTÉS À LA NEUVIÈME CONFÉRENCE DES LANTERNES,',
    title: 'CHARTE DE LA LIGUE DES LANTERNES',
    contents: 'TABLE DES MATIÈRES',
    amended:
      'Modifiée par le Protocole «Protocole des Ronces», signé le 27 février 1967, à la Troisième Conférence extraordinaire, et par trois autres.',
    footnote: 'Signée à Ronce en 1948 et modifiée en 1967, 1985, 1992 et 1993.',
    witness:
      'EN FOI DE QUOI, les jardiniers soussignés, ayant présenté leurs pleins pouvoirs, signent la présente Charte à Ronce-Basse.',
    certified: 'CERTIFIÉ conforme au texte original.',
    continued: '...SUITE',
    menu: [
      'Accueil',
      'Recherche',
      'Documents',
      'Texte plus grand (+)',
      'Texte plus petit (-)',
      'Contact',
    ],
  },
};
