import { Embeddings } from '@langchain/core/embeddings';
import type { Config } from '../../config.ts';
import { CartaError } from '../../errors.ts';
import type { Embedder } from './embedder.ts';
import { LocalEmbeddings } from './local.ts';
import { importOptional } from './optional-package.ts';
import { ToldEmbeddings } from './told-embeddings.ts';

/** The settings that choose an embedder. */
export type EmbedderSettings = Pick<Config, 'embeddings' | 'modelBaseUrl' | 'modelApiKey'>;

/** Milliseconds that a provider may take, and how often it is asked again after a fault. */
const TIMEOUT_MS = 30_000;
const RETRIES = 2;

/**
 * The embedder that `EMBEDDINGS` names: `local`, `openai:MODEL` (or whatever speaks OpenAI's
 * protocol at MODEL_BASE_URL), `ollama:MODEL`, `huggingface:MODEL` or `transformers:MODEL` (which
 * run the model in this process).
 * @throws CartaError `bad_settings` where the provider is unknown, or lacks a key or a package
 */
export async function createEmbedder(settings: EmbedderSettings): Promise<Embedder> {
  const setting = settings.embeddings;
  if (setting === 'local') {
    const embeddings = new LocalEmbeddings();
    const { identity, dimension } = embeddings;
    return {
      embeddings,
      identity,
      dimension,
      languages: ['en'],
      close: () => embeddings.close(),
    };
  }
  const colon = setting.indexOf(':');
  const make = PROVIDERS.get(setting.slice(0, colon));
  const model = setting.slice(colon + 1);
  if (make === undefined || model === '') {
    throw new CartaError(
      'bad_settings',
      `EMBEDDINGS=${setting} names no provider that Carta knows; use local, ` +
        `${[...PROVIDERS.keys()].join(':…, ')}:…`,
    );
  }
  const { embeddings, provider } = await make(model, settings);
  const identity = `${provider}:${model}`;
  return {
    embeddings: new ToldEmbeddings(embeddings, identity, settings.modelApiKey),
    identity,
    dimension: null,
    close: () => Promise.resolve(),
  };
}

interface Made {
  readonly embeddings: Embeddings;
  /** The provider as identities name it. */
  readonly provider: string;
}

type Make = (model: string, settings: EmbedderSettings) => Promise<Made>;

const PROVIDERS: ReadonlyMap<string, Make> = new Map([
  ['openai', openai],
  ['ollama', ollama],
  ['huggingface', transformers],
  ['transformers', transformers],
]);

async function openai(model: string, settings: EmbedderSettings): Promise<Made> {
  const { embeddings: setting, modelBaseUrl, modelApiKey } = settings;
  if (modelApiKey === null && modelBaseUrl === null) {
    throw new CartaError('bad_settings', `EMBEDDINGS=${setting} needs MODEL_API_KEY`);
  }
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  return {
    provider: 'openai',
    embeddings: new OpenAIEmbeddings({
      model,
      // A server of one's own may want no key, but the client does.
      apiKey: modelApiKey ?? 'none',
      // Plain numbers: not every server that speaks this protocol knows the packed form.
      encodingFormat: 'float',
      batchSize: 256,
      timeout: TIMEOUT_MS,
      maxRetries: RETRIES,
      ...(modelBaseUrl === null ? {} : { configuration: { baseURL: modelBaseUrl } }),
    }),
  };
}

async function ollama(model: string, settings: EmbedderSettings): Promise<Made> {
  const name = '@langchain/ollama';
  const { OllamaEmbeddings } = await importOptional(name, `EMBEDDINGS=${settings.embeddings}`);
  // MODEL_BASE_URL may be the address of Ollama's OpenAI face, which ends in /v1.
  const baseUrl = settings.modelBaseUrl?.replace(/\/v1$/, '');
  return {
    provider: 'ollama',
    embeddings: construct(OllamaEmbeddings, name, {
      model,
      maxRetries: RETRIES,
      ...(baseUrl === undefined ? {} : { baseUrl }),
    }),
  };
}

async function transformers(model: string, settings: EmbedderSettings): Promise<Made> {
  // LangChain's class loads it at the first text, which is late to hear that it is missing.
  await importOptional('@huggingface/transformers', `EMBEDDINGS=${settings.embeddings}`);
  const { HuggingFaceTransformersEmbeddings } =
    await import('@langchain/community/embeddings/huggingface_transformers');
  return {
    provider: 'transformers',
    embeddings: new HuggingFaceTransformersEmbeddings({ model }),
  };
}

/** Makes an embedder from a class that only the installed package describes. */
function construct(found: unknown, name: string, fields: object): Embeddings {
  if (typeof found === 'function') {
    const made: unknown = Reflect.construct(found, [fields]);
    if (isEmbeddings(made)) return made;
  }
  throw new CartaError(
    'bad_settings',
    `${name} is installed in a version that Carta does not know; run \`npm install ${name}@latest\``,
  );
}

function isEmbeddings(value: unknown): value is Embeddings {
  return value instanceof Embeddings;
}
