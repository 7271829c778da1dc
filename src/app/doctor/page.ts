import type { Check } from '../../platforms/terminal/checks.ts';
import type { ChatSettings } from '../chat-settings.ts';
import { PATIENCE_MS, within } from './within.ts';

type Ask = (address: string) => Promise<{ readonly status: number }>;

const ask: Ask = async (address) => {
  const answer = await fetch(address, { redirect: 'manual' });
  await answer.body?.cancel();
  return { status: answer.status };
};

/**
 * Whether the page's own address is closed to those who come by the public one. A proxy that does not pass the host on would
 * open every document to everybody.
 */
export async function checkPage({ http, page }: Pick<ChatSettings, 'http' | 'page'>, asked = ask): Promise<Check[]> {
  const name = 'page';
  const good = (found: string): Check[] => [{ name, state: 'good', found, remedy: null }];
  if (!page.isOn || http === null) return good('not served (IBID_PAGE, IBID_HTTP_PORT)');
  if (page.publicUrl === null) return good(`served to this machine, port ${http.port}; replies have no links to it`);
  const answer = await within(
    PATIENCE_MS,
    asked(`${page.publicUrl}/api/about`).catch(() => null),
  );
  if (answer?.status === 403) return good(`${page.publicUrl} opens signed links and nothing else`);
  if (answer?.status === 200)
    return [
      {
        name,
        state: 'fault',
        found: `${page.publicUrl} opens everything to everybody`,
        remedy: 'Let the proxy pass the Host header on as it came (nginx: proxy_set_header Host $host;).',
      },
    ];
  return [
    {
      name,
      state: 'warning',
      found: `${page.publicUrl} ${answer ? `answers ${answer.status}` : 'does not answer'}, so links lead nowhere`,
      remedy: `Start Ibid, and let the proxy pass that host on to port ${http.port}.`,
    },
  ];
}
