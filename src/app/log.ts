import { pino } from 'pino';
import { visibleLine } from '../chat/wording/visible.ts';
import type { Log } from '../platforms/log.ts';
import { withoutSecrets, withoutWords } from './redact.ts';

export interface LogOptions {
  readonly write: (text: string) => void;
  /** Lines for a reader instead of JSON. */
  readonly isTerminal: boolean;
  /** Also what is only of use for finding a fault. */
  readonly isDebugging: boolean;
  /** Values that must never be written, wherever they turn up. */
  readonly secrets: readonly string[];
}

/**
 * The log of a serving Ibid: what happened, when, to which invocation, and how long it took. It holds no question, no
 * text of a document and no token, whatever the callers hand over.
 */
export function createLog({ write, isTerminal, isDebugging, secrets }: LogOptions): Log {
  const logger = pino(
    {
      level: isDebugging ? 'debug' : 'info',
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }), log: withoutWords },
    },
    {
      write: (line: string) => {
        const clean = withoutSecrets(line, secrets);
        write(isTerminal ? readable(clean) : clean);
      },
    },
  );
  return (level, message, details = {}) => logger[level]({ ...details }, message);
}

const MARKS: Readonly<Record<string, string>> = { warn: 'note: ', error: 'FAULT: ' };

/** `14:03:22 slack: connected again (attempt 2)` */
function readable(line: string): string {
  const { level, time, msg, ...details } = JSON.parse(line) as Record<string, unknown>;
  const said = Object.entries(details).map(([key, value]) => {
    return `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  });
  const clock = String(time).slice(11, 19);
  const tail = said.length > 0 ? ` (${said.join(', ')})` : '';
  return `${clock} ${MARKS[String(level)] ?? ''}${visibleLine(`${msg}${tail}`)}\n`;
}
