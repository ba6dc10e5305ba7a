/** The commands of the chat, for help and for the Tab key. */
export const COMMANDS = ['/cite', '/sources', '/help', '/quit'] as const;

/** What the chat says beside its answers. */
export const CHAT = {
  welcome:
    'Carta answers questions about the Organization of American States and shows the provision each answer rests on.\n' +
    'Ask in a sentence. /help lists the commands, Ctrl-D ends.\n',
  help: `Type a question about the OAS, such as: Who elects the Secretary General?

  /cite REFERENCE  shows a provision: /cite art 20, /cite AG/RES. 2004, /cite preamble
  /sources         shows the provisions of the last answer whole; /sources es in Spanish (en, es, pt, fr)
  /help            shows this
  /quit            ends the chat

  Ctrl-C clears the line or stops an answer; twice, or Ctrl-D, ends the chat.
`,
  again: 'Ctrl-C again, or Ctrl-D, ends the chat.',
  stopped: 'Stopped.',
  citeWhat: 'Say which provision, such as /cite art 20 or /cite AG/RES. 2004.',
  askFirst: 'There is no answer yet whose sources could be shown; ask a question first.',
  sourcesWhichLanguage:
    'Say in which language: /sources en, /sources es, /sources pt or /sources fr.',
  noSources: 'The last answer rests on no provision, and none comes near.',
  unknownCommand: (name: string): string =>
    `There is no command /${name}; /help lists those there are.`,
  fault: (message: string): string =>
    `That could not be answered (${message}). The chat goes on; ask again or in other words.`,
} as const;
