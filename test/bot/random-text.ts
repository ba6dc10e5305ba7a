/** A small generator of random numbers (mulberry32), so that a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What texts are made of: everything that has ever broken a limit, an escape or a cut. */
const PIECES = [
  'word',
  'a',
  'Article 20. ',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '? ',
  '- (a) ',
  '**bold**',
  '*',
  '_',
  '`',
  '```',
  '||',
  '> ',
  '[text](https://example.org)',
  'https://example.org/x',
  '@everyone',
  '@here',
  '<@1190000000000000002>',
  '<@&1190000000000000003>',
  '<#1190000000000000004>',
  'é',
  'é',
  'ñ',
  'ã',
  '中文',
  '🧑‍🤝‍🧑',
  '🏳️‍🌈',
  '👍🏽',
  '🇨🇴',
  '\u202e',
  '\u200b',
  '\u0301',
  '𝒳',
  'loooooooooooooooooooooooooooooooooooooooooooooong',
];

/** A random text of at most `most` UTF-16 units, often short, now and then as long as may be. */
export function randomText(random: () => number, most: number): string {
  const length = Math.floor(most * random() ** 3);
  let text = '';
  while (text.length < length) text += PIECES[Math.floor(random() * PIECES.length)] ?? '';
  return text.slice(0, length);
}
