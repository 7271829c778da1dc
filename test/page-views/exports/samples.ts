import fc from 'fast-check';
import type { Citation } from '../../../src/answer/answer.ts';
import type { Exported } from '../../../src/page-views/exports/exported.ts';
import { citation } from '../../store/samples.ts';

/** What a document or a person may have written to be more than text. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'\\`*_[]<>&~|$^{}#@:=%!-+.)(1a "\n\t/w'), minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '![x](javascript:alert(1))',
    '[click](http://evil.example) https://evil.example www.evil.example me@evil.example',
    '1. one\n2) two\n- three\n# four\n> five\n```\nsix',
    '$x^2$ \\input{/etc/passwd} \\end{document} % @misc{a,',
    '{{{ }} " \\',
    '[^1]: another note',
    '| a | b |\n|---|---|',
    '\u202eesrever \u200b\ud800 \u0000',
  ),
);

export const cited: fc.Arbitrary<Citation> = fc
  .record({
    quote: hostile,
    file: hostile,
    title: fc.option(hostile),
    site: fc.option(hostile),
    published: fc.constantFrom(null, '2025-05-03', 'soon'),
    start: fc.nat(30),
  })
  .map((given) => ({
    ...citation(given.file, given.quote),
    ...given,
    end: given.start + given.quote.length,
    times: [],
  }));

export const exported: fc.Arbitrary<Exported> = fc
  .array(fc.record({ question: fc.option(hostile), citations: fc.array(cited, { maxLength: 4 }) }), { maxLength: 3 })
  .map((replies) => ({
    madeAt: Date.UTC(2025, 6, 9, 12),
    replies: replies.map((reply) => ({ ...reply, askedAt: 0, outcome: 'answered', gone: [] })),
  }));
