import { describe, expect, test } from 'vitest';
import { messageOf } from '../../../src/platforms/slack/message-link.ts';
import { plainText, withoutMention } from '../../../src/platforms/slack/plain-text.ts';

describe('what a person wrote', () => {
  test.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['see <https://example.org/a?b=1|the report>', 'see the report'],
    ['see <https://example.org/a?b=1&amp;c=2>', 'see https://example.org/a?b=1&c=2'],
    ['<mailto:a@example.org|a@example.org>', 'a@example.org'],
    ['<@U0ANNA> and <@U0BORIS|boris> in <#C0RESEARCH|research>', '@U0ANNA and @boris in #research'],
    ['<!channel> <!here> <!subteam^S1|@desk>', '@channel @here @desk'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('%s', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  test.each([
    ['<@U0IBID> who?', 'who?'],
    ['<@U0IBID>: who?', 'who?'],
    ['hey <@U0IBID|ibid> who?', 'hey   who?'],
    ['<@U0OTHER> who?', '<@U0OTHER> who?'],
    ['<@U0IBID>', ''],
  ])('%s without the mention of Ibid', (text, expected) => {
    expect(withoutMention(text, 'U0IBID')).toBe(expected);
  });

  test('a hostile text takes no long time', () => {
    const started = performance.now();
    plainText('<'.repeat(50_000));
    plainText(`<${'a|'.repeat(40_000)}`);
    withoutMention(`<@U0IBID|${'<@U0IBID|'.repeat(10_000)}`, 'U0IBID');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a link to a message', () => {
  test.each([
    'https://water-desk.slack.com/archives/C0RESEARCH/p1712345678901234',
    ' <https://water-desk.slack.com/archives/C0RESEARCH/p1712345678901234> ',
    'https://water-desk.slack.com/archives/C0RESEARCH/p1712345678901234?thread_ts=1712345670.000100&cid=C0RESEARCH',
    'https://desk.enterprise.slack.com/archives/C0RESEARCH/p1712345678901234',
  ])('%s', (link) => {
    expect(messageOf(link)).toEqual({ channel: 'C0RESEARCH', id: '1712345678.901234' });
  });

  test.each([
    'The plant opened in 2019.',
    'https://water-desk.slack.com/archives/C0RESEARCH',
    'https://slack.com.example.org/archives/C0RESEARCH/p1712345678901234',
    'http://water-desk.slack.com/archives/C0RESEARCH/p1712345678901234',
    'see https://water-desk.slack.com/archives/C0RESEARCH/p1712345678901234',
  ])('%s is none', (text) => {
    expect(messageOf(text)).toBeNull();
  });
});
