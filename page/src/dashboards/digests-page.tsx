import { visibleLine } from '../../../src/chat/wording/visible.ts';
import { WhenLoaded } from '../parts/load-state.tsx';
import { type DigestsBoard, getDigestsBoard } from '../server/dashboards.ts';
import { Pager } from './pager.tsx';
import { useFilter } from './use-filter.ts';
import { useKept } from './use-kept.ts';

/** The digests to come, and what is watched for. */
export function DigestsPage() {
  const { filter, go } = useFilter();
  const loaded = useKept(JSON.stringify(filter), () => getDigestsBoard(filter));
  return (
    <div class="board">
      <h1>Digests</h1>
      <WhenLoaded loaded={loaded}>
        {(board) => (
          <>
            <DigestsTable board={board} />
            <Pager total={board.total} offset={board.offset} limit={board.limit} go={go} />
            <h2>Watches</h2>
            {board.watches.length === 0 ? (
              <p>Nothing is watched for. In chat: /watch and a topic or question.</p>
            ) : null}
            <ul class="plain">
              {board.watches.map(({ id, what, place }) => (
                <li key={id}>
                  <strong dir="auto">{visibleLine(what)}</strong> <span class="about">{visibleLine(place)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </WhenLoaded>
    </div>
  );
}

function DigestsTable({ board }: { board: DigestsBoard }) {
  if (board.digests.length === 0) return <p>No digest is set up. In chat: /digest create</p>;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">topic</th>
          <th scope="col">when</th>
          <th scope="col">next</th>
          <th scope="col">last</th>
          <th scope="col">where</th>
        </tr>
      </thead>
      <tbody>
        {board.digests.map(({ id, topic, schedule, paused, next, lastRuns, place, waiting }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              {topic === null ? 'everything new' : visibleLine(topic)}
              {waiting === null || waiting === 0 ? null : <span class="about">{waiting} new documents so far</span>}
            </th>
            <td data-name="when">{schedule}</td>
            <td data-name="next">
              {paused ? 'paused' : next.map((moment) => <Moment key={moment} moment={moment} />)}
            </td>
            <td data-name="last">
              {lastRuns.length === 0
                ? '–'
                : lastRuns.map(({ due, outcome }) => (
                    <span key={due} class="about">
                      <Moment moment={due} /> {outcome ?? 'not ended'}
                    </span>
                  ))}
            </td>
            <td data-name="where">{visibleLine(place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moment({ moment }: { moment: string }) {
  return (
    <time class="moment" dateTime={moment}>
      {new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}
