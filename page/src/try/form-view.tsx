import { useId, useState } from 'preact/hooks';
import type { Form, FormField } from '../../../src/chat/command.ts';

/** A form that chat would open as a dialog. Sent, its fields are options of the command. */
export function FormView({
  form,
  send,
}: {
  form: Form;
  send: (options: Readonly<Record<string, string>>, words: string) => void;
}) {
  const fields = form.fields.filter(({ channel }) => channel === undefined);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(fields.map(({ option, value }) => [option, value])),
  );
  return (
    <form
      class="form"
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
        send({ ...form.fixed, ...Object.fromEntries(given) }, `${form.title}: sent`);
      }}
    >
      <h3>{form.title}</h3>
      {fields.map((field) => (
        <Field
          key={field.option}
          field={field}
          value={values[field.option] ?? ''}
          change={(value) => setValues({ ...values, [field.option]: value })}
        />
      ))}
      <button type="submit" class="primary">
        Send
      </button>
    </form>
  );
}

function Field({ field, value, change }: { field: FormField; value: string; change: (value: string) => void }) {
  const control = useId();
  const hint = useId();
  const shared = { id: control, value, required: field.required, 'aria-describedby': hint };
  return (
    <div class="option">
      <label for={control}>{field.label}</label>
      {field.choices ? (
        <select {...shared} onChange={(event) => change(event.currentTarget.value)}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type="text" autocomplete="off" onInput={(event) => change(event.currentTarget.value)} />
      )}
      <p class="hint" id={hint}>
        {field.hint}
      </p>
    </div>
  );
}
