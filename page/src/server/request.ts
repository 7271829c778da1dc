/** What a request came to: a value, or in words what was found instead. Never throws. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const AWAY = 'Ibid does not answer. Is it still running? Start it with: npm start';

/** Reads JSON of Ibid's own server; empty and null parameters are left out. */
export async function get<T>(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>> = {},
): Promise<Outcome<T>> {
  return await json<T>(() => fetch(withParameters(path, parameters), { headers: { accept: 'application/json' } }));
}

export async function post<T>(path: string, body: unknown): Promise<Outcome<T>> {
  return await json<T>(() => send(path, body));
}

/** The file that the server makes of what is sent, with the name that it gives it. */
export async function postForFile(path: string, body: unknown): Promise<Outcome<{ blob: Blob; name: string }>> {
  return await outcome(
    () => send(path, body),
    async (response) => ({ blob: await response.blob(), name: fileName(response.headers.get('content-disposition')) }),
  );
}

/** Sends the bytes of a file. */
export async function postFile<T>(path: string, file: Blob): Promise<Outcome<T>> {
  const headers = { 'content-type': 'application/octet-stream' };
  return await json<T>(() => fetch(path, { method: 'POST', headers, body: file }));
}

export function withParameters(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}

function send(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

function json<T>(ask: () => Promise<Response>): Promise<Outcome<T>> {
  return outcome(ask, (response) => response.json() as Promise<T>);
}

async function outcome<T>(ask: () => Promise<Response>, read: (response: Response) => Promise<T>): Promise<Outcome<T>> {
  try {
    const response = await ask();
    if (response.ok) return { ok: true, value: await read(response) };
    return { ok: false, message: await problem(response) };
  } catch {
    return { ok: false, message: AWAY };
  }
}

async function problem(response: Response): Promise<string> {
  const fallback = `Ibid answered ${response.status}.`;
  try {
    const { message } = (await response.json()) as { message?: unknown };
    return typeof message === 'string' && message !== '' ? message : fallback;
  } catch {
    return fallback;
  }
}

/** RFC 6266: `filename*=UTF-8''…` goes before `filename="…"`. */
export function fileName(disposition: string | null): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // An odd name is no reason to lose the file.
    }
  }
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? 'ibid';
}
