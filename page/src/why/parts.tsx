import type { Part } from '../server/why.ts';

/** A part smaller than this moves nothing. */
const SMALLEST = 0.005;

/** What spoke for a candidate (to the right) and against it (to the left), strongest first. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  const shown = parts.filter(({ part }) => Math.abs(part) >= SMALLEST);
  const most = Math.max(...shown.map(({ part }) => Math.abs(part)), SMALLEST);
  return (
    <div class="scrolls">
      <table class="parts">
        <thead>
          <tr>
            <th scope="col">reason</th>
            <th scope="col">measured</th>
            <th scope="col">counts</th>
            <th scope="col">
              <span class="for-ears">as a bar</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ feature, words, value, part }) => (
            <tr key={feature}>
              <th scope="row">{words}</th>
              <td>{value.toFixed(2)}</td>
              <td>{`${part < 0 ? '−' : '+'}${Math.abs(part).toFixed(2)}`}</td>
              <td>
                <svg class="bar" viewBox="-50 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    class={part < 0 ? 'against' : 'for'}
                    x={part < 0 ? (part / most) * 50 : 0}
                    width={(Math.abs(part) / most) * 50}
                    height="8"
                  />
                  <rect class="middle" x="-0.3" width="0.6" height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
