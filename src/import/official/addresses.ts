import type { Language } from '../../corpus/language.ts';

/** The pages that together hold one official text, in order. */
export type OfficialPages = readonly [string, ...string[]];

const CHARTER: Readonly<Record<Language, readonly OfficialPages[]>> = {
  en: [
    ['https://www.oas.org/dil/treaties_A-41_Charter_of_the_Organization_of_American_States.htm'],
    [
      'https://iachr.org/Basicos/English/Basic22.Charter%20OAS.htm',
      'https://iachr.org/Basicos/English/Basic22a.Charter%20OAS.htm',
    ],
    [
      'https://www.cidh.oas.org/Basicos/English/Basic22.Charter%20OAS.htm',
      'https://www.cidh.oas.org/Basicos/English/Basic22a.Charter%20OAS.htm',
    ],
    ['https://www.oas.org/en/sla/dil/inter_american_treaties_A-41_charter_OAS.asp'],
  ],
  es: [
    ['https://www.oas.org/XXXIIGA/espanol/documentos/carta_oea.htm'],
    [
      'https://www.oas.org/dil/esp/tratados_A-41_Carta_de_la_Organizacion_de_los_Estados_Americanos.htm',
    ],
    ['https://www.oas.org/es/sla/ddi/tratados_multilaterales_interamericanos_A-41_carta_OEA.asp'],
  ],
  pt: [
    [
      'https://www.oas.org/dil/port/tratados_A-41_Carta_da_Organiza%C3%A7%C3%A3o_dos_Estados_Americanos.htm',
    ],
    ['https://www.oas.org/csh/portuguese/doccon&tracarta%20da%20oea.asp'],
  ],
  fr: [
    [
      'https://www.oas.org/dil/french/traites_A-41_Charte_de_l_Organisation_des_Etats_Americains.htm',
    ],
    ['https://www.oas.org/csh/french/docc&tcharte.asp'],
  ],
};

/**
 * Where the OAS publishes the Charter in a language, in the order of trying: first the addresses
 * that were seen, then those that follow from the pattern of their site.
 */
export function officialAddresses(
  document: 'charter',
  language: Language,
): readonly OfficialPages[] {
  return { charter: CHARTER }[document][language];
}
