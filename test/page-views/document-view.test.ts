import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recorded } from '../../src/chat/state.ts';
import type { Document } from '../../src/corpus/document.ts';
import { parse } from '../../src/corpus/parse.ts';
import { type DocumentParts, documentView } from '../../src/page-views/document-view.ts';
import { WINDOW } from '../../src/page-views/window.ts';
import { citation, invocation } from '../store/samples.ts';

const PAGE = [
  'Harbour reopens after storm',
  'Published 3 May 2025',
  '',
  'The harbour reopened on Monday after two days of storm, the port office said.',
  '',
  'Share this article',
  '',
  'Two ships with grain left at noon, and a third is expected to leave later this week.',
].join('\n');

async function documentOf(text: string): Promise<Document> {
  const parsed = await parse('port/harbour.txt', new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

const quoting = (quote: string, start: number, key = quote): Recorded => ({
  invocation: invocation([key], { receivedAt: 1_000 }),
  question: `of ${key}`,
  citations: [{ ...citation('port/harbour.txt', quote), start, end: start + quote.length }],
  ending: { outcome: 'answered', message: null, at: 2_000 },
});

const view = (document: Document, given: Partial<DocumentParts> = {}) =>
  documentView({ document, changedSinceIndexed: false, copies: [], recorded: [], window: {}, ...given });

describe('a document as it is shown', () => {
  test('what was found, what was removed and why, and the whole of a short text', async () => {
    const document = await documentOf(PAGE);
    const shown = view(document);
    expect(shown.text).toBe(PAGE);
    expect(shown.published?.value).toBe('2025-05-03');
    const { start, end } = shown.published!.where!;
    expect(PAGE.slice(start, end)).toContain('3 May 2025');
    const removed = shown.removed.map((one) => PAGE.slice(one.start, one.end).trim());
    expect(removed).toContain('Share this article');
    for (const { reason } of shown.removed) expect(reason).not.toBe('');
    expect(shown.kept.map((one) => PAGE.slice(one.start, one.end)).join()).toContain('Two ships with grain');
  });

  test('quotations stand where the file has them now; what it no longer has is counted', async () => {
    const document = await documentOf(PAGE);
    const quote = 'Two ships with grain left at noon';
    const at = PAGE.indexOf(quote);
    const { quotations, goneQuotations } = view(document, {
      recorded: [quoting(quote, at, 'first'), quoting(quote, 3, 'moved'), quoting('Three ships left', at, 'gone')],
    });
    expect(goneQuotations).toBe(1);
    expect(quotations.map(({ question, was }) => [question, was])).toEqual([
      ['of first', null],
      ['of moved', { start: 3, end: 3 + quote.length }],
    ]);
    for (const { start, end } of quotations) expect(PAGE.slice(start, end)).toBe(quote);
    expect(quotations[0]!.when).toBe('1970-01-01T00:00:01.000Z');
  });

  test('every quotation shown equals the text at its span, whatever was recorded', async () => {
    const document = await documentOf(PAGE);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(PAGE.length), fc.nat(40), fc.integer({ min: -30, max: 400 }), fc.boolean()), {
          maxLength: 6,
        }),
        (given) => {
          const recorded = given.map(([from, length, off, isOther], i) =>
            quoting(`${PAGE.slice(from, from + length)}${isOther ? '§' : ''}`, from + off, `q${i}`),
          );
          const { quotations, goneQuotations } = view(document, { recorded });
          expect(quotations.length + goneQuotations).toBe(recorded.length);
          for (const { start, end, question } of quotations) {
            const one = recorded.find((each) => each.question === question)!;
            expect(PAGE.slice(start, end)).toBe(one.citations[0]!.quote);
          }
        },
      ),
    );
  });

  test('of ten megabytes a window is given, with what meets it', async () => {
    const paragraph = (i: number) =>
      `Paragraph ${i} says that the ferry of route ${i} left the harbour with ${i} people aboard.`;
    const text = Array.from({ length: 120_000 }, (_, i) => paragraph(i)).join('\n\n');
    expect(text.length).toBeGreaterThan(10_000_000);
    const document = { ...(await documentOf(PAGE)), text };
    const at = text.indexOf(paragraph(90_000));
    const passages = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
      heading: null,
      sentences: [],
    }));
    const quote = paragraph(90_000);
    const started = performance.now();
    const shown = view(
      { ...document, passages, removed: [] },
      { window: { from: at - 1000 }, recorded: [quoting(quote, at)] },
    );
    expect(performance.now() - started).toBeLessThan(1000);
    expect(shown.to - shown.from).toBe(WINDOW);
    expect(shown.text).toBe(text.slice(shown.from, shown.to));
    expect(shown.length).toBe(text.length);
    for (const { start, end } of shown.kept) expect(start < shown.to && end > shown.from).toBe(true);
    expect(shown.kept.length).toBeGreaterThan(1000);
    const [found] = shown.quotations;
    expect(shown.text.slice(found!.start - shown.from, found!.end - shown.from)).toBe(quote);
  });
});
