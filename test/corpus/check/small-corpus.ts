import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkCorpus, type OtherText } from '../../../src/corpus/check/check-corpus.ts';
import { readLists } from '../../../src/corpus/check/lists.ts';
import { LANGUAGES, type Language } from '../../../src/corpus/language.ts';
import { readCorpus } from '../../../src/corpus/load.ts';
import { formatProblem } from '../../../src/corpus/problem.ts';

/** A treaty of three articles and a resolution, whole and without fault, in four languages. */
const CHARTER: Readonly<Record<Language, string>> = {
  en: `title: Charter of the Organization of American States
short: OAS Charter
language: en
kind: treaty
symbol: A-41
date: 1948-04-30
url: https://www.oas.org/en/charter.htm
standing: A summary; not the official text.
names:
  - Bogotá Charter
---

## Chapter II. Principles

### Article 1. Purposes

The Charter, signed on 30 April 1948, has two purposes.

- (a) The Organization keeps the peace.
- (b) The Organization helps its members to grow.

### Article 2. Admission

A State is admitted by two thirds of the Member States under Article 1. The Assembly decides by an absolute majority on the twenty-first seat.

### Article 3. Term

The Secretary General serves for five years and may be elected once more under AG/RES. 77 (XII-O/82).`,
  es: `title: Carta de la Organización de los Estados Americanos
short: Carta de la OEA
language: es
kind: treaty
symbol: A-41
date: 1948-04-30
url: https://www.oas.org/es/charter.htm
standing: Un resumen; no es el texto oficial.
---

## Capítulo II. Principios

### Artículo 1. Propósitos

La Carta, firmada el 30 de abril de 1948, tiene dos propósitos.

- (a) La Organización mantiene la paz.
- (b) La Organización ayuda a sus miembros a crecer.

### Artículo 2. Admisión

Un Estado se admite por dos tercios de los Estados miembros según el artículo 1. La Asamblea decide por mayoría absoluta sobre el vigésimo primer asiento.

### Artículo 3. Mandato

El Secretario General ejerce durante cinco años y puede ser elegido una vez más según la AG/RES. 77 (XII-O/82).`,
  pt: `title: Carta da Organização dos Estados Americanos
short: Carta da OEA
language: pt
kind: treaty
symbol: A-41
date: 1948-04-30
url: https://www.oas.org/pt/charter.htm
standing: Um resumo; não é o texto oficial.
---

## Capítulo II. Princípios

### Artigo 1. Propósitos

A Carta, assinada em 30 de abril de 1948, tem dois propósitos.

- (a) A Organização mantém a paz.
- (b) A Organização ajuda os seus membros a crescer.

### Artigo 2. Admissão

Um Estado é admitido por dois terços dos Estados membros segundo o Artigo 1. A Assembleia decide por maioria absoluta sobre o 21º assento.

### Artigo 3. Mandato

O Secretário-Geral exerce o cargo por 5 anos e pode ser eleito uma vez mais segundo a AG/RES. 77 (XII-O/82).`,
  fr: `title: Charte de l’Organisation des États Américains
short: Charte de l’OEA
language: fr
kind: treaty
symbol: A-41
date: 1948-04-30
url: https://www.oas.org/fr/charter.htm
standing: Un résumé ; ce n’est pas le texte officiel.
---

## Chapitre II. Principes

### Article 1. Buts

La Charte, signée le 30 avril 1948, a deux buts.

- (a) L’Organisation maintient la paix.
- (b) L’Organisation aide ses membres à grandir.

### Article 2. Admission

Un État est admis par les deux tiers des États membres selon l’article 1. L’Assemblée décide à la majorité absolue du vingt et unième siège.

### Article 3. Mandat

Le Secrétaire général exerce ses fonctions pendant cinq ans et peut être élu une fois encore selon l’AG/RES. 77 (XII-O/82).`,
};

const ANSWERS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The Charter has **two** purposes.',
    'Admission needs **two thirds** of the Member States.',
    'The term is **five years**.',
  ],
  es: [
    'La Carta tiene **dos** propósitos.',
    'La admisión exige **dos tercios** de los Estados.',
    'El mandato es de **cinco años**.',
  ],
  pt: [
    'A Carta tem **dois** propósitos.',
    'A admissão exige **dois terços** dos Estados.',
    'O mandato é de **cinco anos**.',
  ],
  fr: [
    'La Charte a **deux** buts.',
    'L’admission exige les **deux tiers** des États.',
    'Le mandat est de **cinq ans**.',
  ],
};

const REGISTERS = 'textbook plain slang scenario oblique hurried plain slang plain slang'.split(
  ' ',
);
const COUNTS = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa'.split(' ');

function cards(language: Language): string {
  return ANSWERS[language]
    .map((answer, index) => {
      const questions = REGISTERS.map(
        (register, at) => `- ${register}: ${COUNTS[at] ?? ''} ${COUNTS[index] ?? ''}`,
      );
      return `## charter:${index + 1}\n\n> ${answer}\n\n${questions.join('\n')}\n`;
    })
    .join('\n');
}

/** A corpus in a folder of its own, in which one thing is changed and mended again. */
export class SmallCorpus {
  /** Named `corpus`, as messages name it. */
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async write(): Promise<SmallCorpus> {
    const corpus = new SmallCorpus(
      path.join(await mkdtemp(path.join(tmpdir(), 'carta-check-')), 'corpus'),
    );
    await mkdir(path.join(corpus.folder, 'charter'), { recursive: true });
    await mkdir(path.join(corpus.folder, 'cards', 'charter'), { recursive: true });
    for (const language of LANGUAGES) {
      await corpus.put(`charter/${language}.md`, `---\nid: charter\n${CHARTER[language]}\n`);
      await corpus.put(`cards/charter/${language}.md`, cards(language));
    }
    await corpus.put('official-hosts.txt', '# hosts\noas.org # ours\n');
    await corpus.put('official-names.txt', 'Organización de los Estados Americanos\n');
    await corpus.put('documents-elsewhere.txt', 'AG/RES. 77 (XII-O/82)\n');
    return corpus;
  }

  async put(name: string, text: string): Promise<void> {
    const file = path.join(this.folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** The faults as the checker prints them, read from disk. */
  async faults(against: readonly OtherText[] = []): Promise<string[]> {
    const { corpus, problems, files } = await readCorpus(this.folder);
    const lists = await readLists(this.folder);
    return [...problems, ...checkCorpus(corpus, { files, lists, against })].map(formatProblem);
  }

  /** What comes back from `look` while a file is edited; the file is mended afterwards. */
  async edited<T>(
    name: string,
    [from, to]: readonly [string | RegExp, string],
    look: () => Promise<T>,
  ): Promise<T> {
    const file = path.join(this.folder, name);
    const before = await readFile(file, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${String(from)} does not stand in ${name}`);
    await writeFile(file, after);
    try {
      return await look();
    } finally {
      await writeFile(file, before);
    }
  }

  /** A copy of a document under another id, in every language. */
  async copyDocument(id: string): Promise<void> {
    await cp(path.join(this.folder, 'charter'), path.join(this.folder, id), { recursive: true });
  }

  async remove(name = '..'): Promise<void> {
    await rm(path.join(this.folder, name), { recursive: true, force: true });
  }
}
