import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * Bolt's own lines, in ours. Its debug lines hold what people wrote and are left out; the rest is cut, and anything that
 * looks like one of Slack's tokens is taken out. `quiet` where we tell ourselves what becomes of the fault.
 */
export function boltLogger(log: Log, { quiet = false } = {}): Logger {
  const line =
    (level: 'debug' | 'warn' | 'error') =>
    (...said: unknown[]) =>
      log(level, `slack: ${withoutTokens(said.map(String).join(' ')).slice(0, 500)}`);
  return {
    debug: () => {},
    // Bolt is talkative about what is no news to who runs Ibid.
    info: line('debug'),
    warn: line(quiet ? 'debug' : 'warn'),
    error: line(quiet ? 'debug' : 'error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

const withoutTokens = (text: string): string => text.replace(/\bx(?:ox[a-z]|app)-[\w-]+/gi, 'xox…');
