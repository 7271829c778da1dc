import robotsParser from 'robots-parser';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem } from '../fetcher.ts';
import { type Asked, ask, follow } from './ask.ts';
import { MANNERS } from './limits.ts';
import type { Manners } from './manners.ts';
import { PRODUCT } from './user-agent.ts';

/** What a host's robots.txt says about one address. */
interface Rules {
  readonly allows: (url: URL) => boolean;
  /** Milliseconds that the host wants between two requests. */
  readonly gap: number;
  /** Why nothing may be read, where that is not the robots.txt's own word. */
  readonly closed: FetchProblem | null;
  /** Until then they are not asked for again. */
  readonly until: number;
}

/** Its types tell of an ES module; it is none, so that the import is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Each star in a rule is tried at every place of the address; no honest rule has more. */
const MOST_STARS = 8;
const LONGEST_LINE = 2_000;

/** The robots.txt of each origin, as it was read last. */
export class RobotsRules {
  readonly #known = new Map<string, Promise<Rules>>();

  /** Milliseconds that the host wants between two requests; a problem where it does not want this address to be read. */
  async permit(url: URL, manners: Manners): Promise<Result<number, FetchProblem>> {
    const rules = await this.#of(url, manners);
    if (rules.closed) return failure(rules.closed);
    if (rules.allows(url)) return success(rules.gap);
    const message = `${url.hostname} asks programs not to read this page (robots.txt).`;
    return failure({ code: 'robots', message, passing: false });
  }

  async #of(url: URL, manners: Manners): Promise<Rules> {
    const known = this.#known.get(url.origin);
    if (known) {
      const rules = await known;
      if (rules.until > manners.now()) return rules;
      // Somebody else may have begun to ask while this one waited.
      if (this.#known.get(url.origin) !== known) return await this.#of(url, manners);
    }
    const reading = read(url, manners);
    if (this.#known.size >= MANNERS.hosts) this.#known.delete(this.#known.keys().next().value ?? '');
    this.#known.set(url.origin, reading);
    reading.catch(() => this.#known.delete(url.origin));
    return await reading;
  }
}

const asked: Asked = { headers: { accept: 'text/plain, */*;q=0.1' }, maxBytes: MANNERS.robotsBytes, longer: 'cut' };

/** RFC 9309, 2.3.1: what is not there allows everything (4xx); what cannot be read allows nothing (5xx, no answer). */
async function read(url: URL, manners: Manners): Promise<Rules> {
  const answer = await follow(new URL('/robots.txt', url.origin), (at) => ask(at, asked, 0, manners));
  const now = manners.now();
  if (!answer.ok) {
    if (answer.problem.code === 'too-many-redirects') return open(now);
    return closed(answer.problem, answer.problem.retryAt ?? now + MANNERS.robotsAgain);
  }
  const { status, bytes } = answer.value.response;
  if (status === 200) return ruled(url, new TextDecoder().decode(bytes), now);
  if (status >= 500) return closed(unreadable(url.hostname, status), now + MANNERS.robotsAgain);
  return open(now);
}

const open = (now: number): Rules => ({ allows: () => true, gap: 0, closed: null, until: now + MANNERS.robotsKept });

const closed = (problem: FetchProblem, until: number): Rules => ({
  allows: () => false,
  gap: 0,
  closed: problem,
  until,
});

function ruled(url: URL, text: string, now: number): Rules {
  const lines = text.split(/\r\n|\r|\n/).map(plainer);
  const robots = parseRobots(new URL('/robots.txt', url.origin).href, lines.join('\n'));
  const seconds = robots.getCrawlDelay(PRODUCT) ?? 0;
  return {
    allows: (at) => at.origin !== url.origin || robots.isAllowed(at.href, PRODUCT) !== false,
    gap: seconds > 0 ? Math.min(seconds * 1_000, MANNERS.longestGap) : 0,
    closed: null,
    until: now + MANNERS.robotsKept,
  };
}

/**
 * A line that would take long to try. What forbids is kept up to where it gets too long, so that it forbids more; what
 * allows is left out.
 */
function plainer(line: string): string {
  const folded = line.replace(/\*{2,}/g, '*');
  let end = Math.min(folded.length, LONGEST_LINE);
  let stars = 0;
  for (let at = folded.indexOf('*'); at !== -1 && at < end; at = folded.indexOf('*', at + 1)) {
    stars += 1;
    if (stars > MOST_STARS) end = at;
  }
  if (end === folded.length) return folded;
  return /^\s*allow/i.test(folded) ? '' : folded.slice(0, end);
}

function unreadable(host: string, status: number): FetchProblem {
  const message = `${host} could not say what may be read there (robots.txt answered ${status}).`;
  return { code: 'robots', message, passing: true };
}
