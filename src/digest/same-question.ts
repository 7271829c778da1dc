/** Whether two questions or topics differ in case, spaces and punctuation only. */
export function sameQuestion(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words || question;
}
