import type { Findings } from '../../answer/read-evidence.ts';

/** What was understood of a question: what is asked for, then its words with their weight and what else counts as them. */
export function understoodOf({ question, weighing }: Findings): (readonly [name: string, value: string])[] {
  const concepts = question.concepts.map((concept, i): readonly [string, string] => {
    const others = concept.alternatives.map((other) => other.terms.join(' ')).join(', ');
    const kind = concept.isName ? ', a name' : concept.isNumber ? ', a number' : '';
    return [
      `“${concept.surface}”`,
      `weight ${(weighing.idf[i] ?? 0).toFixed(2)}${kind}${others ? `; also: ${others}` : ''}`,
    ];
  });
  return [['asked for', `${question.expects} (${question.expectsRule})`], ...concepts];
}
