import type { NamedPermission } from '../permissions.ts';
import type { Texts } from '../texts.ts';

/** As Discord's own settings name them. */
const PERMISSIONS: Readonly<Record<NamedPermission, string>> = {
  PinMessages: 'Pin Messages',
  ManageMessages: 'Manage Messages',
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
};

/** English. */
export const EN: Texts = {
  sources: 'Sources',
  pin: 'Pin',
  remove: 'Remove',
  previousPage: 'Previous',
  nextPage: 'Next',

  seeAlso: 'See also',
  comesNear: 'What comes near',
  officialPage: 'Official page',
  notOfficial: 'A summary in Carta’s own words, not the official text.',
  page: (page, pages) => `Page ${page} of ${pages}`,
  shownOf: (shown, all) => `${shown} of ${all} shown. “Sources” has them all.`,
  chooseSource: 'Go to a provision',
  rangeOf: (from, to, all) => `Provisions ${from}-${to} of ${all}`,
  foundMany: (count) => `${count} provisions`,

  checked: (url, count) =>
    count === 1
      ? `One citation in [this message](${url})`
      : `${count} citations in [this message](${url})`,
  firstOf: (shown, all) => `The first ${shown} of ${all} are shown.`,
  nothingToCheck: 'I find no citation in that message, such as “Article 20” or “AG/RES. 2004”.',
  noSuchProvision: 'there is no such provision',
  articlesNotHeld: (instrument) => `I hold ${instrument} as a whole, not article by article`,
  otherTreaty: (instrument) => `belongs to another text (${instrument}), which I do not hold`,

  emptyMention: 'Mention me together with a question, or use `/ask`.',
  emptyMessage: 'That message has no text that I can read, so there is nothing to work on.',
  failed: 'Something went wrong on my side, and it has been noted. Please try again.',
  unknownControl:
    'This button belongs to a version of me that is no longer here. Please ask again.',
  unknownCommand:
    'I do not know this command any more. Whoever runs me can run `npm run register`.',
  expired: (days) =>
    `This answer has expired: its buttons work for ${days} days, or until it is removed. Please ask again.`,
  sourcesGone: 'The provisions that this answer rested on are no longer among my sources.',

  pinned: 'Pinned.',
  alreadyPinned: 'This answer is pinned already.',
  beingPinned: 'Somebody is pinning this answer at this moment.',
  notPinnable: 'Only answers that everybody in a server channel sees can be pinned.',
  pinGone: 'The message is gone, so it cannot be pinned.',
  channelFull: (pins, limit) =>
    pins === null
      ? `This channel is full: the limit is ${limit} pins. Unpin one, then press again.`
      : `This channel holds ${pins} pins, the limit is ${limit}. Unpin one, then press again.`,
  memberLacks: (permission) =>
    `You need the permission “${PERMISSIONS[permission]}” in this channel for that.`,
  appLacks: (permission) =>
    `I lack the permission “${PERMISSIONS[permission]}” in this channel. A moderator can give it to me.`,

  notYoursToRemove: `Only the person who asked, or somebody with the permission “${PERMISSIONS.ManageMessages}”, can remove this answer.`,

  askDescription: 'Ask about the Organization of American States and read what its texts provide',
  askQuestion: 'Your question, in your own words',
  askPrivate: 'Show the answer only to you',
  askLanguage: 'Language of the answer',
  citeDescription: 'Look up an article, a resolution or a declaration',
  citeReference: 'Such as: 20, art. 34(b), AG/RES. 2004, budget',
  answerThis: 'Answer this',
  checkCitations: 'Check citations',
};
