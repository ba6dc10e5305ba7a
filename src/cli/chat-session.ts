import type { Answer, Citation, Question } from '../answer/answer.ts';
import type { Assistant } from '../answer/assistant.ts';
import { cleanQuestion, type QuestionFault } from '../answer/clean-question.ts';
import { textsFor } from '../answer/texts/texts.ts';
import { holderOf } from '../corpus/corpus.ts';
import { isLanguage, type Language } from '../corpus/language.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import { CHAT } from './chat-texts.ts';
import type { Look } from './look.ts';
import {
  printAnswer,
  printLookup,
  printProvisions,
  printSentence,
  type Printing,
} from './print.ts';

/** Earlier questions that a follow-up may lean on. */
const REMEMBERED = 5;

export interface SessionOptions {
  readonly assistant: Assistant;
  readonly log: Pick<Logger, 'error'>;
  /** Asked anew for each reply: a terminal may have been resized. */
  readonly look: () => Look;
}

/** What a chat says to a line: a text to print (empty for none), or that it ends. */
export type Reply = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'end' };

/** A conversation, whatever it is typed on: knows what was asked and shown before. */
export class ChatSession {
  readonly #options: SessionOptions;
  #previous: readonly string[] = [];
  #language: Language = 'en';
  /** What `/sources` shows; null before anything was answered. */
  #shown: readonly Citation[] | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Replies to a line. Never rejects; what is aborted gets a word that says so. */
  async reply(line: string, signal?: AbortSignal): Promise<Reply> {
    const typed = line.trim();
    if (typed === '') return { kind: 'text', text: '' };
    try {
      return await this.#dispatch(typed, signal);
    } catch (error) {
      if (signal?.aborted === true) return this.#say(CHAT.stopped);
      this.#options.log.error({ err: error }, 'A question in the chat could not be answered');
      return this.#say(CHAT.fault(messageOf(error)));
    }
  }

  /** Says why a line cannot be read as a question. */
  refuse(fault: QuestionFault): Reply {
    return this.#say(textsFor(this.#language).refusal[fault]);
  }

  async #dispatch(line: string, signal: AbortSignal | undefined): Promise<Reply> {
    const [, name, rest = ''] = /^\/(\p{L}*)(?:\s+(.*))?$/su.exec(line) ?? [];
    switch ((name ?? line).toLowerCase()) {
      case 'quit':
      case 'exit':
        return { kind: 'end' };
      case 'help':
        return { kind: 'text', text: CHAT.help };
      case 'cite':
        return this.#cite(rest);
      case 'sources':
        return this.#sources(rest.trim().toLowerCase());
      default:
        return name === undefined
          ? await this.#ask(line, signal)
          : this.#say(CHAT.unknownCommand(name));
    }
  }

  async #ask(line: string, signal: AbortSignal | undefined): Promise<Reply> {
    const { assistant } = this.#options;
    const clean = cleanQuestion(line);
    if (clean.kind !== 'question') return this.refuse(clean.kind);
    signal?.throwIfAborted();
    const question: Question = { text: clean.text, previous: this.#previous };
    const answer = await untilAborted(signal, assistant.ask(question, signal));
    this.#previous = [...this.#previous, clean.text].slice(-REMEMBERED);
    this.#language = answer.language;
    this.#shown = sourcesOf(answer);
    return { kind: 'text', text: printAnswer(answer, this.#printing()) };
  }

  #cite(typed: string): Reply {
    const { assistant } = this.#options;
    const clean = cleanQuestion(typed);
    if (clean.kind !== 'question') return this.#say(CHAT.citeWhat);
    const lookup = assistant.cite(clean.text, this.#language);
    if (lookup.status !== 'none') this.#shown = lookup.citations;
    return { kind: 'text', text: printLookup(lookup, this.#printing()) };
  }

  /** The provisions of the last answer, whole; of a refusal those that come near. */
  #sources(wanted: string): Reply {
    if (this.#shown === null) return this.#say(CHAT.askFirst);
    if (wanted !== '' && !isLanguage(wanted)) return this.#say(CHAT.sourcesWhichLanguage);
    const { corpus } = this.#options.assistant;
    const language = isLanguage(wanted) ? wanted : this.#language;
    const refs = new Set(this.#shown.map(({ ref }) => holderOf(ref)));
    const wholes = [...refs].flatMap((ref) => corpus.provision(ref, language) ?? []);
    if (wholes.length === 0) return this.#say(CHAT.noSources);
    return { kind: 'text', text: printProvisions(wholes, { ...this.#printing(), language }) };
  }

  #printing(): Printing {
    const { assistant, look } = this.#options;
    return { look: look(), corpus: assistant.corpus, language: this.#language };
  }

  #say(sentence: string): Reply {
    return { kind: 'text', text: printSentence(sentence, this.#options.look()) };
  }
}

function sourcesOf(answer: Answer): readonly Citation[] {
  return answer.citations.length > 0 ? answer.citations : answer.related;
}

/** Gives up waiting when the signal says so, also on work that does not heed it. */
async function untilAborted<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
