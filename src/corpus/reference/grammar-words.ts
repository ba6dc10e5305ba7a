const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Prepositions by which an article belongs to an instrument whatever that is: "of the code". */
export const OF = words('of de del da do du das dos des d');

/** Prepositions by which an article belongs to an instrument that has articles. */
export const IN = words('in under from within en dans em no na nos nas sous inside per');

/** Words before a noun that do not tell which one it is. */
export const DETERMINERS = words(
  'the this that these those our your its their my his her same said present a an any every each some el la los las lo su sus ' +
    'un una este esta ese esa nuestra nuestro mi tu o os as um uma essa esse nossa nosso sua seu minha meu ' +
    'le les l une cette ce cet notre votre leur ma mon sa son',
);

/** Adjectives that leave a noun what it was: "the whole Charter", "la Carta vigente". */
export const NEUTRAL = words(
  'current existing present entire whole full complete amended revised reformed original old new latest founding foundational ' +
    'constitutive basic main own famous real actual official good great very damn damned fucking fuckin freaking ' +
    'freakin frickin friggin bloody stupid whole holy dear beloved goddamn effing so called above mentioned aforementioned ' +
    'underlying governing respective just latter former relevant applicable entire overall org organization organisation ' +
    'organizations organisations hemispheric regional bogota interamerican inter american americas oas oea osa oass oae body bloc group ' +
    'vigente actual presente misma mismo entera completa constitutiva constitutivo fundacional reformada enmendada ' +
    'modificada original famosa citada mencionada dicha referida propia nueva antigua vieja toda interamericana ' +
    'atual inteira emendada propria antiga nova actuelle originale amendee modifiee entiere meme ancienne interamericaine presente constitutive',
);

/** Verbs that say what a text holds. */
export const SAYING = words(
  'say says said state states provide provides stipulate stipulates mean means meant read reads contain contains have has hold holds ' +
    'include includes require requires talk talks speak speaks ' +
    'dice dicen decia establece dispone contiene tiene significa estipula preve regula ' +
    'diz dizem estabelece dispoe contem tem significa ' +
    'dit disent prevoit contient a dispose signifie',
);

const QUESTION =
  'what which who whom whose where when why how qué que cual cuales quien donde cuando como porque qual quais quem onde quando ' +
  'quel quelle quels quelles qui ou quand comment pourquoi quoi est-ce';

const FUNCTION =
  'and or but nor so if then than as at by to for on with without about into onto over after before between through against upon toward ' +
  'towards during via vs versus like unlike besides despite notwithstanding not no yes it he she we they you i me us them him is are was were be been being ' +
  'am do does did done doing can could may might must shall should will would has have had there here also only even still just too ' +
  'please pls plz plse ok okay hey hi hello yo thanks lol bro dude hola ola oi bonjour salut dear well now today currently again let lets ' +
  'y e u o ni pero mas si con por para sin sobre entre segun desde hasta hacia ante bajo tras se le les me te nos lo al es son era fue ser esta estan hay ' +
  'ha han puede pueden debe deben no ya muy mas tambien solo ' +
  'com sem ate apos perante sob ao aos pela pelo pelas pelos foi sao ser pode podem deve devem nao ja tambem so ' +
  'et mais donc or ni car avec sans pour par sur selon entre vers chez depuis au aux est sont etait peut peuvent doit doivent pas ne il elle ils elles on nous vous je tu se y en ' +
  'wich whcih wat waht wht wut w abt bout tho ur r n cuz bc teh hte thru dont doesnt isnt ' +
  'segundo conforme acordo acuerdo according accordance apres suivant';

const VERBS =
  'say says said state provide provides explain quote cite show see read find give tell look lookup open compare define describe summarize summarise list ' +
  'mention mentions mentioned contain contains include includes require requires allow allows let lets make makes made mean means meant apply applies ' +
  'protect protects guarantee guarantees govern governs permit permits forbid forbids ban bans prohibit prohibits establish establishes create creates ' +
  'set sets define defines regulate regulates cover covers talk talks speak speaks deal deals call calls called work works enter enters entered sign signed ' +
  'ratify ratified adopt adopted amend amends amending override overrides overrule violate violates breach breaches break breaks respect respects ignore ignores ' +
  'invoke invoked trigger prevail prevails conflict conflicts bind binds exist exists come comes came get gets got want need know think ask asks asked wonder ' +
  'check translate use uses used using help hold holds take takes took put puts go goes happen happens happened begin begins start starts end ends follow follows ' +
  'name names named grant grants granted give gives leave leaves ' +
  'nombra concede enumera senala otorga deja encarga confiere nomeia confere lista deixa atribui aponta menciona ' +
  'nomme donne enumere accorde laisse confie confere mentionne ' +
  'relate relates concern regarding concerning refer refers referring belong belongs differ equal equals match matches versus agree disagree ' +
  'dice dicen decir diga dime establece dispone prohibe permite obliga contiene incluye exige garantiza protege explica explicame aplica indica significa implica ' +
  'ratifica modifica critica publica menciona habla trata regula contempla compara muestra muestrame mostrar ver leer cita citar busca existe entra firma viola respeta ' +
  'diz dizem dizer estabelece dispoe proibe obriga contem inclui garante explique fala mostra mostre cite leia regulamenta assegura ' +
  'dit disent prevoit interdit permet oblige contient garantit explique montre cite lis lire dispose impose signifie';

const NOUNS_APART =
  'article articles art arts articulo articulos artigo artigos chapter capitulo chapitre section paragraph letter letra inciso part parte title preamble preambulo preambule ' +
  'text version edition numbering texto numeracion numeracao texte meaning summary number numero question answer example context light';

/** Words at which the name of an instrument ends, on either side. */
export const STOP: ReadonlySet<string> = new Set([
  ...`${QUESTION} ${FUNCTION} ${VERBS} ${NOUNS_APART}`.split(' '),
  ...OF,
  ...IN,
  ...DETERMINERS,
]);

const ENDING = words(
  'says say means mean reads exactly please pls plz dice diz dit what que significa anyway again thanks lol then now today btw',
);

/** Whether a word shows that the reference before it was complete. */
export function endsPhrase(word: string): boolean {
  return OF.has(word) || ENDING.has(word);
}
