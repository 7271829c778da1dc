/** What makes a question of a text, each on its own; anything else is a topic. */
const RULES: readonly { readonly name: string; readonly holds: (text: string) => boolean }[] = [
  { name: 'it ends with a question mark', holds: (text) => /[?？؟]["'”“’»)]*$/.test(text) },
  {
    name: 'it begins with a question word, behind at most one small word',
    holds: (text) =>
      /^(?:and |since |by |at |in |on |to |for |from |with |of )?(?:who|whom|whose|what|which|when|where|why|how)\b(?!['’-])/i.test(
        text,
      ) && wordCount(text) > 2,
  },
  {
    name: 'it begins with a verb that asks, and somebody or something behind it',
    holds: (text) =>
      /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b(?!['’-])/i.test(text) &&
      wordCount(text) > 2,
  },
];

/** `Who Cares` is a name, and so is `Will Smith`: two words alone ask nothing. */
const wordCount = (text: string): number => text.split(/\s+/).length;

/** Whether a text is watched as a question, for its answer, or as a topic, for every new passage. */
export function kindOf(text: string): 'topic' | 'question' {
  return RULES.some(({ holds }) => holds(text.trim())) ? 'question' : 'topic';
}
