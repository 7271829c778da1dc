import type { Answer, Citation } from '../../src/answer/answer.ts';
import type { Context } from '../../src/chat/context.ts';
import type { RawArguments } from '../../src/chat/invocation.ts';
import type { Place } from '../../src/chat/place.ts';
import type { Recorded } from '../../src/chat/state.ts';
import type { VisibleDocument, VisibleDocuments } from '../../src/chat/visible-documents.ts';

/** Typed stand-ins for what the desk gives to commands: everything empty, unless a test says otherwise. */

export function citation(given: Partial<Citation> = {}): Citation {
  const quote = given.quote ?? 'The sluice was opened on Monday.';
  const start = given.start ?? 100;
  return {
    quote,
    file: 'water/sluice.md',
    start,
    end: start + quote.length,
    line: 12,
    page: null,
    title: 'The sluice',
    site: 'harbour.example',
    published: '2025-07-03',
    saved: null,
    copies: [],
    notes: [],
    score: 10,
    gone: false,
    times: [],
    shortSpan: null,
    reasons: [],
    ...given,
  };
}

export function answer(given: Partial<Answer> = {}): Answer {
  return {
    question: 'when was the sluice opened',
    status: 'answered',
    confidence: 0.9,
    shortAnswer: 'on Monday',
    citations: [citation()],
    gone: [],
    ...given,
  };
}

type DocumentGiven = Partial<Omit<VisibleDocument, 'title' | 'site' | 'byline' | 'published' | 'saved'>> & {
  readonly [key in 'title' | 'site' | 'byline' | 'published' | 'saved']?: string | null;
};

export function document(given: DocumentGiven = {}): VisibleDocument {
  const { title = 'The sluice', site = null, byline = null, published = '2025-07-03', saved = null, ...rest } = given;
  const found = (value: string | null, where: string) => (value === null ? null : { value, span: null, where });
  return {
    id: 0,
    file: 'water/sluice.md',
    format: 'markdown',
    pageStarts: [],
    cluster: 0,
    firstPassage: 0,
    endPassage: 3,
    hash: '0'.repeat(64),
    title: found(title, 'heading'),
    site: found(site, 'address'),
    byline: found(byline, 'byline line'),
    published: found(published, 'front matter'),
    saved: found(saved, 'first line'),
    language: 'en',
    notes: [],
    ...rest,
  };
}

export function fakeDocuments(given: Partial<VisibleDocuments> = {}): VisibleDocuments {
  return {
    documents: [document()],
    passageCount: ({ firstPassage, endPassage }) => endPassage - firstPassage,
    copiesOf: () => [],
    ask: async (question) => answer({ question, status: 'unanswered', shortAnswer: null, citations: [] }),
    search: async () => [],
    timeline: async () => [],
    compare: async () => [],
    checkClaim: async () => [],
    lookUp: async () => ({ kind: 'not-found' }),
    standing: async (was) => ({ kind: 'gone', was }),
    around: async () => null,
    gists: async () => [],
    passagesOn: async () => [],
    allows: () => true,
    suggestQuestions: async () => [],
    ...given,
  };
}

export const CHANNEL: Place = { platform: 'slack', team: 'T1', channel: 'C1', thread: null, direct: false };

export function fakeContext(
  given: Partial<Omit<Context, 'documents'>> & { readonly documents?: Partial<VisibleDocuments> } = {},
): Context {
  return {
    id: 'invocation-00001',
    person: { platform: 'slack', id: 'U1' },
    place: CHANNEL,
    conversational: false,
    now: Date.UTC(2026, 0, 15),
    earlier: [],
    target: null,
    again: null,
    timesQuoted: async () => new Map(),
    replyAt: async () => null,
    judge: async () => {},
    add: async () => ({ ok: false, problem: { code: 'not-allowed', message: 'You may not add documents here.' } }),
    ...given,
    documents: fakeDocuments(given.documents),
  };
}

/** What was written down of a reply to `/ask`. */
export function recorded(
  given: Partial<Omit<Recorded, 'invocation'>> & { readonly raw?: RawArguments; readonly id?: string } = {},
): Recorded {
  const { raw = {}, id = 'invocation-00000', ...rest } = given;
  return {
    invocation: {
      id,
      keys: [id],
      request: { kind: 'command', command: 'ask', raw, conversational: false },
      person: { platform: 'slack', id: 'U1' },
      place: CHANNEL,
      receivedAt: 0,
      handle: null,
    },
    question: 'when was the sluice opened',
    citations: [citation()],
    ending: { outcome: 'answered', message: null, at: 0 },
    ...rest,
  };
}
