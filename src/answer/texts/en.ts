import type { Texts } from './texts.ts';

/** Carta's own sentences in English. */
export const en: Texts = {
  refusal: {
    'not-in-sources': 'My sources do not answer this.',
    'office-holders':
      'I do not say who holds or held an office: my sources are the texts, and people in office change.',
    'current-events':
      'I do not follow the news: my sources are the texts of the OAS, not what happens today.',
    'other-treaties':
      'That is for another treaty. My sources are the OAS Charter and the OAS texts around it.',
    'other-bodies':
      'That is about another body. My sources cover the Organization of American States alone.',
    'national-law': 'That is a matter of national law, which my sources do not hold.',
    figures: 'My sources give no such figure.',
    practical: 'My sources are legal texts; they do not hold practical information of this kind.',
    'not-in-charter': 'The OAS texts that I hold do not deal with this.',
    'missing-articles': 'There is no such provision in my sources.',
    'general-knowledge': 'I only answer questions about the Organization of American States.',
    chatter:
      'I answer questions about the OAS: its Charter, its organs, its cyber-security work. Ask me one.',
    hostile: 'I only answer questions about the OAS, from its texts.',
    'technical-cyber':
      'I hold what the OAS decided about cyber security, not technical advice or other security news.',
    advice: 'I cannot advise on a case; I only show what the OAS texts provide.',
    nonsense: 'I cannot make out a question in this. Ask about the OAS in a sentence.',
    empty: 'There is no question in this message. Ask about the OAS in a sentence.',
    'too-long': 'That is longer than I can read. Ask in up to 4,000 characters.',
  },
  foreign: (written, instrument) =>
    `${written} belongs to another instrument (${instrument}), which my sources do not hold; the OAS Charter’s article of that number is something else.`,
  missingArticle: (written, document, last) =>
    `There is no ${written} in the ${document}: its articles run from 1 to ${last}.`,
  notHeld: (written, document) =>
    `My sources hold a page about the ${document}, but not its ${written}.`,
  notCarriedOver: (old, edition) =>
    `No Article ${old} of the Charter of ${edition} stands in the Charter of today.`,
  missingLetter: (written, article) => `${article} has no such part as “${written}”.`,
  missingDocument: (written) => `My sources hold no ${written}.`,
  otherArticle: (named, title, meant) =>
    `${named} is about something else (${title}); what you describe is in ${meant}.`,
  alsoMissing: (written) => `Not in my sources: ${written.join(', ')}.`,
  editionNote: (old, edition, current) =>
    `What was Article ${old} in the numbering of ${edition} is ${current} today.`,
  formerNumbers: (current, numbers) =>
    `${current} in earlier numberings: ${numbers
      .map(
        ({ edition, number }) =>
          `${edition} ${number === null ? 'no such article' : `Article ${number}`}`,
      )
      .join(', ')}.`,
  bearsOn: 'Bears on it',
  comesNear: 'Comes near',
  summary: 'Summary in Carta’s words, not the official text',
  officialText: (day, from) => `Official text (imported ${day} from ${from})`,
  noted: 'Source given there',
  imported: (day, from) => `imported ${day} from ${from}`,
  superseded: (by) => `superseded by ${by}`,
  inLanguage: { en: 'in English', es: 'in Spanish', pt: 'in Portuguese', fr: 'in French' },
};
