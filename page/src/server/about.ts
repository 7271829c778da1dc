import type { Choice, OptionKind } from '../../../src/chat/command.ts';
import { get, type Outcome } from './request.ts';

export interface CommandOption {
  readonly name: string;
  readonly required: boolean;
  readonly kind: OptionKind;
  readonly description: string;
  readonly main?: boolean;
  /** There are suggestions while it is typed. */
  readonly suggested?: boolean;
  readonly choices?: readonly Choice[];
}

export interface CommandAbout {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CommandOption[];
}

export interface About {
  readonly version: string;
  readonly documents: number;
  readonly passages: number;
  readonly commands: readonly CommandAbout[];
  readonly examples: readonly string[];
  /** Chats that Ibid serves beside this page. */
  readonly platforms: readonly string[];
}

export function getAbout(): Promise<Outcome<About>> {
  return get('/api/about');
}
