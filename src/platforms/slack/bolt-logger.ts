import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * Bolt's own lines, in ours. Its debug lines hold what people wrote and are left out; the rest is cut, and anything that
 * looks like one of Slack's tokens is taken out.
 */
export function boltLogger(log: Log): Logger {
  const line =
    (level: 'info' | 'warn' | 'error') =>
    (...said: unknown[]) =>
      log(level, `slack: ${withoutTokens(said.map(String).join(' ')).slice(0, 500)}`);
  return {
    debug: () => {},
    // Bolt is talkative about what is no news to who runs Ibid.
    info: (...said) => log('debug', `slack: ${withoutTokens(said.map(String).join(' ')).slice(0, 500)}`),
    warn: line('warn'),
    error: line('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

const withoutTokens = (text: string): string => text.replace(/\bx(?:ox[a-z]|app)-[\w-]+/gi, 'xox…');
