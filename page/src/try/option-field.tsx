import { useEffect, useId, useState } from 'preact/hooks';
import type { Choice } from '../../../src/chat/command.ts';
import type { CommandOption } from '../server/about.ts';
import type { OptionValue } from '../server/invocations.ts';
import { sendFile, suggestionsFor } from '../server/options.ts';

interface FieldProps {
  readonly command: string;
  readonly option: CommandOption;
  readonly value: OptionValue;
  readonly change: (value: OptionValue) => void;
}

/** A field for an option of a command, of the kind that the option is. */
export function OptionField(props: FieldProps) {
  const { option } = props;
  const field = useId();
  const hint = useId();
  const shared = { id: field, required: option.required, 'aria-describedby': hint };
  return (
    <div class={option.main ? 'option main' : 'option'}>
      <label for={field}>
        {option.name}
        {option.required ? <span class="required"> (needed)</span> : null}
      </label>
      <Control {...props} shared={shared} />
      <p class="hint" id={hint}>
        {option.description}
      </p>
    </div>
  );
}

interface Shared {
  readonly id: string;
  readonly required: boolean;
  readonly 'aria-describedby': string;
}

const YES_NO: readonly Choice[] = [
  { label: 'yes', value: 'yes' },
  { label: 'no', value: 'no' },
];

function Control({ shared, ...props }: FieldProps & { shared: Shared }) {
  const { option, value, change } = props;
  const text = typeof value === 'string' ? value : '';
  const choices = option.kind === 'flag' ? YES_NO : option.choices;
  if (option.kind === 'file') return <FileControl shared={shared} change={change} />;
  if (choices)
    return (
      <select {...shared} value={text} onChange={(event) => change(event.currentTarget.value)}>
        <option value="" />
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  return <TextControl {...props} shared={shared} text={text} />;
}

function TextControl({ command, option, change, shared, text }: FieldProps & { shared: Shared; text: string }) {
  const list = useId();
  const suggestions = useSuggestions(option.suggested === true, command, option.name, text);
  return (
    <>
      <input
        {...shared}
        type="text"
        value={text}
        list={option.suggested ? list : undefined}
        autocomplete="off"
        placeholder={option.kind === 'day' ? '2025-06-30, or 2025' : ''}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {option.suggested ? (
        <datalist id={list}>
          {suggestions.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </datalist>
      ) : null}
    </>
  );
}

/** Milliseconds of quiet before suggestions are asked for, so that not every letter asks. */
const QUIET = 150;

function useSuggestions(wanted: boolean, command: string, option: string, typed: string): readonly Choice[] {
  const [suggestions, setSuggestions] = useState<readonly Choice[]>([]);
  useEffect(() => {
    if (!wanted) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const outcome = await suggestionsFor(command, option, typed);
      if (!isLate && outcome.ok) setSuggestions(outcome.value);
    }, QUIET);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [wanted, command, option, typed]);
  return suggestions;
}

/** Sends the file as soon as it is chosen; what is given is the name under which the server keeps it. */
function FileControl({ shared, change }: { shared: Shared; change: (value: OptionValue) => void }) {
  const [state, setState] = useState('');
  return (
    <>
      <input {...shared} type="file" onChange={(event) => void chosen(event.currentTarget.files?.[0])} />
      <p class="hint" role="status">
        {state}
      </p>
    </>
  );

  async function chosen(file: File | undefined) {
    change('');
    if (!file) return;
    setState('Sending …');
    const outcome = await sendFile(file);
    setState(outcome.ok ? 'Ready.' : outcome.message);
    if (outcome.ok) change({ file: outcome.value.file });
  }
}
