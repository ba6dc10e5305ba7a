import type { Texts } from './texts.ts';

/** Les phrases propres à Carta en français. */
export const fr: Texts = {
  refusal: {
    'not-in-sources': 'Mes sources ne répondent pas à cela.',
    'office-holders':
      'Je ne dis pas qui occupe ou a occupé une fonction : mes sources sont les textes, et les personnes changent.',
    'current-events':
      'Je ne suis pas l’actualité : mes sources sont les textes de l’OEA, non ce qui se passe aujourd’hui.',
    'other-treaties':
      'Cela relève d’un autre traité. Mes sources sont la Charte de l’OEA et les textes de l’OEA qui l’entourent.',
    'other-bodies':
      'Cela concerne une autre institution. Mes sources se limitent à l’Organisation des États Américains.',
    'national-law': 'Cela relève du droit national, que mes sources ne contiennent pas.',
    figures: 'Mes sources ne donnent pas ce chiffre.',
    practical:
      'Mes sources sont des textes juridiques ; elles ne contiennent pas ce genre de renseignement pratique.',
    'not-in-charter': 'Les textes de l’OEA que je possède ne traitent pas de cela.',
    'missing-articles': 'Il n’existe pas de telle disposition dans mes sources.',
    'general-knowledge': 'Je ne réponds qu’aux questions sur l’Organisation des États Américains.',
    chatter:
      'Je réponds aux questions sur l’OEA : sa Charte, ses organes, son travail en cybersécurité. Posez-m’en une.',
    hostile: 'Je ne réponds qu’aux questions sur l’OEA, d’après ses textes.',
    'technical-cyber':
      'J’ai ce que l’OEA a décidé en matière de cybersécurité, non des conseils techniques ni d’autres nouvelles.',
    advice:
      'Je ne peux pas conseiller sur un cas ; je montre seulement ce que prévoient les textes de l’OEA.',
    nonsense: 'Je ne vois pas de question ici. Demandez quelque chose sur l’OEA en une phrase.',
    empty:
      'Il n’y a pas de question dans ce message. Demandez quelque chose sur l’OEA en une phrase.',
    'too-long': 'C’est plus long que ce que je peux lire. Demandez en 4 000 caractères au plus.',
  },
  foreign: (written, instrument) =>
    `${written} appartient à un autre instrument (${instrument}), que mes sources ne contiennent pas ; l’article de la Charte de l’OEA qui porte ce numéro est autre chose.`,
  missingArticle: (written, document, last) =>
    `Il n’y a pas de ${written} dans ${document} : ses articles vont de 1 à ${last}.`,
  notHeld: (written, document) =>
    `Mes sources ont une page sur ${document}, mais ne contiennent pas ${written}.`,
  notCarriedOver: (old, edition) =>
    `Aucun article ${old} de la Charte de ${edition} ne figure dans la Charte d’aujourd’hui.`,
  missingLetter: (written, article) => `${article} n’a pas de partie « ${written} ».`,
  missingDocument: (written) => `Mes sources ne contiennent pas ${written}.`,
  otherArticle: (named, title, meant) =>
    `${named} porte sur autre chose (${title}) ; ce que vous décrivez est dans ${meant}.`,
  alsoMissing: (written) => `Absent de mes sources : ${written.join(', ')}.`,
  editionNote: (old, edition, current) =>
    `Ce qui était l’article ${old} dans la numérotation de ${edition} est aujourd’hui ${current}.`,
  formerNumbers: (current, numbers) =>
    `${current} dans les numérotations antérieures : ${numbers
      .map(
        ({ edition, number }) =>
          `${edition} ${number === null ? 'n’existait pas' : `article ${number}`}`,
      )
      .join(', ')}.`,
  bearsOn: 'À voir aussi',
  comesNear: 'S’en approche',
  summary: 'Résumé dans les mots de Carta, non le texte officiel',
  officialText: (day, from) => `Texte officiel (importé le ${day} de ${from})`,
  noted: 'Source indiquée',
  imported: (day, from) => `importé le ${day} de ${from}`,
  superseded: (by) => `remplacé par ${by}`,
  inLanguage: { en: 'en anglais', es: 'en espagnol', pt: 'en portugais', fr: 'en français' },
};
