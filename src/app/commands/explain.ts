import { type Evidence, reasonsOf } from '../../answer/evidence/rank.ts';
import { lineOf } from '../../answer/quote/cite.ts';
import { type Findings, find } from '../../answer/read-evidence.ts';
import { visible } from '../../answer/respond.ts';
import { confidenceInWords } from '../../chat/wording/confidence.ts';
import { understoodOf } from '../../page-views/why/understood.ts';
import { type Explanation, renderExplanation, type ShownCandidate } from '../../platforms/terminal/explanation.ts';
import { createInk, wantsColour } from '../../platforms/terminal/ink.ts';
import type { Io } from '../io.ts';
import { type Library, openLibrary } from '../library.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

export interface ExplainFlags extends SettingFlags {
  readonly json?: boolean;
  readonly asOf?: string;
}

/** Candidates that a person is shown; with `--json` all of them are. */
const SHOWN = 10;

/** `ibid explain "question"`. */
export async function explainCommand(question: string, flags: ExplainFlags, io: Io): Promise<Outcome> {
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const library = await openLibrary(settings.value, flags, io);
  if (!library.ok) return library;
  const findings = find(question, library.value.index, visible(library.value.index, { asOf: flags.asOf ?? null }));
  const explanation = await explanationOf(findings, library.value, flags.json ? Number.POSITIVE_INFINITY : SHOWN);
  const ink = createInk(wantsColour(io.environment, io.outIsTerminal));
  const setting = { ink, width: io.columns, pathOf: library.value.pathOf };
  await io.out(flags.json ? `${JSON.stringify(explanation)}\n` : renderExplanation(explanation, setting));
  return DONE;
}

async function explanationOf(findings: Findings, library: Library, limit: number): Promise<Explanation> {
  const { evidence, readings, confidence } = findings;
  const chosen = new Map(readings.map((reading) => [reading.evidence, reading]));
  const candidates = await Promise.all(
    evidence.slice(0, limit).map((piece) => {
      const reading = chosen.get(piece);
      const remarks = reading ? [] : ['a copy of a better one, or too far down: not read for an answer'];
      if (reading?.short)
        remarks.push(`short answer: ${reading.short.text} (sureness ${reading.short.sureness.toFixed(2)})`);
      return shownCandidate(piece, library, remarks);
    }),
  );
  return {
    understood: [...understoodOf(findings), ['confidence', confidenceInWords(confidence)]],
    candidates,
  };
}

async function shownCandidate(piece: Evidence, { index, text }: Library, remarks: string[]): Promise<ShownCandidate> {
  const { passage, span, text: words } = piece.candidate;
  const { file } = index.documents[passage.document]!;
  const now = await text(file);
  const line = now?.startsWith(words, span.start) ? lineOf(now, span.start) : null;
  return { file, line, text: words, score: piece.score, reasons: reasonsOf(piece), remarks };
}
