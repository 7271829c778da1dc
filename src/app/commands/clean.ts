import { clean } from '../../corpus/clean/clean.ts';
import { describe } from '../../corpus/describe/describe.ts';
import type { Document } from '../../corpus/document.ts';
import { readSource } from '../../corpus/formats/read.ts';
import { documentOf } from '../../corpus/parse.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Source } from '../../corpus/source.ts';
import { renderDocument } from '../../platforms/terminal/document.ts';
import { createInk, wantsColour } from '../../platforms/terminal/ink.ts';
import { readGivenFile } from '../given-file.ts';
import type { Io } from '../io.ts';
import { readJsonLines } from '../json-lines.ts';
import { DONE, type Outcome, wrongUsage } from '../outcome.ts';
import { PAGE_LINE, type PageLine } from '../pages.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

export interface CleanFlags extends SettingFlags {
  readonly pages?: string;
  readonly json?: boolean;
}

/** `ibid clean FILE` and `ibid clean --pages FILE.jsonl --json`. */
export async function cleanCommand(path: string | undefined, flags: CleanFlags, io: Io): Promise<Outcome> {
  if (flags.pages !== undefined) return await cleanPages(flags.pages, path, flags, io);
  if (path === undefined) return wrongUsage('which file? Give its path: ibid clean FILE');
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const file = await readGivenFile(path, settings.value, io.folder);
  if (!file.ok) return file;
  const source = await readSource(file.value.name, file.value.bytes);
  if (!source.ok) return failure({ ...source.problem, message: `${path}: ${source.problem.message}` });
  const document = evenWithoutText(source.value);
  if (!document.ok) return document;
  const ink = createInk(wantsColour(io.environment, io.outIsTerminal));
  await io.out(
    flags.json ? `${JSON.stringify(fileForm(document.value))}\n` : renderDocument(document.value, ink, io.columns),
  );
  return DONE;
}

async function cleanPages(pages: string, path: string | undefined, flags: CleanFlags, io: Io): Promise<Outcome> {
  if (path !== undefined) return wrongUsage('either a file or --pages, not both');
  if (!flags.json) return wrongUsage('--pages is for programs: add --json');
  const lines = await readJsonLines(pages, io.folder, PAGE_LINE);
  if (!lines.ok) return lines;
  for (const page of lines.value) await io.out(`${JSON.stringify(pageForm(page))}\n`);
  return DONE;
}

/** A document of which cleaning left nothing is no document for the index, but here it is what one wants to see. */
function evenWithoutText(source: Source): Result<Document> {
  const document = documentOf(source);
  if (document.ok || document.problem.code !== 'no-text') return document;
  const cleaning = cleaned(source);
  return success({
    ...source,
    ...describe(source.text, source.hints, cleaning.kept),
    removed: cleaning.removed,
    passages: [],
  });
}

function cleaned({ text, hints, removed }: Source) {
  return clean(text, { title: hints.title?.value ?? null, url: hints.url?.value ?? null, removed });
}

function fileForm(document: Document): object {
  const { file, format, encoding, language, title, site, byline, published, saved, notes, text, removed } = document;
  return { file, format, encoding, language, title, site, byline, published, saved, notes, text, removed };
}

/** The machine-readable form: `text` is what was kept, `removed` counts in `raw`. */
function pageForm({ id, raw, title, url }: PageLine): object {
  const hint = (value: string | null, where: string) => (value ? { value, start: null, end: null, where } : undefined);
  const titleHint = hint(title, 'page title');
  const urlHint = hint(url, 'page address');
  const hints = { ...(titleHint && { title: titleHint }), ...(urlHint && { url: urlHint }) };
  const cleaning = clean(raw, { title, url, removed: [] });
  const description = describe(raw, hints, cleaning.kept);
  return {
    id,
    title: description.title?.value ?? title,
    published: description.published?.value ?? null,
    text: cleaning.kept.map(({ start, end }) => raw.slice(start, end)).join('\n'),
    removed: cleaning.removed.map(({ rule, start, end }) => ({ reason: rule, start, end })),
  };
}
