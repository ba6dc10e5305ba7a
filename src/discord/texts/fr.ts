import type { NamedPermission } from '../permissions.ts';
import type { Texts } from '../texts.ts';

const PERMISSIONS: Readonly<Record<NamedPermission, string>> = {
  PinMessages: 'Épingler des messages',
  ManageMessages: 'Gérer les messages',
  ViewChannel: 'Voir le salon',
  SendMessages: 'Envoyer des messages',
  SendMessagesInThreads: 'Envoyer des messages dans les fils',
};

/** French. */
export const FR: Texts = {
  sources: 'Sources',
  pin: 'Épingler',
  remove: 'Retirer',
  previousPage: 'Précédente',
  nextPage: 'Suivante',

  seeAlso: 'Voir aussi',
  comesNear: 'Ce qui s’en approche',
  officialPage: 'Page officielle',
  notOfficial: 'Résumé dans les mots de Carta ; ce n’est pas le texte officiel.',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  shownOf: (shown, all) => `${shown} sur ${all} affichées. « Sources » les donne toutes.`,
  chooseSource: 'Aller à une disposition',
  rangeOf: (from, to, all) => `Dispositions ${from}-${to} sur ${all}`,
  foundMany: (count) => `${count} dispositions`,

  checked: (url, count) =>
    count === 1
      ? `Une citation dans [ce message](${url})`
      : `${count} citations dans [ce message](${url})`,
  firstOf: (shown, all) => `Les ${shown} premières sur ${all} sont affichées.`,
  nothingToCheck:
    'Je ne trouve aucune citation dans ce message, comme « article 20 » ou « AG/RES. 2004 ».',
  noSuchProvision: 'cette disposition n’existe pas',
  articlesNotHeld: (instrument) => `j’ai ${instrument} dans son ensemble, non article par article`,
  otherTreaty: (instrument) => `relève d’un autre texte (${instrument}), que je n’ai pas`,

  emptyMention: 'Mentionnez-moi avec une question, ou utilisez `/ask`.',
  emptyMessage: 'Ce message n’a pas de texte que je puisse lire ; il n’y a rien à traiter.',
  failed: 'Une erreur s’est produite de mon côté et a été notée. Veuillez réessayer.',
  unknownControl:
    'Ce bouton vient d’une version de moi qui n’existe plus. Veuillez reposer la question.',
  unknownCommand:
    'Je ne connais plus cette commande. La personne qui me gère peut lancer `npm run register`.',
  expired: (days) =>
    `Cette réponse a expiré : ses boutons fonctionnent ${days} jours ou jusqu’à son retrait. Veuillez reposer la question.`,
  sourcesGone:
    'Les dispositions sur lesquelles reposait cette réponse ne sont plus parmi mes sources.',

  pinned: 'Épinglée.',
  alreadyPinned: 'Cette réponse est déjà épinglée.',
  beingPinned: 'Quelqu’un est en train d’épingler cette réponse.',
  notPinnable:
    'Seules les réponses que tous voient dans un salon de serveur peuvent être épinglées.',
  pinGone: 'Le message n’existe plus ; il ne peut pas être épinglé.',
  channelFull: (pins, limit) =>
    pins === null
      ? `Ce salon est plein : la limite est de ${limit} messages épinglés. Détachez-en un, puis réessayez.`
      : `Ce salon compte ${pins} messages épinglés, la limite est ${limit}. Détachez-en un, puis réessayez.`,
  memberLacks: (permission) =>
    `Il vous faut pour cela la permission « ${PERMISSIONS[permission]} » dans ce salon.`,
  appLacks: (permission) =>
    `Il me manque la permission « ${PERMISSIONS[permission]} » dans ce salon. Un modérateur peut me la donner.`,

  notYoursToRemove: `Seule la personne qui a posé la question, ou quelqu’un ayant la permission « ${PERMISSIONS.ManageMessages} », peut retirer cette réponse.`,

  askDescription: 'Interrogez les textes de l’Organisation des États américains',
  askQuestion: 'Votre question, avec vos propres mots',
  askPrivate: 'Ne montrer la réponse qu’à vous',
  askLanguage: 'Langue de la réponse',
  citeDescription: 'Chercher un article, une résolution ou une déclaration',
  citeReference: 'Par exemple : 20, art. 34(b), AG/RES. 2004, budget',
  answerThis: 'Répondre à ceci',
  checkCitations: 'Vérifier les citations',
};
