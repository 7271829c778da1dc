/** What Discord's documentation limits in a form and its OpenAPI document does not (interactions/receiving-and-responding, modal). */

export interface Field {
  readonly type: number;
  readonly custom_id: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_values?: number;
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[];
}

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly { readonly type: number; readonly label: string; readonly component: Field }[];
}

const TEXT_INPUT = 4;
const SELECT = 3;
const CHANNEL = 8;

export function modalFaults({ components }: Modal): string[] {
  const fields = components.map(({ component }) => component);
  const ids = fields.map(({ custom_id: id }) => id);
  return [
    ...(components.length <= 5 ? [] : [`${components.length} components in a form, at most 5`]),
    ...(new Set(ids).size === ids.length ? [] : [`a custom_id twice: ${ids}`]),
    ...fields.flatMap(({ type, custom_id, default_values: shown = [], required = true, min_values: least = 1 }) => [
      ...(shown.length === 0 || type === CHANNEL ? [] : [`${custom_id}: default_values`]),
      ...(shown.every((one) => one.type === 'channel') && shown.length <= 1 ? [] : [`${custom_id}: wrong defaults`]),
      ...(type === CHANNEL && required && least === 0 ? ['a required select with min_values 0'] : []),
    ]),
    ...fields.flatMap((field) => (field.type === SELECT ? selectFaults(field) : [])),
  ];
}

function selectFaults({ options = [], required = true, min_values: least = 1 }: Field): string[] {
  const values = options.map(({ value }) => value);
  return [
    ...(new Set(values).size === values.length ? [] : [`a value twice: ${values}`]),
    ...(options.filter((option) => option.default === true).length <= 1 ? [] : ['two defaults for one choice']),
    ...(required && least === 0 ? ['a required select with min_values 0'] : []),
    ...(options.every(({ label, value }) => label !== '' && value !== '') ? [] : ['an empty label or value']),
  ];
}

/** A form as it is sent: what is not given stays as the form was shown. Throws for what Discord's client would not send. */
export function filledModal({ custom_id, components }: Modal, given: Readonly<Record<string, string>>) {
  const odd = Object.keys(given).find((name) => !components.some(({ component }) => component.custom_id === name));
  if (odd !== undefined) throw new Error(`the form has no field ${odd}`);
  return {
    custom_id,
    components: components.map(({ type, component }, number) => ({
      type,
      id: 2 * number + 1,
      component: { id: 2 * number + 2, ...filledField(component, given[component.custom_id]) },
    })),
  };
}

function filledField(field: Field, given?: string) {
  const { type, custom_id, value: shown, options = [], required = true } = field;
  if (type === CHANNEL) {
    const chosen = given ?? field.default_values?.[0]?.id ?? '';
    return { type, custom_id, values: chosen === '' ? [] : [chosen] };
  }
  const before = type === TEXT_INPUT ? shown : options.find((option) => option.default === true)?.value;
  const value = given ?? before ?? '';
  if (required && value === '') throw new Error(`${custom_id} is required`);
  if (type === TEXT_INPUT) return { type, custom_id, value };
  if (value !== '' && !options.some((option) => option.value === value)) throw new Error(`${custom_id}: no ${value}`);
  return { type, custom_id, values: value === '' ? [] : [value] };
}
