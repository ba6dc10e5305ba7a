// Embeds with both kinds of threads and does not close them: the process must end all the same.
import { LocalEmbeddings } from '../../../dist/src/search/embeddings/local.js';

const embedder = new LocalEmbeddings();
const one = await embedder.embedQuery('a question');
const many = await embedder.embedDocuments(Array.from({ length: 200 }, (_, n) => `text ${n}`));
process.stdout.write(`${one.length} ${many[199].length}`);
