/** The name by which a robots.txt speaks to Ibid. */
export const PRODUCT = 'Ibid';

/**
 * How Ibid introduces itself to the hosts it reads from: `Ibid/1.2 (+https://team.example/bot)`.
 *
 * @param contact an address of a page or a mail address at which whoever runs this Ibid can be reached; null for none
 */
export function userAgent(version: string, contact: string | null): string {
  const plain = (contact ?? '').replace(/[^\x21-\x7e]|[()]/g, '').slice(0, 200);
  return `${PRODUCT}/${version}${plain === '' ? '' : ` (+${plain})`}`;
}
