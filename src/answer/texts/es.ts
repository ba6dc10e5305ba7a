import type { Texts } from './texts.ts';

/** Las frases propias de Carta en español. */
export const es: Texts = {
  refusal: {
    'not-in-sources': 'Mis fuentes no responden a esto.',
    'office-holders':
      'No digo quién ocupa u ocupó un cargo: mis fuentes son los textos, y las personas cambian.',
    'current-events':
      'No sigo las noticias: mis fuentes son los textos de la OEA, no lo que pasa hoy.',
    'other-treaties':
      'Eso es materia de otro tratado. Mis fuentes son la Carta de la OEA y los textos de la OEA que la rodean.',
    'other-bodies':
      'Eso trata de otra entidad. Mis fuentes se limitan a la Organización de los Estados Americanos.',
    'national-law': 'Eso es asunto del derecho nacional, que mis fuentes no contienen.',
    figures: 'Mis fuentes no dan esa cifra.',
    practical: 'Mis fuentes son textos jurídicos; no contienen información práctica de ese tipo.',
    'not-in-charter': 'Los textos de la OEA que tengo no tratan de esto.',
    'missing-articles': 'En mis fuentes no existe tal disposición.',
    'general-knowledge': 'Solo respondo preguntas sobre la Organización de los Estados Americanos.',
    chatter:
      'Respondo preguntas sobre la OEA: su Carta, sus órganos, su trabajo en ciberseguridad. Hazme una.',
    hostile: 'Solo respondo preguntas sobre la OEA, a partir de sus textos.',
    'technical-cyber':
      'Tengo lo que la OEA decidió sobre ciberseguridad, no consejos técnicos ni otras noticias de seguridad.',
    advice: 'No puedo asesorar sobre un caso; solo muestro lo que disponen los textos de la OEA.',
    nonsense: 'No encuentro una pregunta aquí. Pregunta sobre la OEA en una frase.',
    empty: 'En este mensaje no hay ninguna pregunta. Pregunta sobre la OEA en una frase.',
    'too-long': 'Es más largo de lo que puedo leer. Pregunta en un máximo de 4.000 caracteres.',
  },
  foreign: (written, instrument) =>
    `${written} es de otro instrumento (${instrument}), que mis fuentes no contienen; el artículo de la Carta de la OEA con ese número es otra cosa.`,
  missingArticle: (written, document, last) =>
    `No existe ${written} en ${document}: sus artículos van del 1 al ${last}.`,
  notHeld: (written, document) =>
    `Mis fuentes tienen una página sobre ${document}, pero no contienen ${written}.`,
  notCarriedOver: (old, edition) =>
    `Ningún artículo ${old} de la Carta de ${edition} figura en la Carta de hoy.`,
  missingLetter: (written, article) => `${article} no tiene ninguna parte «${written}».`,
  missingDocument: (written) => `Mis fuentes no contienen ${written}.`,
  otherArticle: (named, title, meant) =>
    `${named} trata de otra cosa (${title}); lo que describes está en ${meant}.`,
  alsoMissing: (written) => `No está en mis fuentes: ${written.join(', ')}.`,
  editionNote: (old, edition, current) =>
    `Lo que era el artículo ${old} en la numeración de ${edition} es hoy ${current}.`,
  formerNumbers: (current, numbers) =>
    `${current} en numeraciones anteriores: ${numbers
      .map(
        ({ edition, number }) =>
          `${edition} ${number === null ? 'no existía' : `artículo ${number}`}`,
      )
      .join(', ')}.`,
  bearsOn: 'También importa',
  comesNear: 'Se acerca',
  summary: 'Resumen con palabras de Carta, no el texto oficial',
  officialText: (day, from) => `Texto oficial (importado el ${day} de ${from})`,
  noted: 'Fuente que indica',
  imported: (day, from) => `importado el ${day} de ${from}`,
  superseded: (by) => `sustituido por ${by}`,
  inLanguage: { en: 'en inglés', es: 'en español', pt: 'en portugués', fr: 'en francés' },
};
