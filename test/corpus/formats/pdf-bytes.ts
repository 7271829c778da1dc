/** A line to be set: points from the lower left corner of a page of 595 by 842. */
export interface SetLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

interface PdfParts {
  readonly pages: readonly (readonly SetLine[])[];
  readonly info?: Readonly<Record<string, string>>;
  readonly encrypted?: boolean;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** The smallest PDF file that sets these lines in Helvetica. Text beyond Latin-1 cannot be set. */
export function pdfBytes({ pages, info = {}, encrypted = false }: PdfParts): Uint8Array {
  const kids = pages.map((_, number) => `${5 + 2 * number} 0 R`).join(' ');
  const hexadecimal = '41'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
  ];
  for (const [number, lines] of pages.entries()) {
    const set = lines.map(
      ({ text, x = 72, y, size = 11 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj`,
    );
    const stream = lines.length === 0 ? '10 10 m 20 20 l S' : `BT ${set.join('\n')} ET`;
    const resources = '<< /Font << /F1 3 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${6 + 2 * number} 0 R >>`,
      `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    );
  }
  if (encrypted) {
    objects.push(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${hexadecimal}> /U <${hexadecimal}> >>`);
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, number) => {
    const offset = file.length;
    file += `${number + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const encrypt = encrypted ? `/Encrypt ${objects.length} 0 R /ID [<${hexadecimal}> <${hexadecimal}>]` : '';
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${encrypt} >>`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines below each other from `top` on, with the usual distance. */
export const column = (texts: readonly string[], top = 760, x = 72, leading = 14): SetLine[] =>
  texts.map((text, number) => ({ text, x, y: top - number * leading }));
