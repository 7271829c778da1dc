import { AGREEMENT } from './features/agreement.ts';
import type { SpanFeature } from './features/feature.ts';
import { PLACE } from './features/place.ts';
import { SHAPE } from './features/shape.ts';

/** The features by which short answers are ranked, in the order of the weights' file. */
export const SPAN_FEATURES: readonly SpanFeature[] = [...PLACE, ...SHAPE, ...AGREEMENT];
