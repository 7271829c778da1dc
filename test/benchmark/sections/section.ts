import type { Measured } from '../figure.ts';
import type { Workspace } from '../workspace.ts';

/** A part of the benchmark that can be run by its name. */
export interface Section {
  readonly name: string;
  /** Takes many minutes: only run when asked for by name, or with `--all`. */
  readonly isLong?: boolean;
  readonly run: (workspace: Workspace) => Promise<Measured>;
}
