import type { Problem } from '../../corpus/problem.ts';
import type { Invocation } from '../invocation.ts';
import { notice } from '../notice.ts';
import { citationsOf } from '../reply.ts';
import type { Ending } from '../state.ts';
import { StateFault } from '../state-fault.ts';
import { messengerOf } from './context.ts';
import type { Lanes } from './lanes.ts';
import type { DeskOptions } from './options.ts';
import { run, visibilityOf, type Worked } from './run.ts';
import { withLinks } from './with-links.ts';

/** An answer that takes longer than this is announced, so that nobody wonders whether the question was heard. */
const A_MOMENT_MS = 700;
/** How long to wait for a state that cannot be reached: about a quarter of an hour in all, as long as a Discord reply may be edited. */
const RETRY_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000, 120_000, 240_000, 400_000];

/** So often a post is tried after that while the state is away. */
const MINUTE_MS = 60_000;

/** Nobody waits for a digest, so it is tried for about four hours while the platform is away. */
const POST_TRIES = 30;

/** The platform could not be reached, and what was to be posted can wait. */
class Unreachable extends Error {}

/** Works accepted invocations: runs them, posts the reply once, and writes down how it ended. */
export class Work {
  readonly #options: DeskOptions;
  readonly #lanes: Lanes;
  readonly #inFlight = new Set<Promise<void>>();
  /** Refused for asking too much, by id, with what they are told. */
  readonly #refused = new Map<string, string>();
  /** Given up since the state was away too long; `again`: the reply may have been posted. */
  #givenUp: { readonly invocation: Invocation; readonly again: boolean }[] = [];

  constructor(options: DeskOptions, lanes: Lanes) {
    this.#options = options;
    this.#lanes = lanes;
  }

  isRefused(id: string): boolean {
    return this.#refused.has(id);
  }

  /** Counts an invocation against the limits of its person and channel. */
  async limit({ id, person, place }: Invocation): Promise<void> {
    const over = await this.#options.rateLimits.take(person, place);
    if (!over) return;
    const who = over.whose === 'person' ? 'You have asked a lot' : 'A lot was asked in this channel';
    this.#refused.set(id, `${who} in the last minute. Please ask again in ${over.seconds} s.`);
  }

