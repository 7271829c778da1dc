/** A line of the doc comment can have this many characters. */
const WIDTH = 116;

/** Weights by name, in the order of the features, rounded: what the last digit says is noise. */
export function byName(
  names: readonly { readonly name: string }[],
  weights: Float64Array,
  decimals: number,
): Record<string, number> {
  return Object.fromEntries(names.map(({ name }, i) => [name, Number(weights[i]!.toFixed(decimals)) || 0]));
}

/** Source text of a file of weights, as the formatter of this project would leave it. */
export function weightsFile(given: {
  readonly imports?: string;
  readonly comment: readonly string[];
  readonly name: string;
  readonly type: string;
  readonly value: object;
}): string {
  const comment = given.comment.flatMap(wrapped).map((line) => ` *${line === '' ? '' : ` ${line}`}\n`);
  const imports = given.imports ? `${given.imports}\n\n` : '';
  return `${imports}/**\n${comment.join('')} */\nexport const ${given.name}: ${given.type} = ${literal(given.value, '')};\n`;
}

function literal(value: object, indent: string): string {
  const lines = Object.entries(value).map(([key, one]) => {
    const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? key : `'${key}'`;
    return `${indent}  ${name}: ${typeof one === 'object' ? literal(one, `${indent}  `) : one},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** Lines that fit; those of a list's item after the first are set in. */
function wrapped(paragraph: string): string[] {
  const indent = paragraph.startsWith('- ') ? '  ' : '';
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
