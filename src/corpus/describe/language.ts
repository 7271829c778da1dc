import { eld } from 'eld/extrasmall';
import type { Span } from '../span.ts';

/** More letters do not make the answer better, and detection takes time in proportion. */
const SAMPLE_LENGTH = 1_000;
/** Below this number of letters the detector guesses: names alone decide. */
const LEAST_LETTERS = 60;
/** A piece that is shorter is a heading or a name rather than a sentence, and is looked at only if nothing else is there. */
const SENTENCE_LENGTH = 60;

/** ISO 639-1 code of the language that the kept text is written in, or null when it is too short or not clear. */
export function languageOf(text: string, kept: readonly Span[]): string | null {
  const sample = sampleOf(text, kept, SENTENCE_LENGTH) || sampleOf(text, kept, 1);
  if (isPlainlyEnglish(sample)) return 'en';
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return null;
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : null;
}

/** Words that are frequent in English and in no other language written with these letters; the detector takes longer. */
const ENGLISH = /\b(?:the|of|and|that|with|from|which|this|have|has)\b/g;

/** One word in eight: English prose has one in five or six, and a few English names in other text far fewer. */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.split(' ').length;
  const hits = sample.match(ENGLISH)?.length ?? 0;
  return words >= 60 && hits * 8 >= words;
}

/** The first lines of at least `least` characters, up to the sample's length. */
function sampleOf(text: string, kept: readonly Span[], least: number): string {
  let sample = '';
  for (const { start, end } of kept) {
    let from = start;
    while (from < end && sample.length < SAMPLE_LENGTH) {
      const newline = text.indexOf('\n', from);
      const to = newline === -1 || newline > end ? end : newline;
      if (to - from >= least) sample += `${text.slice(from, Math.min(to, from + SAMPLE_LENGTH - sample.length))} `;
      from = to + 1;
    }
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample;
}
