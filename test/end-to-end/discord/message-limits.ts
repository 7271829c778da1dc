/** What Discord's documentation limits in a message and its OpenAPI document does not (components/reference; resources/message). */

export interface Component {
  readonly type: number;
  readonly id?: number | null;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly unknown[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
}

export const COMPONENTS_V2 = 1 << 15;

const BUTTON = 2;
const ACTION_ROW = 1;
const TEXT_DISPLAY = 10;
/** Only with the flag. */
const V2_TYPES = [9, 10, 11, 12, 13, 14, 17];

export function allComponents(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    one,
    ...allComponents(one.components ?? []),
    ...(one.accessory === undefined ? [] : allComponents([one.accessory])),
  ]);
}

/** What Discord would refuse; `flags`: those of the message together with those it had. */
export function messageFaults(body: MessageBody, flags: number): string[] {
  const all = allComponents(body.components ?? []);
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const v2 = (flags & COMPONENTS_V2) !== 0;
  if (v2) {
    check((body.content ?? '') === '', 'content with Components V2');
    check((body.embeds ?? []).length === 0, 'embeds with Components V2');
    check(all.length > 0, 'no components with Components V2');
    check(all.length <= 40, `${all.length} components, at most 40`);
    const texts = all.filter(({ type }) => type === TEXT_DISPLAY).map(({ content }) => content ?? '');
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    check(length <= 4000, `${length} characters of text display, at most 4,000`);
    check(
      texts.every((text) => text.trim() !== ''),
      'an empty text display',
    );
  } else {
    check((body.content ?? '').length <= 2000, 'content above 2,000 characters');
    check((body.content ?? '') !== '' || (body.embeds ?? []).length > 0, 'an empty message (50006)');
    check(!all.some(({ type }) => V2_TYPES.includes(type)), 'components of V2 without the flag');
  }
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  check(new Set(ids).size === ids.length, `a custom_id twice: ${ids}`);
  check(
    ids.every((id) => id.length >= 1 && id.length <= 100),
    'a custom_id above 100 characters',
  );
  const numbers = all.flatMap(({ id }) => (typeof id === 'number' && id !== 0 ? [id] : []));
  check(new Set(numbers).size === numbers.length, 'a component id twice');
  check(
    all.every(({ type, label }) => type !== BUTTON || (label ?? '').length <= 80),
    'a label above 80 characters',
  );
  check(
    all.every(
      ({ type, components }) =>
        type !== ACTION_ROW || ((components ?? []).length >= 1 && (components ?? []).length <= 5),
    ),
    'an action row of none or more than 5',
  );
  return faults;
}

/** Components as Discord gives them back: every one has an id, what was left out has its default. */
export function asStored(components: readonly Component[]): Component[] {
  const taken = new Set(allComponents(components).flatMap(({ id }) => (id ? [id] : [])));
  let next = 1;
  const withId = (component: Component): Component => {
    let id = component.id ?? 0;
    if (id === 0) {
      while (taken.has(next)) next += 1;
      id = next;
      taken.add(id);
    }
    const base = { ...DEFAULTS[component.type], ...component, id };
    return {
      ...base,
      ...(component.components === undefined ? {} : { components: component.components.map(withId) }),
      ...(component.accessory === undefined ? {} : { accessory: withId(component.accessory) }),
    };
  };
  return components.map(withId);
}

const DEFAULTS: Readonly<Record<number, object>> = {
  2: { disabled: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};
