import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeSlackButton,
  encodeSlackButton,
  SLACK_ACTION_ID,
} from '../../../../src/platforms/slack/render/button-id.ts';
import { anyButton } from '../../arbitrary-reply.ts';

test('what a button asks for comes back from its id and value', () => {
  fc.assert(
    fc.property(anyButton, fc.nat({ max: 24 }), ({ action, target, value }, position) => {
      const button = encodeSlackButton({ action, target, value }, position);
      expect(button.action_id).toMatch(SLACK_ACTION_ID);
      expect(decodeSlackButton(button.action_id, button.value)).toEqual({ action, target, value });
    }),
  );
});

test('the form of an id', () => {
  const button = { action: 'context', target: 'Zk3v9qLx0aTe7RwY', value: '0.a:b' };
  expect(encodeSlackButton(button, 3)).toEqual({ action_id: 'ibid:context:3', value: 'Zk3v9qLx0aTe7RwY:0.a:b' });
});

test.each([
  ['', ''],
  ['ibid:more', 'abc:1'],
  ['ibid:more:0', undefined],
  ['ibid:more:0', ''],
  ['ibid:more:0', 'abc'],
  ['ibid:MORE:0', 'abc:1'],
  ['other:more:0', 'abc:1'],
  ['ibid:more:0 ', 'abc:1'],
])('%j with %j is no button of ours', (id, value) => {
  expect(decodeSlackButton(id, value)).toBeNull();
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (id, value) => {
      expect(decodeSlackButton(id, value)).toBeNull();
      const pressed = decodeSlackButton('ibid:more:0', value);
      if (pressed) expect(encodeSlackButton(pressed, 0)).toEqual({ action_id: 'ibid:more:0', value });
    }),
  );
});
