import type { Log } from '../../platforms/log.ts';
import type { SourceStore } from '../../sources/state.ts';
import type { Settings } from '../settings.ts';
import type { FetchSettings } from './fetch-settings.ts';
import { type WebOptions, type WebSources, webSources } from './web-sources.ts';

export interface OpenWebOptions extends Pick<WebOptions, 'refresh' | 'now'> {
  readonly state: { readonly sources: SourceStore };
  readonly settings: Settings;
  readonly fetch: FetchSettings;
  readonly log: Log;
}

/** Null, with a line in the log, where the setting of what may be reached cannot be read: then nothing is. */
export function openWeb({ state, settings, fetch, log, refresh, now }: OpenWebOptions): WebSources | null {
  const { allowed, contact } = fetch;
  if (allowed.ok) {
    const { documents } = settings;
    return webSources({ store: state.sources, documents, allowed: allowed.value, contact, refresh, log, now });
  }
  log('warn', `nothing is fetched from the web: ${allowed.problem.message}`);
  return null;
}
