import { expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.ts';

it.each([
  ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
  [
    'See Art. 28 and Arts. 29 to 31. The rest follows.',
    ['See Art. 28 and Arts. 29 to 31.', 'The rest follows.'],
  ],
  ['AG/RES. 2004 was adopted. CITEL acts.', ['AG/RES. 2004 was adopted.', 'CITEL acts.']],
  [
    'The seat is in Washington, D.C. and stays there.',
    ['The seat is in Washington, D.C. and stays there.'],
  ],
  ['No full stop at the end', ['No full stop at the end']],
  ['¿Quién decide? ¡La Asamblea! Ya está.', ['¿Quién decide?', '¡La Asamblea!', 'Ya está.']],
  ['3. The Council decides. It votes.', ['3. The Council decides.', 'It votes.']],
  ['Il dit : « Oui. » Le vote suit.', ['Il dit : « Oui. »', 'Le vote suit.']],
  ['Fin de phrase. « Oui », dit-il.', ['Fin de phrase.', '« Oui », dit-il.']],
  ['Y así siguió… Nadie votó.', ['Y así siguió…', 'Nadie votó.']],
  [
    'Habló la Sra. Pérez, de EE. UU., véase pág. 3 y núm. 7. Luego votó.',
    ['Habló la Sra. Pérez, de EE. UU., véase pág. 3 y núm. 7.', 'Luego votó.'],
  ],
  [
    'He quoted it [see above]. [The rest] follows.',
    ['He quoted it [see above].', '[The rest] follows.'],
  ],
  ['', []],
])('splits %j between sentences alone', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});
