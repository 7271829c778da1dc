import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDiscordButton, encodeDiscordButton } from '../../../../src/platforms/discord/render/button-id.ts';
import { anyButton } from '../../arbitrary-reply.ts';

test('what a button asks for comes back from its id, which is short enough, and from that of its second occurrence', () => {
  fc.assert(
    fc.property(anyButton, fc.integer({ min: 1, max: 40 }), ({ action, target, value }, occurrence) => {
      const id = encodeDiscordButton({ action, target, value }, occurrence);
      expect(decodeDiscordButton(id)).toEqual({ action, target, value });
      expect(id.length).toBeLessThanOrEqual(100);
    }),
  );
});

test('the form of an id', () => {
  const button = { action: 'context', target: 'Zk3v9qLx0aTe7RwY', value: '0.a:b' };
  expect(encodeDiscordButton(button)).toBe('ibid:context:Zk3v9qLx0aTe7RwY:0.a:b');
  expect(encodeDiscordButton(button, 2)).toBe('ibid.2:context:Zk3v9qLx0aTe7RwY:0.a:b');
});

test.each([
  '',
  'ibid',
  'ibid:',
  'ibid:more',
  'ibid:more:abc',
  'ibid:MORE:abc:1',
  'ibid:more::1',
  'other:more:abc:1',
  ' ibid:more:abc:1',
])('%j is no button of ours', (id) => {
  expect(decodeDiscordButton(id)).toBeNull();
});

test('an id that Discord would refuse is a fault', () => {
  const button = { action: 'context', target: 'Zk3v9qLx0aTe7RwY', value: 'x'.repeat(71) };
  expect(() => encodeDiscordButton(button)).toThrow('at most 100 characters, found 101');
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `ibid:more:${text.slice(0, 80)}`),
      ),
      (id) => {
        const pressed = decodeDiscordButton(id);
        if (pressed) expect(encodeDiscordButton(pressed)).toBe(id);
      },
    ),
  );
});
