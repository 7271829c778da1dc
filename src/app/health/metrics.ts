import type { Registry } from 'prom-client';
import type { DeskEvent } from '../../chat/desk/options.ts';
import type { Invocation } from '../../chat/invocation.ts';
import type { Ending } from '../../chat/state.ts';
import type { RunOutcome } from '../../digest/digest.ts';

/** What is counted of a serving Ibid. No label has a word, a channel or a person in it. */
export interface Metrics {
  /** How many invocations, how quickly, how they ended; what the state and the platforms cost. */
  desk(event: DeskEvent): void;
  /** A digest or a watch's message has ended. */
  posted(invocation: Invocation, ending: Ending): void;
  runsPlanned(count: number): void;
  runEnded(outcome: RunOutcome): void;
  refreshed(seconds: number, ok: boolean): void;
  /** The form of Prometheus, with its content type. */
  text(): Promise<{ readonly type: string; readonly text: string }>;
}

export interface Counted {
  /** The index at the moment of the question; null before it is open. */
  readonly index: () => { readonly documents: number; readonly passages: number } | null;
}

/** Around the promises that are made: acknowledged within a second, answered within three. */
const REPLY_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300];
/** From the time that a digest was due: a minute is promised, an outage takes hours. */
const LATE_SECONDS = [1, 5, 10, 30, 60, 300, 3600, 6 * 3600, 24 * 3600];
const REFRESH_SECONDS = [0.5, 1, 2, 3, 5, 10, 30, 60, 300];

/** The code is loaded only here: a question on the terminal counts nothing. */
export async function createMetrics({ index }: Counted): Promise<Metrics> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import('prom-client');
  const registry: Registry = new Registry();
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, buckets: number[], labelNames: readonly L[] = []) =>
    new Histogram({ name, help, buckets, labelNames, registers });
  collectDefaultMetrics({ register: registry });

  const invocations = counter('ibid_invocations_total', 'What was asked or said, by how it ended', [
    'platform',
    'kind',
    'outcome',
  ]);
  const replies = histogram('ibid_reply_seconds', 'From the receipt to the posted reply', REPLY_SECONDS, [
    'platform',
    'kind',
  ]);
  const lost = counter('ibid_replies_lost_total', 'Replies that could not be posted', ['platform', 'kind']);
  const retries = counter('ibid_state_retries_total', 'Tries of work that the state could not take');
  const away = counter('ibid_platform_retries_total', 'Tries of posts that the platform did not take', ['platform']);
  const recovered = counter('ibid_recovered_total', 'Invocations taken up that another life had left');
  const planned = counter('ibid_digest_runs_planned_total', 'Runs of digests that were noted as due');
  const ended = counter('ibid_digest_runs_ended_total', 'Runs of digests by how they ended', ['outcome']);
  const late = histogram('ibid_digest_late_seconds', 'From the time a digest was due to its post', LATE_SECONDS);
  const watched = counter('ibid_watch_messages_total', 'Messages of watches by how they ended', ['outcome']);
  const refreshes = histogram('ibid_index_refresh_seconds', 'Bringing the index up to the folder', REFRESH_SECONDS);
  const failures = counter('ibid_index_refresh_failures_total', 'Refreshes after which the index stayed as it was');
  const gauge = (name: string, help: string, value: (of: { documents: number; passages: number }) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const now = index();
        if (now) this.set(value(now));
      },
    });
  gauge('ibid_index_documents', 'Documents in the index', ({ documents }) => documents);
  gauge('ibid_index_passages', 'Passages in the index', ({ passages }) => passages);

  return {
    desk({ event, platform, kind = 'unknown', outcome, ms }) {
      if (event === 'finished') {
        invocations.inc({ platform, kind, outcome: outcome ?? 'unknown' });
        if (ms !== undefined) replies.observe({ platform, kind }, ms / 1000);
      } else if (event === 'reply-lost') {
        invocations.inc({ platform, kind, outcome: 'lost' });
        lost.inc({ platform, kind });
      } else if (event === 'state-unavailable') retries.inc();
      else if (event === 'platform-unavailable') away.inc({ platform });
      else if (event === 'recovered') recovered.inc(Number(outcome));
    },
    posted({ request }, { outcome, message, at }) {
      if (request.kind !== 'post') return;
      if (request.post === 'watch') watched.inc({ outcome });
      const due = (request.raw as { readonly due?: unknown } | null)?.due;
      if (request.post === 'digest' && message !== null && typeof due === 'number')
        late.observe(Math.max(0, at - due) / 1000);
    },
    runsPlanned: (count) => planned.inc(count),
    runEnded: (outcome) => ended.inc({ outcome }),
    refreshed(seconds, ok) {
      refreshes.observe(seconds);
      if (!ok) failures.inc();
    },
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
