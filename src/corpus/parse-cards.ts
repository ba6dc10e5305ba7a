import { REGISTERS, type Card, type OutsideCard, type Register } from './card.ts';
import type { Language } from './language.ts';
import type { Problem } from './problem.ts';

/** One card file, read. */
export interface ParsedCards {
  readonly cards: readonly Card[];
  readonly outside: readonly OutsideCard[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a card file: `## reference`, below it `> answer with its **key**`, below that
 * `- register: question`. In a file of outside questions `## outside:topic` stands for the
 * reference, and there are no answers.
 */
export function parseCards(file: string, language: Language, text: string): ParsedCards {
  const cards: Card[] = [];
  const outside: OutsideCard[] = [];
  const problems: Problem[] = [];
  let ref: string | null = null;
  let answer: { text: string; key: string } | null = null;

  text.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1;
    const content = raw.trim();
    const fault = (message: string): void => void problems.push({ file, line, message });
    if (content === '' || /^<!-{2}.*-{2}>$/.test(content)) return;
    const heading = /^## (\S+)$/.exec(content);
    const reply = /^> (.+)$/.exec(content);
    const item = /^- ([a-z]+): (.+)$/.exec(content);
    if (heading?.[1] !== undefined) {
      ref = heading[1];
      answer = null;
    } else if (reply?.[1] !== undefined) {
      const keys = [...reply[1].matchAll(/\*\*(.+?)\*\*/g)].map((match) => match[1] ?? '');
      if (keys.length !== 1) fault(`an answer has one **key**; this one has ${keys.length}`);
      answer = { text: reply[1].replaceAll('**', ''), key: keys[0] ?? '' };
    } else if (item?.[1] !== undefined && item[2] !== undefined) {
      const register = asRegister(item[1]);
      const question = item[2];
      if (register === null) fault(`"${item[1]}" is no register; use ${REGISTERS.join(', ')}`);
      else if (ref === null) fault('a question stands before the first "## reference"');
      else if (ref.startsWith('outside:')) {
        const topic = ref.slice('outside:'.length);
        outside.push({ topic, language, register, question, file, line });
      } else if (answer === null) fault('a question stands before its "> answer"');
      else {
        cards.push({
          ref,
          language,
          register,
          question,
          answer: answer.text,
          key: answer.key,
          file,
          line,
        });
      }
    } else {
      fault('is no card line; write "## reference", "> answer" or "- register: question"');
    }
  });
  return { cards, outside, problems };
}

function asRegister(word: string): Register | null {
  return REGISTERS.find((register) => register === word) ?? null;
}
