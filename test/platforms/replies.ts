import type { Citation } from '../../src/answer/answer.ts';
import type { Block, Button, Inline, Reply, Section } from '../../src/chat/reply.ts';

/** Replies as commands make them, for the tests of every platform that renders them. */

const ID = 'Zk3v9qLx0aTe7RwY';

export function citationOf(part: Partial<Citation> & Pick<Citation, 'quote'>): Citation {
  return {
    file: 'water/final-count.md',
    start: 0,
    end: part.quote.length,
    line: 12,
    page: null,
    title: 'The final count of the wells',
    site: 'Harbour Times',
    published: '2021-08-16',
    saved: null,
    copies: [],
    notes: [],
    score: 1,
    gone: false,
    times: [],
    shortSpan: null,
    reasons: [],
    ...part,
  };
}

const text = (words: string): Inline => ({ kind: 'text', text: words });
const strong = (words: string): Inline => ({ kind: 'text', text: words, strong: true });
const code = (words: string): Inline => ({ kind: 'code', text: words });
const line = (...inlines: Inline[]): Block => ({ kind: 'line', inlines });
const faint = (...inlines: Inline[]): Block => ({ kind: 'line', inlines, faint: true });
const heading = (words: string): Block => ({ kind: 'heading', text: words });
const quotation = (citation: Citation, marked = false): Block => ({ kind: 'quotation', citation, marked });
const remark = (...blocks: Block[]): Section => ({ blocks, item: false });
const item = (...blocks: Block[]): Section => ({ blocks, item: true });
const button = (label: string, action: string, value = ''): Button => ({ label, action, target: ID, value });

const VERDICTS: readonly Button[] = [
  button('Other sources', 'others'),
  button('Right', 'right'),
  button('Wrong', 'wrong'),
];

function marked(quote: string, short: string): Pick<Citation, 'quote' | 'shortSpan'> {
  const start = quote.indexOf(short);
  return { quote, shortSpan: { start, end: start + short.length } };
}

const answered: Reply = {
  id: ID,
  summary: 'on Thursday = 17 April 2025 · almost certain (96 %)',
  sections: [
    {
      ...remark(
        line(strong('on Thursday'), text(' = 17 April 2025 · almost certain (96 %)')),
        quotation(
          citationOf({
            ...marked('The court lifted the ban on the movement on Thursday, after a closed hearing.', 'on Thursday'),
            file: 'wire/court lifts ban.md',
            line: 9,
            title: 'Court lifts ban: what we know',
            site: 'Steppe Wire',
            published: '2025-04-18',
            copies: ['harbour/2025-04-18 court.txt', 'saved pages/court-lifts-ban.html'],
            times: [{ text: 'on Thursday', from: '2025-04-17', to: '2025-04-17' }],
          }),
          true,
        ),
      ),
      buttons: [button('More context', 'context', '0.a1b2c3')],
    },
    item(
      faint(text('Also:')),
      quotation(
        citationOf({
          ...marked('Officials counted 312 wells in March, 14 fewer than a year before.', '312 wells'),
          notes: ['correction'],
        }),
        true,
      ),
    ),
  ],
  buttons: VERDICTS,
};

const conflicting: Reply = {
  id: ID,
  summary: 'The documents disagree.',
  sections: [
    remark(line(strong('The documents disagree.')), faint(text('Both sides, in the order of publication:'))),
    {
      ...remark(
        heading('12 June 2025'),
        quotation(
          citationOf({
            ...marked('So far no state has formally recognised the government.', 'no state'),
            file: 'briefing.pdf',
            page: 4,
            title: 'Briefing 6/2025',
            site: null,
            published: '2025-06-12',
          }),
          true,
        ),
      ),
      buttons: [button('More context', 'context', '0')],
    },
    {
      ...remark(
        heading('4 July 2025'),
        quotation(
          citationOf({
            ...marked('Moscow is the first capital to recognise the government.', 'Moscow'),
            file: 'harbour/recognition.txt',
            line: 3,
            title: 'Recognition, after four years',
            published: '2025-07-04',
            notes: ['ai-generated', 'opinion'],
          }),
          true,
        ),
      ),
      buttons: [button('More context', 'context', '1')],
    },
  ],
  buttons: VERDICTS,
};

const unanswered: Reply = {
  id: ID,
  summary: 'The documents do not say.',
  sections: [
    remark(line(strong('The documents do not say.')), faint(text('“Berlin” stands in no document.'))),
    item(
      faint(text('Nearest passages, not an answer:')),
      quotation(
        citationOf({
          ...marked('The embassy stayed open\nthroughout the winter.', 'winter'),
          published: null,
          saved: '2025-09-27',
          title: null,
        }),
      ),
    ),
    item(quotation(citationOf({ quote: 'It closed in 2019.', published: null, site: null, gone: true }))),
  ],
  buttons: [button('Ask again', 'again')],
};

const longList: Reply = {
  id: ID,
  summary: '25 documents, newest first',
  sections: [
    remark(line(strong('25 documents'), text(', newest first'))),
    ...Array.from({ length: 25 }, (_, i) =>
      item(
        line(strong(`Report no. ${25 - i} on the wells`)),
        faint(code(`water/report-${25 - i}.md`)),
        faint(text(`${(i % 28) + 1} May 2021 · Harbour Times · quoted ${i} times`)),
      ),
    ),
  ],
  buttons: [],
  pageItems: 8,
};

const hostile: Reply = {
  id: ID,
  summary: '@everyone <!channel> *look* at :tada: & <https://evil.example|this>',
  sections: [
    remark(
      heading('@everyone <!channel> :tada: # *now*'),
      line(
        text('You asked: “<@U0123ABCD> ||secret|| `x` '),
        { kind: 'link', text: 'click', url: 'javascript:alert(1)' },
        text('”, '),
        { kind: 'link', text: 'the [guide]', url: 'https://ibid.example/guide_(1)' },
        text(', '),
        { kind: 'link', text: 'this page', url: 'http://127.0.0.1:8080/' },
      ),
    ),
    item(
      quotation(
        citationOf({
          ...marked(
            '1. @everyone <!channel> <@U0123ABCD> <@123456789012345678> [win](javascript:alert(1)) https://evil.example/a_b_c\n> *a* _b_ ~c~ `d` ||e|| :tada:\n```js\nrm -rf\n```\n# \u202etxt.exe\u202c a\u200bb \\',
            'https://evil.example/a_b_c',
          ),
          file: 'odd/`rm`_<!here>.md',
          title: '**Free** <!channel> \u202egnp.exe &amp; :tada:',
          site: 'https://evil.example',
          copies: ['a.md', 'b.md', 'c_d_e.md', 'd.md', 'e.md', 'f.md', 'g.md'],
          notes: ['*odd* note of a later version'],
        }),
        true,
      ),
    ),
    item({
      kind: 'facts',
      facts: [
        { name: 'Shared by', value: [{ kind: 'person', id: 'U0123ABCD' }] },
        { name: 'Asked by', value: [{ kind: 'person', id: '123456789012345678' }] },
        { name: '*Note*', value: [text('- '), code('a`b'), text(' @here')] },
      ],
    }),
  ],
  buttons: [button('*More* :tada: <!channel>', 'context', 'a:b')],
};

const privateNotice: Reply = {
  id: ID,
  summary: 'One question at a time, please: ask again in 20 seconds.',
  sections: [remark(line(text('One question at a time, please: ask again in 20 seconds.')))],
  buttons: [],
};

export const REPLIES: Readonly<Record<string, Reply>> = {
  answered,
  conflicting,
  unanswered,
  'long list': longList,
  hostile,
  'private notice': privateNotice,
};
