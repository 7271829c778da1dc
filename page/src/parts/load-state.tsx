import type { ComponentChildren } from 'preact';
import type { Loaded } from '../shell/use-loaded.ts';

/** What is loaded, or while it is not: that it is coming, or why it did not. */
export function WhenLoaded<T>({
  loaded,
  children,
}: {
  loaded: Loaded<T>;
  children: (value: T) => ComponentChildren;
}): ComponentChildren {
  if ('state' in loaded)
    return (
      <p class="waiting" role="status">
        Loading …
      </p>
    );
  if (!loaded.ok) return <Problem message={loaded.message} />;
  return children(loaded.value);
}

export function Problem({ message }: { message: string }) {
  return (
    <p class="problem" role="alert">
      {message}
    </p>
  );
}
