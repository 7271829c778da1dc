/** How far a piece of work has come. `total` may grow while the work goes on. */
export interface Step {
  /** What is being done, such as `reading`. */
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface ProgressOptions {
  readonly write: (text: string) => void;
  /** A terminal gets one line that is written over; anything else gets a plain line now and then. */
  readonly isTerminal: boolean;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

export interface Progress {
  update(step: Step): void;
  /** Clears the line that was written over, so that what follows begins on a clean one. */
  finish(): void;
}

const TERMINAL_EVERY_MS = 100;
const LINE_EVERY_MS = 5_000;
/** An estimate from less than this is a guess, and is not shown. */
const ESTIMATE_AFTER_MS = 1_000;

/** Tells a person how far the work is and when it will be done. Work of a moment shows nothing on a plain stream. */
export function createProgress({ write, isTerminal, now }: ProgressOptions): Progress {
  let phase = '';
  let began = now();
  let shown = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const every = isTerminal ? TERMINAL_EVERY_MS : LINE_EVERY_MS;
  return {
    update(step) {
      if (step.phase !== phase) {
        phase = step.phase;
        began = now();
        shown = isTerminal ? Number.NEGATIVE_INFINITY : began;
      }
      if (now() - shown < every) return;
      shown = now();
      const line = progressLine(step, now() - began);
      write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`);
      drawn = true;
    },
    finish() {
      if (drawn && isTerminal) write('\r\u001b[2K');
      drawn = false;
    },
  };
}

/** `reading 1,200 of 6,000 (20 %), 1 min 20 s left`. */
export function progressLine({ phase, done, total }: Step, elapsedMs: number): string {
  if (total <= 0) return phase;
  const share = `${phase} ${counted(done)} of ${counted(total)} (${Math.floor((100 * done) / total)} %)`;
  if (done <= 0 || done >= total || elapsedMs < ESTIMATE_AFTER_MS) return share;
  return `${share}, ${duration((elapsedMs / done) * (total - done))} left`;
}

/** `1234567` as `1,234,567`. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 document`, `1,200 documents`. */
export function amount(count: number, thing: string): string {
  return `${counted(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** `0.8 s`, `12 s`, `1 min 20 s`, `2 h 5 min`. */
export function duration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
