import type { Model } from './score.ts';
import weights from './weights.json' with { type: 'json' };

/**
 * Trained by scripts/train-cleaning.ts on pages whose main text people marked (scrapinghub's article benchmark, dragnet's
 * training data and CleanEval). The file holds no text of these pages, only a number a feature and line class.
 */
export const MODEL: Model = weights;
