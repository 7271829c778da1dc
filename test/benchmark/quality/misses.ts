import { join } from 'node:path';
import { understand } from '../../../src/answer/question/question.ts';
import { find } from '../../../src/answer/read-evidence.ts';
import type { SearchIndex } from '../../../src/index/search-index.ts';
import { openIndex } from '../../../src/index/store/open-index.ts';
import { type GoldQuestion, isAnswer, wordsOf } from './answers.ts';
import { absentFile, type DataSet, digestOf } from './data.ts';
import { type Overlaps, overlapsIn } from './excerpts.ts';
import { type Gold, goldOf } from './gold.ts';
import { missOf, type Outcome } from './miss-kind.ts';
import { type Looked, missesText, missText } from './miss-text.ts';
import { type JudgedSet, judge, type Place, preparedSet } from './question-set.ts';

type Report = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/**
 * What went wrong in a set: every miss by kind, with a line each; of one question, everything that was found for it.
 *
 * @param id of the question; null for the whole set
 */
export async function missesReport(set: DataSet, id: string | null, place: Place): Promise<Report> {
  if (set.kind !== 'questions') return { ok: false, message: `${set.name} has no questions with answers.` };
  const absent = absentFile(set, place.shared);
  if (absent !== null) return { ok: false, message: `${absent} is not there.` };
  const ready = await preparedSet(set, digestOf(set, place.shared), place);
  const judged = await judge(set, ready, place, id ?? undefined);
  if (judged.questions.length === 0) return { ok: false, message: `${set.name} has no question ${id}.` };
  const opened = openIndex(ready.index);
  if (!opened.ok) return { ok: false, message: opened.problem.message };
  const overlaps =
    set.name === 'excerpts' ? overlapsIn(join(place.shared, 'data/excerpts/corpus.jsonl.gz'), ready.documents) : null;
  const looked = judged.questions.map((question) => look(question, judged, opened.value, overlaps));
  return { ok: true, text: id === null ? missesText(set.name, looked) : missText(looked[0]!, opened.value) };
}

function look(question: GoldQuestion, judged: JudgedSet, index: SearchIndex, overlaps: Overlaps | null): Looked {
  const gold = goldOf(question, overlaps);
  const answer = judged.answers.get(String(question.id)) ?? null;
  const isRight = judged.isRight(question);
  const short = answer?.shortAnswer ?? null;
  const seen = {
    isAnswerable: question.answerable,
    isAnswered: answer !== null && isAnswer(answer),
    isRight,
    isShortRight: short === null || gold.isShort === null ? null : gold.isShort(short),
  };
  const findings = find(understand(wordsOf(question)), index, () => true);
  const outcome: Outcome = { ...seen, ...reach(findings.evidence, gold, index) };
  return { question, gold, answer, findings, outcome, miss: missOf(outcome) };
}

/** How far the right sentence came. */
function reach(evidence: Looked['findings']['evidence'], gold: Gold, index: SearchIndex) {
  const passages = new Map(evidence.map(({ candidate: { passage } }) => [passage.id, passage]));
  const fileOf = (id: number) => index.documents[index.passage(id).document]!.file;
  const isGold = (id: number) => index.copiesOf(id).some((copy) => gold.files.has(fileOf(copy)));
  const read = [...passages.values()].filter(({ id }) => gold.files.size === 0 || isGold(id));
  const at = evidence.findIndex(({ candidate: { text, span, passage } }) =>
    gold.holds({ quote: text, file: fileOf(passage.id), ...span }),
  );
  return {
    isDocumentRead: read.length > 0,
    isPassageRead: read.some(({ id, text, start, end }) => gold.holds({ quote: text, file: fileOf(id), start, end })),
    rank: at < 0 ? null : at + 1,
  };
}
