import type { Assistant } from '../answer/assistant.ts';
import { COMMANDS } from './chat-texts.ts';

const CITE = /^\/cite\s+/i;

/**
 * Completes a line of the chat for the Tab key: commands, and references after `/cite`.
 * @returns the completions and the text that they stand for, as `node:readline` wants them
 */
export function complete(line: string, suggest: Assistant['suggest']): [string[], string] {
  const cite = CITE.exec(line);
  if (cite !== null) {
    const typed = line.slice(cite[0].length);
    const refs = suggest(typed).map(({ ref }) => ref);
    const begun = refs.filter((ref) => ref.toLowerCase().startsWith(typed.toLowerCase()));
    // "art 20" is no beginning of `charter:20`, but where that alone is meant it may take its place.
    return [begun.length > 0 || refs.length !== 1 ? begun : refs, typed];
  }
  return [COMMANDS.filter((command) => line !== '' && command.startsWith(line)), line];
}
