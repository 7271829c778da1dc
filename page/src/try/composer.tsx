import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandAbout, CommandOption } from '../server/about.ts';
import type { Options, OptionValue, Said } from '../server/invocations.ts';
import { OptionField } from './option-field.tsx';

/** Where something is said: as it would be typed in chat, or a command with a field for each of its options. */
export function Composer({
  commands,
  say,
  shown,
}: {
  commands: readonly CommandAbout[];
  say: (said: Said, words: string) => void;
  shown: boolean;
}) {
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const [values, setValues] = useState<Options>({});
  const field = useRef<HTMLInputElement>(null);
  const command = commands.find(({ name }) => name === chosen);
  const options = command?.options ?? [];
  // Before anything is drawn, so that not one letter typed early is lost.
  useLayoutEffect(() => {
    if (shown) field.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <form class="composer" aria-label="Say something" onSubmit={send}>
      <div class="say">
        <select
          class="command"
          aria-label="Command"
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">Message</option>
          {commands.map(({ name }) => (
            <option key={name} value={name}>{`/${name}`}</option>
          ))}
        </select>
        {command ? (
          <p class="summary">{command.summary}</p>
        ) : (
          <input
            aria-label="Question or command"
            ref={field}
            type="text"
            value={text}
            autocomplete="off"
            enterkeyhint="send"
            placeholder="Ask, or type /…"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <button type="submit" class="primary">
          Send
        </button>
      </div>
      {options.length > 0 ? (
        <div class="options">
          {options.map((option) => (
            <OptionField
              key={`${chosen} ${option.name}`}
              command={chosen}
              option={option}
              value={values[option.name] ?? ''}
              change={(value) => setValues({ ...values, [option.name]: value })}
            />
          ))}
        </div>
      ) : null}
    </form>
  );

  function choose(name: string) {
    setChosen(name);
    setValues({});
  }

  function send(event: Event) {
    event.preventDefault();
    if (command) {
      const given = givenOf(options, values);
      say({ command: command.name, options: given }, typed(command, given));
      setValues({});
    } else if (text.trim() !== '') {
      say({ text: text.trim() }, text.trim());
      setText('');
    }
  }
}

function givenOf(options: readonly CommandOption[], values: Options): Options {
  const given = options.flatMap(({ name }): [string, OptionValue][] => {
    const value = values[name] ?? '';
    const whole = typeof value === 'string' ? value.trim() : value;
    return whole === '' ? [] : [[name, whole]];
  });
  return Object.fromEntries(given);
}

/** As it would be typed in chat: `/ask when was it as-of:2025-06-30`. */
function typed({ name, options }: CommandAbout, given: Options): string {
  const words = options.flatMap((option) => {
    const value = given[option.name];
    if (value === undefined) return [];
    const text = typeof value === 'string' ? value : '(a file)';
    return [option.main ? text : `${option.name}:${text}`];
  });
  return [`/${name}`, ...words].join(' ');
}
