import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPEN_ACCESS, readAccess, type View } from '../../src/chat/access.ts';
import type { Place } from '../../src/chat/place.ts';

const place = (parts: Partial<Place>): Place => ({
  platform: 'slack',
  team: 'T1',
  channel: 'C1',
  thread: null,
  direct: false,
  ...parts,
});

function viewFrom(rules: string, parts: Partial<Place> = {}): View {
  const access = readAccess(rules);
  if (!access.ok) throw new Error(access.problem.message);
  return access.value.viewFrom(place(parts));
}

const FILES = ['top.md', 'water/count.md', 'water/deep/note.md', 'waterworks/plan.md', 'harbour/dredging.html'];
const seen = (view: View) => FILES.filter(view.allows);

describe('which documents a place may see', () => {
  test('without rules, all', () => expect(seen(OPEN_ACCESS.viewFrom(place({})))).toEqual(FILES));
  test('an empty file of rules opens all, too', () => expect(seen(viewFrom(''))).toEqual(FILES));

  const rules = `
default: none
direct: [harbour]
channels:
  slack/T1/C1: [water]
  slack/C2: [., harbour/]
  discord/77: all
  discord/77/88: ['water\\deep']
`;
  test.each<[string, Partial<Place>, string[]]>([
    ['a folder and what is below it, not its namesakes', {}, ['water/count.md', 'water/deep/note.md']],
    ['a channel without its team; the top alone', { team: 'T9', channel: 'C2' }, ['top.md', 'harbour/dredging.html']],
    ['a channel that no rule names', { channel: 'C3' }, []],
    ['the same channel name on another platform', { platform: 'discord' }, []],
    ['a whole server', { platform: 'discord', team: '77', channel: '1' }, FILES],
    ['the channel wins over its server', { platform: 'discord', team: '77', channel: '88' }, ['water/deep/note.md']],
    [
      'a private thread follows its channel',
      { platform: 'discord', team: '77', channel: '99', below: '88' },
      ['water/deep/note.md'],
    ],
    ['a direct message, whatever its channel', { direct: true }, ['harbour/dredging.html']],
  ])('%s', (_, parts, files) => expect(seen(viewFrom(rules, parts))).toEqual(files));

  test('direct messages are as the default where nothing is said of them', () =>
    expect(seen(viewFrom('default: [water]', { direct: true }))).toEqual(['water/count.md', 'water/deep/note.md']));

  test('the page in the browser sees all, whatever the default, until a rule of its own says otherwise', () => {
    const page = { platform: 'web', team: null, direct: true };
    expect(seen(viewFrom(rules, page))).toEqual(FILES);
    expect(seen(viewFrom('default: all\nweb: [harbour]', page))).toEqual(['harbour/dredging.html']);
    expect(seen(viewFrom('web: none', page))).toEqual([]);
    expect(seen(viewFrom('web: none'))).toEqual(FILES);
  });

  test('views that let the same be seen have the same key', () => {
    expect(viewFrom('default: [a, b]').key).toBe(viewFrom('default: [b, a/]').key);
    expect(viewFrom('default: [a]').key).not.toBe(viewFrom('default: all').key);
  });

  test('no path leads out of its folder', () => {
    const part = fc.stringMatching(/^[a-z.]{1,4}$/);
    fc.assert(
      fc.property(part, fc.array(part, { minLength: 1, maxLength: 3 }), (folder, parts) => {
        fc.pre(folder !== '.' && !/^\.+$/.test(folder));
        const file = parts.join('/');
        expect(viewFrom(`default: ['${folder}']`).allows(file)).toBe(parts[0] === folder);
      }),
    );
  });
});

describe('who may add documents', () => {
  const person = (id: string) => ({ platform: 'slack', id });
  const mayAdd = (rules: string, id: string) => {
    const access = readAccess(rules);
    return access.ok && access.value.mayAdd(person(id));
  };
  test('all, without rules', () => expect(OPEN_ACCESS.mayAdd(person('U1'))).toBe(true));
  test('with rules, the page only where it is named', () => {
    const web = { platform: 'web', id: 'you' };
    const rules = ['add: [web]', 'add: all', 'add: [slack/U1]', 'default: all'].map(readAccess);
    expect(rules.map((access) => access.ok && access.value.mayAdd(web))).toEqual([true, true, false, false]);
  });
  test('with rules, those that are named', () => {
    expect(mayAdd('add: [slack/U1]', 'U1')).toBe(true);
    expect(mayAdd('add: [slack/U1]', 'U2')).toBe(false);
    expect(mayAdd('add: [discord/U1]', 'U1')).toBe(false);
    expect(mayAdd('default: all', 'U1')).toBe(false);
    expect(mayAdd('add: all', 'U2')).toBe(true);
  });
  test('a list that is none is explained', () => {
    for (const rules of ['default: public', 'add: U024'])
      expect(readAccess(rules)).toMatchObject({
        ok: false,
        problem: { message: expect.stringMatching(/expected all/) },
      });
  });
  test('what is added belongs to a folder that can be seen from there', () => {
    expect(viewFrom('default: [water, harbour]').home).toBe('water');
    expect(viewFrom('default: all').home).toBe('');
    expect(viewFrom('default: none').home).toBeNull();
  });
});

describe('rules that cannot be read open nothing', () => {
  test.each([
    ['default: some', /default/],
    ['defualt: none', /defualt/],
    ['channels: {C1: [water]}', /slack\/TEAM\/CHANNEL/],
    ['channels: {slack/C1: water}', /channels\.slack\/C1/],
    ['add: [U1]', /slack\/USER/],
    ['default: [', /no YAML/],
    ['- a', /the file/],
  ])('%j', (rules, message) => {
    const access = readAccess(rules);
    expect(access).toMatchObject({ ok: false, problem: { code: 'access', message: expect.stringMatching(message) } });
  });
});
