import type { NetworkWeights } from '../../src/answer/evidence/network.ts';

/** A line of the doc comment can have this many characters. */
const WIDTH = 116;
/** And a line of the code this many. */
const LINE = 120;

/** Weights by name, in the order of the features, rounded: what the last digit says is noise. */
export function byName(
  names: readonly { readonly name: string }[],
  weights: Float64Array,
  decimals: number,
): Record<string, number> {
  return Object.fromEntries(names.map(({ name }, i) => [name, Number(weights[i]!.toFixed(decimals)) || 0]));
}

/** A network's weights, rounded. */
export function roundedNetwork({ biases, gains, inputs }: NetworkWeights, decimals: number): NetworkWeights {
  const row = (weights: readonly number[]) => weights.map((weight) => Number(weight.toFixed(decimals)) || 0);
  return {
    biases: row(biases),
    gains: row(gains),
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, weights]) => [name, row(weights)])),
  };
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
    if (Array.isArray(one)) return numbers(`${indent}  `, name, one);
    return `${indent}  ${name}: ${typeof one === 'object' ? literal(one, `${indent}  `) : one},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** A row of numbers, on one line or on as few as hold it. */
function numbers(indent: string, name: string, row: readonly number[]): string {
  const line = `${indent}${name}: [${row.join(', ')}],`;
  if (line.length <= LINE) return `${line}\n`;
  const lines = [''];
  for (const number of row) {
    const longer = `${lines.at(-1)}${lines.at(-1) === '' ? '' : ' '}${number},`;
    if (indent.length + 2 + longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(`${number},`);
  }
  return `${indent}${name}: [\n${lines.map((one) => `${indent}  ${one}\n`).join('')}${indent}],\n`;
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
