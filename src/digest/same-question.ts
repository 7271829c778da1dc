/** Whether two questions or topics differ in case, spaces and punctuation only. */
export function sameQuestion(a: string, b: string): boolean {
  return plainQuestion(a) === plainQuestion(b);
}

/** The question without case, spaces and punctuation; itself where nothing else is in it. */
export function plainQuestion(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words || question;
}
