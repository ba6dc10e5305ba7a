import type { Block } from '../../../src/import/block.ts';

const HEADS = ['PRIMERA PARTE', 'SEGUNDA PARTE', 'TERCERA PARTE'];
const SENTENCES = [
  'Los Estados de la región reconocen que la cooperación entre ellos se funda en el respeto mutuo y en el derecho internacional.',
  'La Asamblea se reúne cada año, en la época que determine el reglamento y en la sede que se elija conforme al principio de rotación.',
  'El Consejo vigila la observancia de las normas que rigen el funcionamiento de la Secretaría, y adopta las disposiciones que la habiliten para su labor.',
  'Toda decisión se toma por el voto afirmativo de la mayoría absoluta de los miembros, salvo los casos en que se requiere el de los dos tercios.',
  'Nada de lo anterior se interpreta en el sentido de menoscabar los derechos y obligaciones que los Estados tienen según otros tratados.',
];
const PURPOSES = [
  'Afianzar la paz y la seguridad;',
  'Promover el desarrollo, mediante:',
  'Organizar la acción solidaria en caso de agresión, y',
];
const MEANS = [
  'Mejores condiciones para el comercio, cuando fueren adecuadas, según los convenios que los Estados hayan celebrado entre sí;',
  'Cooperación financiera, y',
  'Diversificación de las exportaciones.',
];

/** An invented treaty, as every format should come out: parts, chapters, articles, nested lists. */
export function treaty(articles: number): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'TRATADO DE COOPERACIÓN REGIONAL' },
    { kind: 'heading', level: 2, text: 'PREÁMBULO' },
    {
      kind: 'paragraph',
      text: 'EN NOMBRE DE SUS PUEBLOS, LOS ESTADOS REPRESENTADOS EN LA PRIMERA CONFERENCIA DE LA REGIÓN HAN CONVENIDO EN LO SIGUIENTE.',
    },
  ];
  for (let number = 1; number <= articles; number += 1) {
    if (number % 12 === 1) {
      const part = HEADS[Math.floor(number / 12)];
      if (part !== undefined) blocks.push({ kind: 'heading', level: 1, text: part });
      blocks.push({ kind: 'heading', level: 2, text: `Capítulo ${'I'.repeat((number % 3) + 1)}` });
      blocks.push({ kind: 'heading', level: 2, text: 'NATURALEZA Y PROPÓSITOS' });
    }
    blocks.push({ kind: 'heading', level: 4, text: `Artículo ${number}` });
    blocks.push({ kind: 'paragraph', text: sentences(number, 2) });
    if (number % 5 === 0) list(blocks);
    if (number % 4 === 0) blocks.push({ kind: 'paragraph', text: sentences(number + 2, 3) });
  }
  return blocks;
}

function list(blocks: Block[]): void {
  PURPOSES.forEach((text, index) => {
    blocks.push({ kind: 'item', mark: 'abc'[index] ?? 'z', depth: 0, text });
    if (index !== 1) return;
    MEANS.forEach((inner, place) => {
      blocks.push({ kind: 'item', mark: 'i'.repeat(place + 1), depth: 1, text: inner });
    });
  });
}

function sentences(from: number, count: number): string {
  return Array.from(
    { length: count },
    (_none, index) => SENTENCES[(from + index) % SENTENCES.length] ?? '',
  ).join(' ');
}

/** A block as it stands on paper. */
export function lineOf(block: Block): string {
  if (block.kind !== 'item') return block.text;
  return `${block.mark ?? '•'}${block.depth > 0 ? '.' : ')'} ${block.text}`;
}

/** Text wrapped at a column, every line behind an indent. */
export function wrap(text: string, column: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length >= column && line.trim() !== '') {
      lines.push(line);
      line = indent + word;
    } else line = line.trim() === '' ? indent + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
