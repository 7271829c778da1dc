import { z } from 'zod';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { linkAddress } from '../../platforms/link.ts';

/** The page in the browser, which is served where health is told (`IBID_HTTP_PORT`). */
export const PAGE_SETTINGS = {
  IBID_PAGE: z.enum(['on', 'off'], 'expected on or off').default('on'),
  IBID_PUBLIC_URL: z.string().default(''),
} as const;

export interface PageSettings {
  readonly isOn: boolean;
  /** Where others reach the documents behind the links of replies; no slash at the end. Null: nowhere. */
  readonly publicUrl: string | null;
}

type Values = { readonly IBID_PAGE: 'on' | 'off'; readonly IBID_PUBLIC_URL: string };

/** An address without a path: the page's own files lie at the top of its host. */
export function pageSettings({ IBID_PAGE, IBID_PUBLIC_URL }: Values): Result<PageSettings> {
  const isOn = IBID_PAGE === 'on';
  if (IBID_PUBLIC_URL === '') return success({ isOn, publicUrl: null });
  const address = linkAddress(IBID_PUBLIC_URL);
  if (address === null || new URL(address).origin !== address.replace(/\/$/, ''))
    return failure({
      code: 'settings',
      message:
        'IBID_PUBLIC_URL is no address that links can lead to; expected https:// and a host, and no path behind it',
    });
  if (!isOn)
    return failure({
      code: 'settings',
      message: 'IBID_PUBLIC_URL is set, but IBID_PAGE is off: links would lead nowhere. Unset one of them',
    });
  return success({ isOn, publicUrl: address.replace(/\/$/, '') });
}
