const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "Charter" in four languages and with the errors that people make; "chapter" is another word. */
const CHARTER = words(
  'charter carta charte chater chartre charer chartr charterr chrater cahrter charther chartar chaarter chater cartha',
);

/** Nouns of instruments that have articles, none of which can be the Charter of the OAS. */
export const STRONG = words(
  'convention conventions convencion convenciones convenio convenios convencao convencoes ' +
    'constitution constitutions constitucion constituciones constituicao constituicoes ' +
    'statute statutes estatuto estatutos statut statuts covenant covenants pact pacts pacto pactos pacte pactes ' +
    'conv const constituion constituton consitution constitusion constitucao conventon convension convetion convntion convencio',
);

/** "Treaty": the Charter itself is one, so that alone it names no other. */
export const TREATY = words('treaty tratado traite treety traety treatey traty');

/** Common nouns: another instrument only when something tells which, or when an article is "of" it. */
export const WEAK = words(
  'protocol protocolo protocole agreement agreements agrement acuerdo acordo accord accords ' +
    'declaration declaracion declaracao code codigo act acts acta acte law laws ley leyes lei loi bylaws ' +
    'regulation regulations regulamento reglamento reglement resolution resolucion resolucao decree decreto ' +
    'directive compact memorandum bill rules reglas regras regles',
);

/** Whether a token says "charter". */
export function isCharter(word: string): boolean {
  return CHARTER.has(word);
}

/** Whether a token is a noun that may name an instrument other than a charter. */
export function isTreatyNoun(word: string): boolean {
  return STRONG.has(word) || TREATY.has(word) || WEAK.has(word);
}
