import type { Language } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { Checked, Rule } from './checked.ts';

/** A document stands in every language of the corpus, or in none. */
export const everyLanguage: Rule = (checked) =>
  idsOf(checked).flatMap((id): Problem[] => {
    const document = checked.corpus.document(id);
    const missing = checked.languages.filter((language) => checked.document(id, language) === null);
    if (document === null || missing.length === 0) return [];
    const files = missing.map((language) => `${language}.md`).join(', ');
    return [
      {
        file: document.file,
        line: 1,
        message: `${id} is missing in other languages: write ${files}`,
      },
    ];
  });

/** A document has the same provisions, in the same order, in every language. */
export const alignment: Rule = (checked) =>
  idsOf(checked).flatMap((id) => {
    const first = checked.corpus.document(id)?.language;
    if (first === undefined) return [];
    const model = refsOf(checked, id, first);
    return checked.languages.flatMap((language): Problem[] => {
      const document = checked.document(id, language);
      if (document === null || language === first) return [];
      const own = refsOf(checked, id, language);
      const at = Array.from({ length: Math.max(model.length, own.length) }, (_, i) => i).find(
        (index) => model[index] !== own[index],
      );
      if (at === undefined) return [];
      const stands = own[at];
      const provision = stands === undefined ? null : checked.provision(stands, language);
      const message = `has ${stands ?? 'nothing'} where the text in ${first} has ${model[at] ?? 'nothing'}`;
      return [
        provision === null
          ? { file: document.file, line: 1, message }
          : checked.at(provision, message),
      ];
    });
  });

function idsOf({ corpus }: Checked): string[] {
  return [...new Set(corpus.documents.map(({ id }) => id))];
}

function refsOf(checked: Checked, id: string, language: Language): string[] {
  return checked.provisionsOf(id, language).map(({ ref }) => ref);
}
