/**
 * Writes the sample documents that no editor can write by hand: the PDF and the two DOCX files in
 * index-data/documents. Their words stand in scripts/sample-texts.ts. The files are kept in git; run `npm run samples`
 * only after changing the words.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';
import { BRIEFING, DREDGING_RELEASE, INQUIRY_NOTE, type SampleText } from './sample-texts.ts';

const documents = join(import.meta.dirname, '..', 'index-data', 'documents');

const A4 = [595, 842] as const;
const MARGIN = 64;

function wrap(paragraph: string, font: PDFFont, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (font.widthOfTextAtSize(longer, size) <= A4[0] - 2 * MARGIN) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

async function pdf(sample: SampleText): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const [plain, bold] = [
    await file.embedFont(StandardFonts.TimesRoman),
    await file.embedFont(StandardFonts.TimesRomanBold),
  ];
  const day = new Date(`${sample.date}T09:00:00Z`);
  file.setTitle(sample.title);
  file.setAuthor(sample.author);
  file.setCreationDate(day);
  file.setModificationDate(day);
  const pages = sample.pages.length;
  for (const [at, blocks] of sample.pages.entries()) {
    const page = file.addPage([...A4]);
    let y = A4[1] - MARGIN;
    for (const { text, heading } of blocks) {
      const [font, size] = heading ? [bold, 15] : [plain, 11.5];
      for (const line of wrap(text, font, size)) {
        page.drawText(line, { x: MARGIN, y, size, font });
        y -= size * 1.35;
      }
      y -= 9;
    }
    page.drawText(`${sample.footer} - page ${at + 1} of ${pages}`, { x: MARGIN, y: 40, size: 9, font: plain });
  }
  return file.save();
}

function docx(sample: SampleText): Promise<Buffer> {
  const children = sample.pages
    .flat()
    .map(({ text, heading }) =>
      heading
        ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
        : new Paragraph({ children: [new TextRun(text)], spacing: { after: 160 } }),
    );
  return Packer.toBuffer(new Document({ title: sample.title, creator: sample.author, sections: [{ children }] }));
}

for (const sample of [DREDGING_RELEASE, BRIEFING, INQUIRY_NOTE]) {
  const path = join(documents, sample.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, sample.file.endsWith('.pdf') ? await pdf(sample) : await docx(sample));
  console.log(`wrote ${sample.file}`);
}
