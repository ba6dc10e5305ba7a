import type { NamedPermission } from '../permissions.ts';
import type { Texts } from '../texts.ts';

const PERMISSIONS: Readonly<Record<NamedPermission, string>> = {
  PinMessages: 'Fijar mensajes',
  ManageMessages: 'Gestionar mensajes',
  ViewChannel: 'Ver canal',
  SendMessages: 'Enviar mensajes',
  SendMessagesInThreads: 'Enviar mensajes en hilos',
};

/** Spanish. */
export const ES: Texts = {
  sources: 'Fuentes',
  pin: 'Fijar',
  remove: 'Quitar',
  previousPage: 'Anterior',
  nextPage: 'Siguiente',

  seeAlso: 'Véase también',
  comesNear: 'Lo que más se acerca',
  officialPage: 'Página oficial',
  notOfficial: 'Resumen en palabras de Carta; no es el texto oficial.',
  page: (page, pages) => `Página ${page} de ${pages}`,
  shownOf: (shown, all) => `Se muestran ${shown} de ${all}. En «Fuentes» están todas.`,
  chooseSource: 'Ir a una disposición',
  rangeOf: (from, to, all) => `Disposiciones ${from}-${to} de ${all}`,
  foundMany: (count) => `${count} disposiciones`,

  checked: (url, count) =>
    count === 1 ? `Una cita en [este mensaje](${url})` : `${count} citas en [este mensaje](${url})`,
  firstOf: (shown, all) => `Se muestran las primeras ${shown} de ${all}.`,
  nothingToCheck: 'No encuentro ninguna cita en ese mensaje, como «artículo 20» o «AG/RES. 2004».',
  noSuchProvision: 'no existe esa disposición',
  articlesNotHeld: (instrument) => `tengo ${instrument} en conjunto, no artículo por artículo`,
  otherTreaty: (instrument) => `pertenece a otro texto (${instrument}) que no tengo`,

  emptyMention: 'Mencióneme junto con una pregunta o use `/ask`.',
  emptyMessage: 'Ese mensaje no tiene texto que yo pueda leer, así que no hay nada que tratar.',
  failed: 'Algo falló de mi lado y ha quedado anotado. Inténtelo de nuevo, por favor.',
  unknownControl:
    'Este botón es de una versión mía que ya no existe. Pregunte de nuevo, por favor.',
  unknownCommand:
    'Ya no conozco este comando. Quien me administra puede ejecutar `npm run register`.',
  expired: (days) =>
    `Esta respuesta ha caducado: sus botones funcionan durante ${days} días o hasta que se quita. Pregunte de nuevo, por favor.`,
  sourcesGone: 'Las disposiciones en que se apoyaba esta respuesta ya no están entre mis fuentes.',

  pinned: 'Fijada.',
  alreadyPinned: 'Esta respuesta ya está fijada.',
  beingPinned: 'Alguien está fijando esta respuesta en este momento.',
  notPinnable: 'Solo se pueden fijar respuestas que todos vean en un canal de un servidor.',
  pinGone: 'El mensaje ya no existe, así que no se puede fijar.',
  channelFull: (pins, limit) =>
    pins === null
      ? `Este canal está lleno: el límite es de ${limit} mensajes fijados. Quite uno y pulse de nuevo.`
      : `Este canal tiene ${pins} mensajes fijados y el límite es ${limit}. Quite uno y pulse de nuevo.`,
  memberLacks: (permission) =>
    `Para eso necesita el permiso «${PERMISSIONS[permission]}» en este canal.`,
  appLacks: (permission) =>
    `Me falta el permiso «${PERMISSIONS[permission]}» en este canal. Un moderador puede dármelo.`,

  notYoursToRemove: `Solo quien preguntó, o alguien con el permiso «${PERMISSIONS.ManageMessages}», puede quitar esta respuesta.`,

  askDescription:
    'Pregunte sobre la Organización de los Estados Americanos y lea lo que disponen sus textos',
  askQuestion: 'Su pregunta, con sus propias palabras',
  askPrivate: 'Mostrar la respuesta solo a usted',
  askLanguage: 'Idioma de la respuesta',
  citeDescription: 'Buscar un artículo, una resolución o una declaración',
  citeReference: 'Por ejemplo: 20, art. 34(b), AG/RES. 2004, presupuesto',
  answerThis: 'Responder a esto',
  checkCitations: 'Comprobar citas',
};
