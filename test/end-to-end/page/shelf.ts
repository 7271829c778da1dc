import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { folderWith } from '../../app/run-ibid.ts';
import { type RunningIbid, startIbid } from '../running-ibid.ts';
import { buildPage, launch } from './real-browser.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../index-data/documents');

/** `ibid start` with no token, over the sample documents and these, and a browser. */
export interface Served {
  readonly base: string;
  readonly browser: Browser;
  readonly ibid: RunningIbid;
  readonly stop: () => Promise<void>;
}

export async function serve(more: Readonly<Record<string, string>> = {}): Promise<Served> {
  buildPage();
  const folder = folderWith({});
  cpSync(SAMPLES, join(folder.path, 'documents'), { recursive: true });
  for (const [file, text] of Object.entries(more)) {
    const path = join(folder.path, 'documents', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const ibid = startIbid(folder.path, { IBID_HTTP_PORT: '0' });
  await ibid.says(/\d+ passages/);
  const [, base] = /Page: (http:\/\/\S+)/.exec(ibid.out() + ibid.err()) ?? [];
  if (base === undefined) throw new Error(`no address of the page in: ${ibid.out()}${ibid.err()}`);
  const browser = await launch();
  return {
    base: base.replace(/\/$/, ''),
    browser,
    ibid,
    stop: async () => {
      await browser.close();
      await ibid.stop('SIGTERM');
      rmSync(folder.path, { recursive: true, force: true });
    },
  };
}
