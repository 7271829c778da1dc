import { beforeEach, describe, expect, test } from 'vitest';
import type { Place } from '../../src/chat/place.ts';
import type { State } from '../../src/store/open-state.ts';
import { asked, channel, digest, files, hit, source, watch } from './digest-samples.ts';
import type { Lives } from './lives.ts';

const kinds = (changes: Awaited<ReturnType<State['changesBetween']>>) =>
  changes.map(({ kind, file, at }) => `${at} ${kind} ${file}`);

/** What `DigestState` promises, whichever keeps it. */
export function digestContract(name: string, lives: () => Lives): void {
  describe(name, () => {
    let state: State;
    beforeEach(async () => {
      state = await lives().begin();
    });

    test('a digest is kept as it was given, with any character, and found by its channel, oldest first', async () => {
      const given = [
        digest('b', { createdAt: 2 }),
        digest('a', { createdAt: 2, place: channel('C1', { thread: '5' }) }),
        digest('c', { createdAt: 1, place: channel('C2') }),
        digest('d', { place: channel('C1', { team: null, platform: 'discord' }) }),
      ];
      for (const each of given) await state.saveDigest(each);
      expect(await state.digest('b')).toEqual(given[0]);
      expect(await state.digest('nobody')).toBeNull();
      const later = await lives().next(state);
      expect((await later.digests()).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
      expect((await later.digests(channel('C1'))).map(({ id }) => id)).toEqual(['a', 'b']);
      expect((await later.digests(channel('C1', { team: null, platform: 'discord' }))).map(({ id }) => id)).toEqual([
        'd',
      ]);
      expect(await later.digests(channel('C1', { team: null }))).toEqual([]);
    });

    test('a digest is also one of the channel in which it was made', async () => {
      await state.saveDigest(digest('a', { place: channel('C2'), madeIn: channel('C1', { thread: '17.01' }) }));
      await state.saveDigest(
        digest('b', { place: channel('C2', { team: null }), madeIn: channel('C1', { team: null, direct: true }) }),
      );
      const later = await lives().next(state);
      const idsIn = async (place: Place) => (await later.digests(place)).map(({ id }) => id);
      expect(await idsIn(channel('C1'))).toEqual(['a']);
      expect(await idsIn(channel('C2'))).toEqual(['a']);
      expect(await idsIn(channel('C1', { team: null }))).toEqual(['b']);
      expect(await idsIn(channel('C1', { platform: 'discord' }))).toEqual([]);
      expect(await later.digest('a')).toMatchObject({ madeIn: { channel: 'C1', thread: '17.01' } });
    });

    test('what is saved over an older copy does not take back what was told and planned', async () => {
      const old = digest('a');
      await state.saveDigest(old);
      await state.planRuns('a', 5000, [{ digest: 'a', due: 3000 }]);
      await state.endRun({ digest: 'a', due: 3000 }, 'posted', 3500, 3100);
      await state.saveDigest({ ...old, topic: null, pausedAt: 9 });
      expect(await state.digest('a')).toEqual({ ...old, topic: null, pausedAt: 9, coveredTo: 3100, plannedTo: 5000 });
      await state.saveDigest({ ...old, coveredTo: 7000, plannedTo: 8000 });
      expect(await state.digest('a')).toMatchObject({ coveredTo: 7000, plannedTo: 8000 });
    });

    test('a removed digest takes its runs with it', async () => {
      await state.saveDigest(digest('a'));
      await state.planRuns('a', 5000, [{ digest: 'a', due: 1 }]);
      await state.removeDigest('a');
      await state.removeDigest('a');
      expect(await state.digest('a')).toBeNull();
      expect(await state.claimRuns(9, 9)).toEqual([]);
      await state.planRuns('a', 6000, [{ digest: 'a', due: 2 }]);
      expect(await state.runsOf('a', 9)).toEqual([]);
      await state.saveDigest(digest('a'));
      expect(await state.runsOf('a', 9)).toEqual([]);
    });

    test('a process claims the runs of the platforms that it serves, and leaves the others', async () => {
      await state.saveDigest(digest('a'));
      await state.saveDigest(digest('b', { place: channel('C9', { team: null, platform: 'discord' }) }));
      for (const id of ['a', 'b']) await state.planRuns(id, 5, [{ digest: id, due: 3 }]);
      expect(await state.claimRuns(9, 9, [])).toEqual([]);
      expect(await state.claimRuns(9, 9, ['discord'])).toEqual([{ digest: 'b', due: 3 }]);
      expect(await state.claimRuns(9, 9, ['discord'])).toEqual([]);
      expect(await state.claimRuns(9, 9)).toEqual([{ digest: 'a', due: 3 }]);
    });

    test('runs are noted once, claimed when due, oldest first, and stay claimed until they end', async () => {
      for (const id of ['a', 'b']) await state.saveDigest(digest(id));
      await state.planRuns('a', 50, [
        { digest: 'a', due: 10 },
        { digest: 'a', due: 30.5 },
        { digest: 'a', due: 5, ended: 'merged' },
      ]);
      await state.planRuns('b', 50, [{ digest: 'b', due: 20 }]);
      await state.planRuns('a', 40, [{ digest: 'a', due: 10, ended: 'skipped' }]);
      await state.planRuns('a', 40, []);
      expect((await state.digest('a'))?.plannedTo).toBe(1000);
      expect(await state.claimRuns(9, 9)).toEqual([]);
      expect(await state.claimRuns(20, 0)).toEqual([]);
      expect(await state.claimRuns(20, 1)).toEqual([{ digest: 'a', due: 10 }]);
      expect(await state.claimRuns(30.5, 9)).toEqual([
        { digest: 'b', due: 20 },
        { digest: 'a', due: 30.5 },
      ]);
      expect(await state.claimRuns(99, 9)).toEqual([]);
      await state.endRun({ digest: 'a', due: 10 }, 'silent', 60, null);
      await state.endRun({ digest: 'a', due: 10 }, 'posted', 70, 99_999);
      expect((await state.digest('a'))?.coveredTo).toBe(1000.25);
      await state.endRun({ digest: 'a', due: 11 }, 'posted', 70, 99_999);
      expect((await state.digest('a'))?.coveredTo).toBe(1000.25);
      expect(await state.runsOf('a', 2)).toEqual([
        { digest: 'a', due: 30.5, outcome: null },
        { digest: 'a', due: 10, outcome: 'silent' },
      ]);
      expect(await state.runsOf('a', 9)).toContainEqual({ digest: 'a', due: 5, outcome: 'merged' });
    });

    test('what a killed process had claimed is handed out again; what it ended is not', async () => {
      await state.saveDigest(digest('a'));
      const dues = Array.from({ length: 10 }, (_, due) => ({ digest: 'a', due }));
      await state.planRuns('a', 50, dues);
      expect(await state.claimRuns(99, 6)).toEqual(dues.slice(0, 6));
      await state.endRun(dues[2]!, 'posted', 60, 2);
      const later = await lives().next(state);
      expect(await later.claimRuns(99, 7)).toEqual(dues.filter(({ due }) => due !== 2).slice(0, 7));
      await later.endRun(dues[3]!, 'lost', 60, null);
      const last = await lives().next(later);
      expect(await last.claimRuns(99, 99)).toEqual(dues.filter(({ due }) => due !== 2 && due !== 3));
    });

    test('of claims at once none gets what another has', async () => {
      await state.saveDigest(digest('a'));
      const dues = Array.from({ length: 50 }, (_, due) => ({ digest: 'a', due }));
      await state.planRuns('a', 50, dues);
      const given = await Promise.all(Array.from({ length: 8 }, () => state.claimRuns(99, 7)));
      expect(given.flat().sort((a, b) => a.due - b.due)).toEqual(dues);
    });

    test('a watch is kept as it was given; those that have not ended are listed, oldest first', async () => {
      const given = [
        watch('b', { createdAt: 2 }),
        watch('a', { createdAt: 2 }),
        watch('c', { createdAt: 1, place: channel('C2') }),
        watch('d', { endedAt: 5 }),
      ];
      for (const each of given) await state.saveWatch(each);
      const later = await lives().next(state);
      expect(await later.watch('b')).toEqual(given[0]);
      expect(await later.watch('d')).toEqual(given[3]);
      expect(await later.watch('nobody')).toBeNull();
      expect((await later.watches()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
      expect((await later.watches(channel('C1'))).map(({ id }) => id)).toEqual(['a', 'b']);
      await later.saveWatch({ ...given[0]!, endedAt: 7 });
      await later.saveWatch({ ...given[0]!, text: 'other', endedAt: null });
      expect(await later.watch('b')).toMatchObject({ text: 'other', endedAt: 7 });
    });

    test('a hit is collected once, waits, and is bound to one message', async () => {
      await state.saveWatch(watch('w'));
      await state.saveWatch(watch('v'));
      const long = `a key \u0000 of any length \ud800 ${'x'.repeat(9000)}`;
      const [one, two, three] = [hit('w', 'two', 20), hit('w', long, 20), hit('w', 'three', 10)];
      expect(await state.collectHits([])).toBe(0);
      expect(await state.collectHits([one, two, one, hit('nobody', 'x'), hit('v', 'two')])).toBe(3);
      expect(await state.collectHits([{ ...one, at: 99 }, three])).toBe(1);
      const later = await lives().next(state);
      expect(await later.waitingHits('w')).toEqual([three, one, two]);
      await later.takeHits('w', ['two', 'three', 'nothing'], 'first', 100);
      await later.takeHits('w', ['three', long], 'second', 200);
      expect(await later.waitingHits('w')).toEqual([]);
      expect(await later.waitingHits('v')).toHaveLength(1);
      expect(await later.hitsOf('first')).toEqual([three, one]);
      expect(await later.hitsOf('second')).toEqual([two]);
      expect(await later.collectHits([one, two, three])).toBe(0);
      expect(await later.messagesOf('w', 0)).toEqual([100, 200]);
      expect(await later.messagesOf('w', 101)).toEqual([200]);
      expect(await later.messagesOf('v', 0)).toEqual([]);
    });

    test('documents: the first time they are only known, then each change is noted once', async () => {
      expect(await state.watchedTo()).toBe(-1);
      expect(await state.noteDocuments(files('a=1 b=1 c=1'), 10)).toEqual([]);
      expect(await state.noteDocuments(files('c=1 b=1 a=1'), 20)).toEqual([]);
      const noted = await state.noteDocuments(files('a=1 b=2 ü=1'), 30);
      expect(kinds(noted)).toEqual(['30 changed b', '30 removed c', '30 added ü']);
      expect(await state.noteDocuments(files('a=1 b=2 ü=1'), 40)).toEqual([]);
      const later = await lives().next(state);
      const withHash = noted.map((change, at) => ({ ...change, hash: ['2', null, '1'][at] }));
      expect(await later.changesAfter(-1)).toEqual(withHash);
      expect(await later.changesAfter(noted[1]!.sequence)).toEqual([withHash[2]]);
      await later.setWatchedTo(noted[1]!.sequence);
      await later.setWatchedTo(0);
      expect(await later.watchedTo()).toBe(noted[1]!.sequence);
      // An earlier clock of another process makes no change earlier than one that was noted.
      const next = await later.noteDocuments([], 5);
      expect(kinds(next)).toEqual(['30 removed a', '30 removed b', '30 removed ü']);
      expect(next[0]!.sequence).toBeGreaterThan(noted[2]!.sequence);
    });

    test('an empty folder counts as the first time, and so does what comes after a look ahead', async () => {
      await state.setWatchedTo(-1);
      expect(await state.noteDocuments([], 10)).toEqual([]);
      expect(kinds(await state.noteDocuments(files('a=1'), 20))).toEqual(['20 added a']);
    });

    test('of many that note the same documents, one gets each change', async () => {
      await state.noteDocuments(files('a=1 b=1'), 10);
      // All connections are made before it counts.
      await Promise.all(Array.from({ length: 5 }, () => state.watchedTo()));
      for (let round = 1; round < 6; round += 1) {
        const now = files(`a=${round + 1} ${round}=1`);
        const given = await Promise.all(Array.from({ length: 5 }, () => state.noteDocuments(now, 10 + round)));
        const at = 10 + round;
        const gone = round === 1 ? 'b' : `${round - 1}`;
        expect(kinds(given.flat()).sort()).toEqual([
          `${at} added ${round}`,
          `${at} changed a`,
          `${at} removed ${gone}`,
        ]);
      }
    });

    test('changes of a period: of each file what they come to', async () => {
      await state.noteDocuments(files('a=1 b=1 c=1 d=1'), 10);
      await state.noteDocuments(files('a=2 b=1 c=1 d=1 new=1 brief=1'), 20);
      await state.noteDocuments(files('a=3 b=2 d=1 new=2'), 30);
      await state.noteDocuments(files('a=3 b=1 c=5 new=2'), 40);
      expect(kinds(await state.changesBetween(10, 40)).sort()).toEqual([
        '30 added new',
        '30 changed a',
        '40 changed c',
        '40 removed d',
      ]);
      expect(kinds(await state.changesBetween(20, 30)).sort()).toEqual([
        '30 changed a',
        '30 changed b',
        '30 changed new',
        '30 removed brief',
        '30 removed c',
      ]);
      const order = (await state.changesBetween(0, 99)).map(({ sequence }) => sequence);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(await state.changesBetween(40, 99)).toEqual([]);
    });

    test('questions without an answer: until one was answered later in the same channel', async () => {
      await asked(state, 'early', 'Who built the lock?', { at: 10 });
      await asked(state, 'again', '  who BUILT the lock', { at: 20, place: channel('C1', { thread: '7' }) });
      const last = await asked(state, 'third', 'Who built the lock?!', { at: 30 });
      await asked(state, 'elsewhere', 'Who built the lock?', { at: 40, outcome: 'answered', place: channel('C2') });
      await asked(state, 'solved', 'When?', { at: 11 });
      await asked(state, 'solved later', 'when', { at: 12, outcome: 'conflicting' });
      const reopened = await asked(state, 'answered first', 'Where?', { at: 12.5, outcome: 'answered' });
      expect(reopened).toBeTruthy();
      await asked(state, 'asked then', 'Where?', { at: 13 });
      await asked(state, 'signs', '???', { at: 14 });
      await asked(state, 'other signs', '!!!', { at: 15 });
      await asked(state, 'failed', 'Failed?', { at: 16, outcome: 'failed' });
      await asked(state, 'private', 'Of one person?', { at: 50, place: channel('D1', { direct: true }) });
      const found = await state.unanswered(channel('C1'), 0, 9);
      expect(found.map(({ question, at, times }) => [question, at, times])).toEqual([
        ['Who built the lock?!', 30, 3],
        ['!!!', 15, 1],
        ['???', 14, 1],
        ['Where?', 13, 1],
      ]);
      expect(found[0]).toMatchObject({ invocation: last, place: channel('C1') });
      expect(await state.unanswered(channel('C1'), 0, 1)).toEqual(found.slice(0, 1));
      expect(await state.unanswered(channel('C1'), 0, 0)).toEqual([]);
      expect((await state.unanswered(null, 20, 9)).map(({ at, times }) => [at, times])).toEqual([[30, 2]]);
      expect((await state.unanswered(channel('D1'), 0, 9)).map(({ question }) => question)).toEqual(['Of one person?']);
    });

    test('replies that quoted a file are found until they are marked for it', async () => {
      const both = await asked(state, 'both', 'q', { outcome: 'answered', at: 10, quoting: ['a', 'b', 'a'] });
      const reply = { id: 'one', summary: 'Four \u0000 metres', sections: [], buttons: [] };
      const one = await asked(state, 'one', 'q', { outcome: 'answered', at: 20, quoting: ['a'], reply });
      await asked(state, 'lost', 'q', { outcome: 'lost', at: 30, quoting: ['a'] });
      await asked(state, 'by URL', 'q', { outcome: 'answered', at: 40, quoting: ['a'], message: false });
      const ids = async (...of: string[]) => (await state.repliesQuoting(of, 9)).map(({ invocation: { id } }) => id);
      expect(await ids('a')).toEqual([one, both]);
      expect(await ids('b', 'c')).toEqual([both]);
      expect(await ids()).toEqual([]);
      expect(await state.repliesQuoting(['a', 'b'], 1)).toEqual([{ ...(await state.find(one)), reply }]);
      expect((await state.repliesQuoting(['b'], 1))[0]?.reply).toBeNull();
      expect(await state.repliesQuoting(['a'], 0)).toEqual([]);
      await state.markDrifted(both, 100, ['a']);
      await state.markDrifted(both, 200, ['a']);
      await state.markDrifted('nobody', 200, ['a']);
      expect(await ids('a')).toEqual([one]);
      expect(await ids('a', 'b')).toEqual([one, both]);
      await state.markDrifted(both, 150, ['b']);
      await state.markDrifted(one, 120, ['a']);
      expect(await ids('a', 'b')).toEqual([]);
      const marked = await state.driftedIn(channel('C1', { thread: '9' }), 0, 150);
      expect(marked).toEqual([
        { recorded: await state.find(one), files: ['a'], at: 120 },
        { recorded: await state.find(both), files: ['a', 'b'], at: 150 },
      ]);
      expect((await state.driftedIn(channel('C1'), 120, 150)).map(({ files }) => files)).toEqual([['b']]);
      expect(await state.driftedIn(channel('C2'), 0, 999)).toEqual([]);
    });

    test('what is over is forgotten; what is still needed is not', async () => {
      await state.saveDigest(digest('a', { coveredTo: 25 }));
      await state.planRuns('a', 50, [
        { digest: 'a', due: 1 },
        { digest: 'a', due: 2, ended: 'skipped' },
        { digest: 'a', due: 3 },
      ]);
      await state.endRun({ digest: 'a', due: 1 }, 'posted', 20, null);
      await state.saveWatch(watch('living'));
      await state.saveWatch(watch('ended', { endedAt: 20 }));
      await state.saveWatch(watch('ended later', { endedAt: 40 }));
      await state.collectHits([hit('living', 'told'), hit('living', 'waits', 1), hit('ended', 'x')]);
      await state.takeHits('living', ['told'], 'message', 20);
      await state.noteDocuments(files('a=1'), 1);
      for (const at of [10, 20, 30]) await state.noteDocuments(files(`a=${at}`), at);
      const reply = await asked(state, 'old', 'q', { outcome: 'answered', at: 10, quoting: ['a'] });
      await state.markDrifted(reply, 11, ['a']);

      await state.forget(40);
      expect((await state.runsOf('a', 9)).map(({ due }) => due)).toEqual([3, 2]);
      expect(await state.watch('ended')).toBeNull();
      expect(await state.watch('ended later')).not.toBeNull();
      expect(await state.hitsOf('message')).toEqual([]);
      expect(await state.waitingHits('living')).toHaveLength(1);
      expect(await state.collectHits([hit('living', 'told'), hit('ended', 'x')])).toBe(0);
      expect(await state.messagesOf('living', 0)).toEqual([20]);
      expect(await state.driftedIn(channel('C1'), 0, 99)).toEqual([]);
      // Watches have seen none of the changes, then the first two, and the digest told those.
      expect(await state.changesAfter(-1)).toHaveLength(3);
      await state.setWatchedTo((await state.changesAfter(-1))[2]!.sequence);
      await state.forget(40);
      const left = await state.changesAfter(-1);
      expect(left.map(({ at }) => at)).toEqual([30]);
      await state.removeDigest('a');
      await state.forget(30);
      expect(await state.changesAfter(-1)).toEqual(left);
      await state.forget(31);
      expect(await state.changesAfter(-1)).toEqual([]);
      const next = await state.noteDocuments(files('a=40'), 40);
      expect(next[0]!.sequence).toBeGreaterThan(left[0]!.sequence);
    });

    test('of all who claim a source one gets it, until it is given back or its time is over', async () => {
      const strange = source('one', { title: 'A \u0000 title \ud800' });
      const given = { ...strange, progress: { ...strange.progress, nextAt: 5, seen: ['\u0000', '\udc00'] } };
      await state.sources.save(given);
      const claims = await Promise.all([1, 2, 3, 4].map(() => state.sources.claim('one', 5, 10, 40)));
      const claimed = { ...given, progress: { ...given.progress, claimedUntil: 40 } };
      expect(claims.filter((one) => one !== null)).toEqual([claimed]);
      const { sources } = await lives().next(state);
      expect(await sources.list()).toEqual([claimed]);
      expect(await sources.claim('one', 5, 39, 60)).toBeNull();
      expect(await sources.claim('one', 5, 40, 60)).toEqual({
        ...given,
        progress: { ...given.progress, claimedUntil: 60 },
      });
      await sources.note('one', { ...given.progress, nextAt: 90 }, null);
      expect(await sources.claim('one', 5, 41, 70)).toBeNull();
      expect(await sources.claim('one', 90, 41, 70)).toMatchObject({ title: null, progress: { claimedUntil: 70 } });
      await sources.remove('one');
      expect(await sources.claim('one', 90, 99, 100)).toBeNull();
    });

    test('sources are kept as they were given, oldest first, one for an address and a folder', async () => {
      const one = source('one', { addedAt: 2, title: 'A title \u0000' });
      const two = source('two', { addedAt: 1, url: `https://example.org/${'ü'.repeat(3000)}` });
      for (const each of [one, two, source('three', { url: one.url })]) await state.sources.save(each);
      const { sources } = await lives().next(state);
      expect(await sources.list()).toEqual([two, one]);
      const progress = { ...one.progress, readAt: 9, seen: ['a', 'b'] };
      await sources.note('one', progress, null);
      await sources.remove('two');
      await sources.note('two', progress, 'gone');
      expect(await sources.list()).toEqual([{ ...one, progress, title: null }]);
      await sources.save({ ...one, folder: 'other' });
      await sources.save(source('three', { url: one.url }));
      expect((await sources.list()).map(({ id, folder }) => [id, folder])).toEqual([
        ['one', 'other'],
        ['three', ''],
      ]);
    });
  });
}
