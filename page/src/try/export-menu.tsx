import { useState } from 'preact/hooks';
import { Problem } from '../parts/load-state.tsx';
import { saveFile } from '../parts/save-file.ts';
import { EXPORTS, type ExportFormat, exportReplies } from '../server/invocations.ts';

/** Saves the quotations of one reply, or of a whole conversation, as a file. */
export function ExportMenu({
  label,
  conversation,
  ids,
}: {
  label: string;
  conversation: string;
  ids: readonly string[];
}) {
  const [problem, setProblem] = useState('');
  return (
    <details class="menu">
      <summary>{label}</summary>
      <ul>
        {EXPORTS.map(({ as, label: name }) => (
          <li key={as}>
            <button type="button" onClick={() => save(as)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {problem === '' ? null : <Problem message={problem} />}
    </details>
  );

  async function save(as: ExportFormat) {
    const outcome = await exportReplies(as, conversation, ids);
    setProblem(outcome.ok ? '' : outcome.message);
    if (outcome.ok) saveFile(outcome.value.blob, outcome.value.name);
  }
}
