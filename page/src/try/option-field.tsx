import { useId } from 'preact/hooks';
import type { CommandOption } from '../server/about.ts';

/** A field for an option of a command, of the kind that the option is. */
export function OptionField({
  option,
  value,
  change,
}: {
  option: CommandOption;
  value: string;
  change: (value: string) => void;
}) {
  const field = useId();
  const hint = useId();
  const { name, required, kind, choices } = option;
  const shared = { id: field, value, required, 'aria-describedby': hint };
  return (
    <div class={option.main ? 'option main' : 'option'}>
      <label for={field}>
        {name}
        {required ? <span class="required"> (needed)</span> : null}
      </label>
      {kind === 'choice' && choices ? (
        <select {...shared} onChange={(event) => change(event.currentTarget.value)}>
          <option value="" />
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : kind === 'flag' ? (
        <select {...shared} onChange={(event) => change(event.currentTarget.value)}>
          <option value="" />
          <option value="yes">yes</option>
          <option value="no">no</option>
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          placeholder={kind === 'day' ? '2025-06-30, 2025-06 or 2025' : ''}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
      <p class="hint" id={hint}>
        {option.description}
      </p>
    </div>
  );
}
