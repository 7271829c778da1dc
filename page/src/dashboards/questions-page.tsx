import { visibleLine } from '../../../src/chat/wording/visible.ts';
import { WhenLoaded } from '../parts/load-state.tsx';
import { getQuestionsBoard, type QuestionsBoard } from '../server/dashboards.ts';
import { documentAddress, viewAddress } from '../shell/route.ts';
import { Pager } from './pager.tsx';
import { useFilter } from './use-filter.ts';
import { useKept } from './use-kept.ts';

const SHOWN = [
  { name: 'all', outcome: '', marked: '', words: 'all' },
  { name: 'answered', outcome: 'answered', marked: '', words: 'answered' },
  { name: 'conflicting', outcome: 'conflicting', marked: '', words: 'documents disagree' },
  { name: 'unanswered', outcome: 'unanswered', marked: '', words: 'unanswered' },
  { name: 'wrong', outcome: '', marked: 'wrong', words: 'marked wrong' },
] as const;

/** What was asked, what came of it, and what was marked wrong. */
export function QuestionsPage() {
  const { filter, narrow, go } = useFilter();
  const loaded = useKept(JSON.stringify(filter), () => getQuestionsBoard(filter));
  const chosen = SHOWN.find(
    ({ outcome, marked }) => outcome === (filter['outcome'] ?? '') && marked === (filter['marked'] ?? ''),
  );
  return (
    <div class="board">
      <h1>Questions</h1>
      <WhenLoaded loaded={loaded}>
        {(board) => (
          <>
            <fieldset class="choices">
              <legend class="for-ears">Show</legend>
              {SHOWN.map(({ name, outcome, marked, words }) => (
                <button
                  key={name}
                  type="button"
                  aria-pressed={chosen?.name === name}
                  onClick={() => narrow({ outcome, marked })}
                >
                  {words} {countOf(board, name)}
                </button>
              ))}
            </fieldset>
            <QuestionsTable board={board} />
            <Pager total={board.total} offset={board.offset} limit={board.limit} go={go} />
          </>
        )}
      </WhenLoaded>
    </div>
  );
}

function countOf({ counts }: QuestionsBoard, name: (typeof SHOWN)[number]['name']): number {
  return name === 'all' ? counts.answered + counts.conflicting + counts.unanswered : counts[name];
}

function QuestionsTable({ board }: { board: QuestionsBoard }) {
  if (board.questions.length === 0) return <p>Nothing was asked yet that fits.</p>;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">question</th>
          <th scope="col">outcome</th>
          <th scope="col">judged</th>
          <th scope="col">quoted from</th>
          <th scope="col">when and where</th>
        </tr>
      </thead>
      <tbody>
        {board.questions.map(({ id, question, outcome, right, wrong, files, when, place }) => (
          <tr key={id}>
            <th scope="row">
              <a href={viewAddress('why', { question, id })} dir="auto">
                {visibleLine(question)}
              </a>
            </th>
            <td data-name="outcome">
              <span class={`tag ${outcome}`}>{outcome}</span>
            </td>
            <td data-name="judged">{judged(Number(right), Number(wrong))}</td>
            <td data-name="quoted from">
              {files.length === 0
                ? '–'
                : files.map((file) => (
                    <a key={file} class="about" href={documentAddress(file)}>
                      {visibleLine(file)}
                    </a>
                  ))}
            </td>
            <td data-name="when and where">
              <time dateTime={when}>
                {new Date(when).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
              <span class="about">{visibleLine(place)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function judged(right: number, wrong: number): string {
  const words = [...(right > 0 ? [`right ${right}`] : []), ...(wrong > 0 ? [`wrong ${wrong}`] : [])];
  return words.length > 0 ? words.join(', ') : '–';
}
