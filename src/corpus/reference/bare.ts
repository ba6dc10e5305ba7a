import { AND, isLetterWord, TO } from './article-words.ts';
import type { Scan } from './scan.ts';

/** Words that ask for a provision without asking anything about it. */
const ASKING = new Set(
  (
    'what whats was were did treaty tratado traite resolution resolucion resolucao declaration declaracion declaracao does do is are the say says said state states provide provides contain contains mean means me show see read cite quote open find ' +
    'text wording of please pls plz plse tell give look lookup up check out and or in for from you can could would i want need full whole exact summary summarize explain ' +
    'our its their su this esta este nuestra nossa notre common oas oea under according per within a an s hey hi hello ok number no art article articles reference ref cf vs that it which these those this ' +
    'que dice dicen decir el la los las del de muestra mostrar muestrame muestreme dame deme pasame ensename leeme citame quiero necesito busco buscar puedes podrias ver cual cuales es son texto por favor porfa dime lee leer cita citar explica explicame segun en y o un una ' +
    'diz dizem mostre mostra mostrar manda mande quero preciso busca pode poderia me leia qual quais e o a os as da do das dos no na nos nas em cite explique segundo ' +
    'quel quelle quels que quoi dit disent montre montrez affiche affichez voir veux peux cherche lis donne donnez moi l le les s il te vous plait du des d dans selon et est ce qu stipule ' +
    'establece dispone contiene estabelece dispoe contem prevoit hola ola bonjour lol bro now today currently'
  ).split(' '),
);

/** Whether a word asks for a provision without asking anything about it. */
export function isAsking(word: string): boolean {
  return ASKING.has(word);
}

/**
 * Whether nothing but references stands in a text, and words that ask for them.
 * @param covered tells for each token whether it is part of a reference
 */
export function isBare(scan: Scan, covered: Uint8Array): boolean {
  if (!covered.includes(1)) return false;
  for (let at = 0; at < scan.length; at += 1) {
    if (covered[at] === 1) continue;
    const word = scan.word(at);
    if (ASKING.has(word) || AND.has(word) || TO.has(word)) continue;
    // "tell me about article 20", "info on arts 5 and 6": asked for as a whole.
    if (/^(about|on|info|sobre|acerca|sur|propos)$/.test(word) && leadsTo(scan, at + 1, covered))
      continue;
    if (isLetterWord(word) && covered[at + 1] === 1) continue;
    return false;
  }
  return true;
}

function leadsTo(scan: Scan, at: number, covered: Uint8Array): boolean {
  let place = at;
  while (
    place < at + 3 &&
    /^(the|on|about|el|la|los|las|de|del|o|a|os|as|do|da|le|les|l)$/.test(scan.word(place)) &&
    covered[place] !== 1
  ) {
    place += 1;
  }
  return covered[place] === 1;
}
