import { describe, expect, it } from 'vitest';
import { finder, named } from './finder.ts';

/** Text → the document that it names. */
const NAMES: Readonly<Record<string, string>> = {
  'AG/RES. 1939 (XXXIII-O/03)': 'ag-res-1939',
  'AG/RES. 1939': 'ag-res-1939',
  'ag res 1939': 'ag-res-1939',
  'AG/RES.1939': 'ag-res-1939',
  'agres 1939': 'ag-res-1939',
  'AG-RES-1939': 'ag-res-1939',
  'A.G. RES 1939': 'ag-res-1939',
  'AG/RES. 2004 (XXXIV-O/04)': 'ag-res-2004',
  'resolution AG/RES. 2004': 'ag-res-2004',
  'resolution 2004': 'ag-res-2004',
  'resolución 2004': 'ag-res-2004',
  'resolução 2004': 'ag-res-2004',
  'résolution 2004': 'ag-res-2004',
  'res. 2004': 'ag-res-2004',
  'GA resolution 1650': 'ag-res-1650',
  'General Assembly resolution 1650': 'ag-res-1650',
  'resolución AG/RES. 1650 (XXIX-O/99)': 'ag-res-1650',
  'the 2004 resolution': 'ag-res-2004',
  'the resolution of 1999': 'ag-res-1650',
  'AG/RES.1 (XXVIII-E/01)': 'democratic-charter',
  'CES/DEC.1/03 rev.1': 'declaration-security-2003',
  'CICTE/DEC. 1/07': 'cicte-dec-2007',
  'CICTE/DEC.1/07': 'cicte-dec-2007',
  'cicte dec 1/07': 'cicte-dec-2007',
  'cicte dec 1 07': 'cicte-dec-2007',
  'cicte dec 1/12 rev. 1': 'cicte-dec-2012',
  'CICTE/DEC.1/12': 'cicte-dec-2012',
  'cicte dec 1 12 rev 1': 'cicte-dec-2012',
  'cicte dec 2012': 'cicte-dec-2012',
  'CICTE declaration of 2012': 'cicte-dec-2012',
  "CICTE's 2012 declaration": 'cicte-dec-2012',
  '2012 CICTE declaration': 'cicte-dec-2012',
  'the 2012 declaration': 'cicte-dec-2012',
  'la declaración del CICTE de 2015': 'cicte-dec-2015',
  'déclaration du CICTE de 2015': 'cicte-dec-2015',
  'CICTE/doc.1/15': 'cicte-dec-2015',
  'CICTE/RES.1/17': 'cicte-res-2017',
  'cicte resolution of 2017': 'cicte-res-2017',
  'A-41': 'charter',
  'B-29': 'rio-treaty',
  'declaration of Panama': 'cicte-dec-2007',
  'Declaración de Panamá': 'cicte-dec-2007',
  'Strengthening Cyber Security in the Americas': 'cicte-dec-2012',
  'strenghtening cyber security in the americas': 'cicte-dec-2012',
  'Declaration on Security in the Americas': 'declaration-security-2003',
  'Declaración sobre Seguridad en las Américas': 'declaration-security-2003',
  'Protocol of Managua': 'protocol:managua',
  'the Managua Protocol': 'protocol:managua',
  'protocolo de Managua': 'protocol:managua',
  'protocole de Managua': 'protocol:managua',
  'protocl of managua': 'protocol:managua',
  'protocol of managa': 'protocol:managua',
  'the 1993 protocol': 'protocol:managua',
  'protocolo de 1993': 'protocol:managua',
  'Protocol of Managua 1993': 'protocol:managua',
  'the 1992 protocol': 'protocol:washington',
  'Washington Protocol': 'protocol:washington',
  'protocolo de Cartagena de Indias': 'protocol:cartagena',
  'Protocol of Cartagena': 'protocol:cartagena',
  'protocolo de 1985': 'protocol:cartagena',
  'Protocol of Buenos Aires': 'protocol:buenos-aires',
  'the 1967 protocol': 'protocol:buenos-aires',
  TIAR: 'rio-treaty',
  tiar: 'rio-treaty',
  'Rio Treaty': 'rio-treaty',
  'Rio Treaty (1947)': 'rio-treaty',
  'Tratado Interamericano de Asistencia Recíproca': 'rio-treaty',
  'Tratado de Río': 'rio-treaty',
  'Pact of Bogotá': 'pact-of-bogota',
  'Pacto de Bogotá': 'pact-of-bogota',
  'pact of bogta': 'pact-of-bogota',
  'Inter-American Democratic Charter': 'democratic-charter',
  'democratic charter': 'democratic-charter',
  'Carta Democrática Interamericana': 'democratic-charter',
  'the OAS Charter': 'charter',
  'Carta de la OEA': 'charter',
  CICTE: 'cicte',
  cicte: 'cicte',
  CSIRTAmericas: 'csirt-americas',
  'CSIRT Americas': 'csirt-americas',
  'Member States': 'members',
  overview: 'overview',
  'ag-res-2004': 'ag-res-2004',
  'protocol:managua': 'protocol:managua',
};

describe('C17: a symbol, title or name goes to its document', () => {
  it.each(Object.entries(NAMES))('%s', (text, id) => {
    expect(named(text)).toEqual([id]);
    expect(finder.find(text).bare).toBe(true);
  });

  it('is found in a sentence', () => {
    expect(finder.find('What does AG/RES. 2004 (XXXIV-O/04) ask of CICTE?')).toEqual({
      mentions: [],
      documents: ['ag-res-2004'],
      foreign: [],
      bare: false,
      asksFormer: false,
    });
  });

  it('is found at a place in the text that it was written at', () => {
    expect(named('See article 20 and AG/RES. 2004, the preamble')).toEqual([
      'charter:20',
      'charter:preamble',
      'ag-res-2004',
    ]);
  });

  it.each([
    ['AG/RES. 9999', null],
    ['ag res 1940', null],
    ['AG/RES. 2004 (XXX-O/00)', 'ag-res-2004'],
    ['AG/RES. 1939 (XXXIV-O/04)', 'ag-res-1939'],
    ['CICTE/DEC. 2/07', 'cicte-dec-2007'],
    ['CICTE/DEC.1/12 rev. 2', 'cicte-dec-2012'],
    ['CICTE/DEC. 1/06', null],
    ['CICTE declaration of 2013', null],
    ['CP/RES. 1080', null],
    ['resolution 9999', null],
  ])('D9: an unknown symbol is missing: %s', (text, near) => {
    const { mentions, documents } = finder.find(text);
    expect(documents).toEqual([]);
    expect(mentions).toEqual([
      {
        kind: 'missing',
        written: text,
        what: 'document',
        wanted: null,
        near,
        held: false,
      },
    ]);
  });

  it.each([
    'UN Security Council resolution 1939',
    'UNGA resolution 1650',
    'resolution 2004 of the Security Council',
    'resolución 2004 del Consejo de Seguridad',
  ])('D9: another organization’s resolution is not ours: %s', (text) => {
    const { mentions, documents } = finder.find(text);
    expect(documents).toEqual([]);
    expect(mentions).toEqual([{ kind: 'foreign', written: text, instrument: text }]);
  });

  it.each([
    'can member states leave?',
    'who is in CICTE?',
    'how is the OAS strengthening cyber security?',
    'what are the four pillars of the OAS?',
    'who wrote the Charter?',
    'the resolution of 242 disputes',
    'in 2012 a declaration was made',
    'Treaty of Managua',
  ])('a question that has the words of a name names no document: %s', (text) => {
    expect(finder.find(text).documents).toEqual([]);
  });
});
