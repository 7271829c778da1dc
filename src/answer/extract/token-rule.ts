import type { SpanContext } from './span-context.ts';
import type { Stretch } from './spans.ts';

/** Something that a token has or has not, whichever span it is looked at for. */
export type TokenRule = (context: SpanContext, at: number) => boolean;

const counted = new WeakMap<SpanContext, Map<TokenRule, Int32Array>>();

/** For each token, how many before it have what the rule looks for; counted once. */
function countsOf(context: SpanContext, rule: TokenRule): Int32Array {
  const rules = counted.get(context) ?? new Map<TokenRule, Int32Array>();
  counted.set(context, rules);
  const known = rules.get(rule);
  if (known) return known;
  const counts = new Int32Array(context.tokens.length + 1);
  for (let i = 0; i < context.tokens.length; i++) counts[i + 1] = counts[i]! + (rule(context, i) ? 1 : 0);
  rules.set(rule, counts);
  return counts;
}

/** How many of the span's tokens have it. */
export function countIn(context: SpanContext, { first, last }: Stretch, rule: TokenRule): number {
  const counts = countsOf(context, rule);
  return counts[last + 1]! - counts[first]!;
}

/** Whether the token has it; a place outside the sentence has not. */
export function holds(context: SpanContext, rule: TokenRule, at: number): boolean {
  const counts = countsOf(context, rule);
  return at >= 0 && at + 1 < counts.length && counts[at + 1] !== counts[at];
}
