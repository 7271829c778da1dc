import { afterEach, beforeEach, expect, vi } from 'vitest';

const consoles = ['log', 'info', 'warn', 'error'] as const;

/** Every test of the file fails when something was written to the console. */
export function expectSilentConsole(): void {
  beforeEach(() => {
    for (const name of consoles) vi.spyOn(console, name).mockImplementation(() => {});
  });
  afterEach(() => {
    for (const name of consoles) expect(console[name], `console.${name}`).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
}
