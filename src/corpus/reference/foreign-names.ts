/**
 * Instruments that the corpus does not hold and that people ask it about, by the names that they
 * use. Whatever is not listed is recognized by its grammar (phrase.ts); a listed name is found in
 * any case and with a typing error, and known to its end.
 */
export const FOREIGN_NAMES: readonly string[] = [
  'UN Charter', 'United Nations Charter', 'Charter of the United Nations', 'Charter of the UN',
  'Carta de las Naciones Unidas', 'Carta de Naciones Unidas', 'Carta de la Organización de las Naciones Unidas',
  'Carta de la ONU', 'Carta ONU', 'Carta das Nações Unidas', 'Carta da ONU', 'Charte des Nations Unies', "Charte de l'ONU",
  'Charter of San Francisco', 'UNC',
  'Vienna Convention on the Law of Treaties', 'Vienna Convention', 'Vienna Convention on Diplomatic Relations',
  'Vienna Convention on Consular Relations', 'Convención de Viena sobre el Derecho de los Tratados', 'Convención de Viena',
  'Convención de Viena sobre Relaciones Diplomáticas', 'Convención de Viena sobre Relaciones Consulares',
  'Convenção de Viena sobre o Direito dos Tratados', 'Convenção de Viena', 'Convention de Vienne sur le droit des traités',
  'Convention de Vienne', 'VCLT', 'CVDT',
  'American Convention on Human Rights', 'American Convention', 'Inter-American Convention on Human Rights', 'Human Rights Convention',
  'Convención Americana sobre Derechos Humanos', 'Convención Americana de Derechos Humanos', 'Convención Americana',
  'Convenção Americana sobre Direitos Humanos', 'Convenção Americana de Direitos Humanos', 'Convenção Americana',
  "Convention américaine relative aux droits de l'homme", "Convention américaine des droits de l'homme", 'Convention américaine',
  'Pact of San José', 'Pact of San José de Costa Rica', 'Pacto de San José', 'Pacto de San José de Costa Rica', 'Pacto de São José',
  'Pacte de San José', 'ACHR', 'CADH', 'CIDH Convention',
  'European Convention on Human Rights', 'Convenio Europeo de Derechos Humanos', 'Convención Europea de Derechos Humanos',
  'Convenção Europeia dos Direitos do Homem', "Convention européenne des droits de l'homme", 'ECHR', 'CEDH',
  'American Declaration of the Rights and Duties of Man', 'American Declaration',
  'Declaración Americana de los Derechos y Deberes del Hombre', 'Declaración Americana', 'Declaração Americana', 'ADRDM',
  'Universal Declaration of Human Rights', 'Declaración Universal de los Derechos Humanos', 'Declaración Universal de Derechos Humanos',
  'Declaração Universal dos Direitos Humanos', "Déclaration universelle des droits de l'homme", 'UDHR', 'DUDH',
  'North Atlantic Treaty', 'Washington Treaty', 'Tratado del Atlántico Norte', 'Tratado do Atlântico Norte', "Traité de l'Atlantique Nord",
  'NATO Treaty', 'Tratado de la OTAN', 'Tratado da OTAN', "Traité de l'OTAN", 'Tratado de Washington', 'Traité de Washington',
  'Rome Statute', 'Rome Statute of the International Criminal Court', 'Estatuto de Roma', 'Statut de Rome',
  'Escazú Agreement', 'Acuerdo de Escazú', 'Acordo de Escazú', "Accord d'Escazú",
  'Budapest Convention', 'Convention on Cybercrime', 'Convenio de Budapest', 'Convención de Budapest', 'Convenção de Budapeste', 'Convention de Budapest',
  'Geneva Convention', 'Geneva Conventions', 'Convenios de Ginebra', 'Convención de Ginebra', 'Convenções de Genebra', 'Conventions de Genève',
  'Cartagena Protocol on Biosafety', 'Protocolo de Cartagena sobre Seguridad de la Biotecnología',
  'Protocol of San Salvador', 'Protocolo de San Salvador', 'Protocole de San Salvador', 'Kyoto Protocol', 'Montreal Protocol', 'Nagoya Protocol',
  'Paris Agreement', 'Acuerdo de París', 'Acordo de Paris', 'Accord de Paris', 'Treaty of Tlatelolco', 'Tratado de Tlatelolco',
  'Treaty of Versailles', 'Montevideo Convention', 'Convención de Montevideo', 'Covenant of the League of Nations',
  'Magna Carta', 'Carta Magna', 'Social Charter of the Americas', 'Carta Social de las Américas', 'Carta Social das Américas',
  'Charte sociale des Amériques', 'Inter-American Charter of Social Guarantees', 'Carta Internacional Americana de Garantías Sociales',
  'European Charter', 'European Social Charter', 'Charter of Fundamental Rights', 'Carta Europea', 'Carta Social Europea', 'Charte européenne', 'Charte sociale européenne',
  'African Charter on Human and Peoples Rights', 'African Charter', 'Banjul Charter', 'Carta Africana', 'Charte africaine', "Charte africaine des droits de l'homme et des peuples",
  'Andean Charter', 'Carta Andina', 'Carta Andina para la Promoción y Protección de los Derechos Humanos', 'Arab Charter', 'Atlantic Charter', 'Earth Charter', 'Olympic Charter', 'ASEAN Charter',
  'Canadian Charter of Rights and Freedoms', 'Charter of Rights and Freedoms', 'Charter of the Organization of African Unity', 'Charter of the African Union',
  'Belem do Para Convention', 'Convention of Belém do Pará', 'Convención de Belém do Pará', 'Convenção de Belém do Pará',
  'Inter-American Convention against Corruption', 'Convención Interamericana contra la Corrupción', 'Convenção Interamericana contra a Corrupção',
  'Inter-American Convention against Terrorism', 'Convención Interamericana contra el Terrorismo', 'CIFTA', 'ICCPR', 'ICESCR', 'PIDCP', 'PIDESC',
  'CEDAW', 'UNCLOS', 'CONVEMAR', 'UNCAC', 'GATT', 'GDPR', 'RGPD', 'NAFTA', 'USMCA', 'CUSMA', 'T-MEC', 'CITES', 'TFEU', 'TEU',
  'Statute of the International Court of Justice', 'ICJ Statute', 'Estatuto de la Corte Internacional de Justicia',
  'United States Constitution', 'US Constitution', 'U.S. Constitution', 'constitution of the United States', 'constitución de los Estados Unidos',
  'constituição dos Estados Unidos', 'constitution des États-Unis', 'law of treaties', 'law of the sea convention', 'League of Nations Covenant',
];

/** Organizations whose name alone owns an article: "NATO's article 5", "article 2 of the UN". */
export const BODIES: ReadonlySet<string> = new Set(
  (
    'nato otan un onu unga unsc eu ue mercosur mercosul unasur unasul alba celac caricom asean wto omc ilo oit unesco icj cij icc cpi ' +
    'iachr cidh opec opep sica aladi osce oua oau commonwealth vaticano vatican'
  ).split(' '),
);
