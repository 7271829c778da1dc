/** Lines of a text that comes in pieces. Only U+000A ends a line: JSON may hold every other character that readers take for one. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  for await (const piece of pieces) {
    const [first, ...more] = piece.split('\n');
    rest.push(first!);
    for (const next of more) {
      yield rest.join('');
      rest = [next];
    }
  }
  const last = rest.join('');
  if (last !== '') yield last;
}
