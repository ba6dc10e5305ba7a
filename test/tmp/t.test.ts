import { test } from 'vitest';
import { readCorpus } from '../../src/corpus/load.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { ReferenceFinder } from '../../src/corpus/reference/find-references.ts';
test('x', async () => {
  const { corpus, problems } = await readCorpus('corpus');
  console.log(problems.slice(0,20).map(formatProblem).join('\n'), problems.length, corpus.provisions.length, corpus.cards.length);
  const f = new ReferenceFinder(corpus);
  for (const q of ['art. 34(b)','Article XII','artículo 2.c','arts. 70 to 73','artilce 88','ag res 1939','CICTE/DEC 1/07','the preamble','AG/RES. 2004 (XXXIV-O/04)','charter 3 l','art 9 letter f','Article One Hundred','Article 51 of the UN Charter','UN charter article 51','What does Article 8 of the American Convention say','article 5 nato','NATO article 5','Article 312','art 2(z)','letter f of article 9','article 3 a state must','art 39 b i','article 39(b)(ii)','articles 19, 20 and 21','art 19 and 3 countries','article five of the mexican constitution','constitución de México artículo 3','Managua Protocol','protocolo de managua','preamble of the UN Charter','what is a charter','resolution 2004','democratic charter art 20','Inter-American Democratic Charter','Art. 143','can the OAS charter be amended','article hundred and six','artículo veintiuno','art. 112, inciso c','ag/res 9999','cicte declaration 2012','difference between article 19 and article 20','Charter of the United Nations art 2(7)','carta de la OEA articulo 20','según la carta, ¿qué pasa?','article 9 of the charter of the organization of american states','20','art.20?','la charte, article 21','article 20 of the OAS Charter vs article 2(4) of the UN Charter','Articles 20-22', 'vienna convention on the law of treaties article 53','African charter art 4','rio treaty art 3','pact of bogota article 31', 'does article 19 allow it? the charter says no']) {
    const r = f.find(q); console.log(q, '=>', JSON.stringify(r.mentions.map(m=> m.kind==='provision'?m.ref: m.kind+':'+m.written+'|'+('instrument' in m ? m.instrument : m.what+' near '+m.near))), 'docs', JSON.stringify(r.documents), 'foreign', JSON.stringify(r.foreign), r.bare);
  }
});