  /** @param again an earlier try may have posted the reply */
  begin(invocation: Invocation, again: boolean): void {
    const job = this.#work(invocation, again).finally(() => {
      this.#inFlight.delete(job);
      this.#refused.delete(invocation.id);
    });
    this.#inFlight.add(job);
  }

  /** Begins anew what was given up while the state was away; how many. To be called once it is back. */
  beginGivenUp(): number {
    const givenUp = this.#givenUp;
    this.#givenUp = [];
    for (const { invocation, again } of givenUp) this.begin(invocation, again);
    return givenUp.length;
  }

  async drain(ms: number): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), ms);
    });
    while (this.#inFlight.size > 0) {
      const done = Promise.all([...this.#inFlight]).then(() => true);
      if (!(await Promise.race([done, late]))) break;
    }
    clearTimeout(timer);
    return this.#inFlight.size + this.#givenUp.length;
  }

  async #work(invocation: Invocation, again: boolean): Promise<void> {
    const { platform } = invocation.place;
    const { id } = invocation;
    let mayBePosted = again;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once(invocation, mayBePosted, () => {
          mayBePosted = true;
        });
      } catch (error) {
        if (error instanceof StateFault && error.code !== 'unavailable') return;
        const isPassing = error instanceof StateFault || error instanceof Unreachable;
        const wait = isPassing ? this.#retryAfter(attempt, error, invocation) : null;
        const level = wait === null ? 'error' : 'warn';
        const event = error instanceof Unreachable ? 'platform-unavailable' : 'state-unavailable';
        this.#options.log({ level, event, platform, id, error });
        if (wait === null && error instanceof Unreachable)
          return await this.#lose(invocation, { code: 'unreachable', message: error.message });
        if (wait === null && isPassing) this.#givenUp.push({ invocation, again: mayBePosted });
        if (wait === null) return;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  #retryAfter(attempt: number, error: Error, { request }: Invocation): number | null {
    if (this.#options.retryAfter) return this.#options.retryAfter(attempt);
    if (error instanceof Unreachable && attempt < POST_TRIES) return Math.min(60_000 * (attempt + 1), 600_000);
    // Nobody waits for a post, and given up it would keep all later ones of its digest or watch waiting.
    return RETRY_MS[attempt] ?? (request.kind === 'post' && error instanceof StateFault ? MINUTE_MS : null);
  }

  async #once(invocation: Invocation, again: boolean, posting: () => void): Promise<void> {
    const { state, now } = this.#options;
    const { id, place } = invocation;
    const messenger = messengerOf(place, this.#options);
    if (!messenger)
      return this.#lose(invocation, { code: 'no-messenger', message: `${place.platform} is not served any more` });
    const { reply: made, outcome } = await this.#reply(invocation, () => messenger.working(invocation));
    const { linkTo } = this.#options;
    const reply = made && linkTo ? withLinks(made, linkTo) : made;
    if (reply === null) return await this.#end(invocation, { outcome, message: null, at: now() });
    // A later page of a reply quotes nothing anew: its buttons lead to the reply that it is a page of.
    const citations = reply.id === id ? citationsOf(reply) : [];
    const isForAsker = reply.forAsker === true && !place.direct;
    const isPrivate = this.#refused.has(id) || isForAsker;
    const visibility = isPrivate ? 'private' : visibilityOf(invocation, this.#options);
    // What was asked privately is nobody else's to follow up on.
    const question = visibility === 'public' ? (reply.asked?.question ?? null) : null;
    // What can be amended when a quoted document changes: what everybody sees, and quotes something.
    const kept = visibility === 'public' && citations.length > 0 ? { reply } : {};
    await state.posting(id, { question, citations, ...kept });
    posting();
    const delivered = await messenger.deliver(invocation, { reply, from: reply.from ?? 0, visibility, again });
    if (!delivered.ok && delivered.problem.code === 'unreachable' && invocation.request.kind === 'post')
      throw new Unreachable(delivered.problem.message);
    if (!delivered.ok) return this.#lose(invocation, delivered.problem);
    const { message } = delivered.value;
    await this.#end(invocation, { outcome: reply.asked?.status ?? outcome, message, at: now() });
  }

  async #end(invocation: Invocation, ending: Ending): Promise<void> {
    const { state, log, ended } = this.#options;
    const { id, place, request, receivedAt } = invocation;
    if (request.kind === 'post') await ended?.(invocation, ending, null);
    await state.finished(id, ending);
    const { outcome, at } = ending;
    const { kind } = request;
    log({ level: 'info', event: 'finished', platform: place.platform, id, kind, outcome, ms: at - receivedAt });
  }

  /** The reply; a fault of ours is one too, and is told. */
  async #reply(
    invocation: Invocation,
    working: () => Promise<void>,
  ): Promise<Omit<Worked, 'outcome'> & { outcome: 'done' | 'refused' | 'failed' }> {
    const refusal = this.#refused.get(invocation.id);
    if (refusal !== undefined) return { reply: notice(invocation.id, refusal), outcome: 'refused' };
    const isAsked = invocation.request.kind !== 'post';
    const timer = isAsked ? setTimeout(() => void working().catch(() => {}), A_MOMENT_MS) : undefined;
    try {
      const job = () => run(invocation, this.#options);
      return await (this.#mostlyWaits(invocation) ? job() : this.#lanes.run(job));
    } catch (error) {
      if (error instanceof StateFault) throw error;
      this.#options.log({
        level: 'error',
        event: 'failed',
        platform: invocation.place.platform,
        id: invocation.id,
        error,
      });
      // Nobody waits for a post: it fails in silence, and what it had to tell is told with the next one.
      if (!isAsked) return { reply: null, outcome: 'failed' };
      const text =
        'Something went wrong in Ibid while it worked on this, and it was written to the log. Please ask again.';
      return { reply: notice(invocation.id, text), outcome: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  }

  #mostlyWaits({ request }: Invocation): boolean {
    return (
      request.kind === 'command' && this.#options.commands.some(({ name, waits }) => name === request.command && waits)
    );
  }

  async #lose(invocation: Invocation, { code, message }: Problem): Promise<void> {
    const { state, log, now, ended } = this.#options;
    const problem = `${code}: ${message}`;
    const { kind } = invocation.request;
    log({ level: 'error', event: 'reply-lost', platform: invocation.place.platform, id: invocation.id, kind, problem });
    const ending: Ending = { outcome: 'lost', message: null, at: now() };
    if (kind === 'post') await ended?.(invocation, ending, code);
    await state.finished(invocation.id, ending);
  }
}
