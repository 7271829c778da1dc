import { dayInWords } from '../../../src/chat/wording/dates.ts';
import { titleLine, visibleLine } from '../../../src/chat/wording/visible.ts';
import { WhenLoaded } from '../parts/load-state.tsx';
import { type DocumentsBoard, getDocumentsBoard, type ListedDocument } from '../server/dashboards.ts';
import { documentAddress } from '../shell/route.ts';
import { MonthsLine } from './months-line.tsx';
import { Pager } from './pager.tsx';
import { useFilter } from './use-filter.ts';
import { useKept } from './use-kept.ts';

/** The documents: when they were published, where, which tell the same story, and which files were not read and why. */
export function DocumentsPage() {
  const { filter, narrow, go } = useFilter();
  const loaded = useKept(JSON.stringify(filter), () => getDocumentsBoard(filter));
  return (
    <div class="board">
      <h1>Documents</h1>
      <WhenLoaded loaded={loaded}>
        {(board) => (
          <>
            <Counts board={board} />
            <MonthsLine
              months={board.months}
              undated={board.undated}
              chosen={String(filter['month'] ?? '')}
              choose={(month) => narrow({ month })}
            />
            <search>
              <form class="row" aria-label="Documents" onSubmit={(event) => event.preventDefault()}>
                <label class="wide">
                  Title, site or file
                  <input
                    type="search"
                    defaultValue={String(filter['words'] ?? '')}
                    onChange={(event) => narrow({ words: event.currentTarget.value })}
                  />
                </label>
                <label>
                  Site
                  <select
                    value={String(filter['site'] ?? '')}
                    onChange={(event) => narrow({ site: event.currentTarget.value })}
                  >
                    <option value="">all</option>
                    {board.sites.flatMap(({ site, documents }) =>
                      site === null
                        ? []
                        : [<option key={site} value={site}>{`${titleLine(site)} (${documents})`}</option>],
                    )}
                  </select>
                </label>
              </form>
            </search>
            <DocumentsTable documents={board.documents} />
            <Pager total={board.total} offset={board.offset} limit={board.limit} go={go} />
            <Clusters board={board} />
            <Skipped board={board} />
          </>
        )}
      </WhenLoaded>
    </div>
  );
}

function Counts({ board: { counts } }: { board: DocumentsBoard }) {
  const facts = [
    [counts.documents, 'documents'],
    [counts.passages, 'passages'],
    [counts.sites, 'sites'],
    [counts.clusters, counts.clusters === 1 ? 'story in more than one file' : 'stories in more than one file'],
  ] as const;
  return (
    <ul class="counts">
      {facts.map(([count, words]) => (
        <li key={words}>
          <strong>{count.toLocaleString('en')}</strong> {words}
        </li>
      ))}
    </ul>
  );
}

function DocumentsTable({ documents }: { documents: readonly ListedDocument[] }) {
  if (documents.length === 0) return <p>No document fits.</p>;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">document</th>
          <th scope="col">published</th>
          <th scope="col">site</th>
          <th scope="col">passages</th>
          <th scope="col">copies</th>
          <th scope="col">quoted</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ file, title, published, saved, site, passages, copies, quoted, notes }) => (
          <tr key={file}>
            <th scope="row">
              <a href={documentAddress(file)} dir="auto">
                {titleLine(title ?? file)}
              </a>
              <span class="about">
                <code>{visibleLine(file)}</code>
              </span>
              {notes.map((note) => (
                <span key={note} class="about">
                  {note}
                </span>
              ))}
            </th>
            <td data-name="published">
              {published ? (
                dayInWords(published)
              ) : (
                <span class="faint">{saved ? `saved ${dayInWords(saved)}` : '–'}</span>
              )}
            </td>
            <td data-name="site" dir="auto">
              {site === null ? '–' : titleLine(site)}
            </td>
            <td data-name="passages">{passages}</td>
            <td data-name="copies">{copies}</td>
            <td data-name="quoted">{quoted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Clusters({ board: { clusters } }: { board: DocumentsBoard }) {
  if (clusters.length === 0) return null;
  return (
    <section>
      <h2>Told in more than one file</h2>
      <ul class="plain">
        {clusters.map(({ cluster, documents, title, files }) => (
          <li key={cluster}>
            <strong dir="auto">{titleLine(title ?? files[0] ?? '')}</strong>{' '}
            <span class="faint">{documents} files: </span>
            {files.map((file, i) => (
              <span key={file}>
                {i > 0 ? ', ' : ''}
                <a href={documentAddress(file)}>{visibleLine(file)}</a>
              </span>
            ))}
            {documents > files.length ? ' …' : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Skipped({ board: { skipped } }: { board: DocumentsBoard }) {
  if (skipped.total === 0) return null;
  return (
    <section>
      <h2>Files that were not read ({skipped.total.toLocaleString('en')})</h2>
      <ul class="plain">
        {skipped.files.map(({ file, reason }) => (
          <li key={file}>
            <code>{visibleLine(file)}</code> <span class="about">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
