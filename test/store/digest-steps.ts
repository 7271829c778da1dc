import * as fc from 'fast-check';
import { asked, channel, digest, hit, watch } from './digest-samples.ts';
import type { Step } from './play.ts';

const name = fc.constantFrom('a', 'b', 'c');
const moment = fc.integer({ min: 0, max: 9 });
const place = fc.tuple(fc.constantFrom('C1', 'C2'), fc.boolean()).map(([of, direct]) => channel(of, { direct }));
/** Moments that never meet, where the order of those that do is not promised. */
let unique = 0;

/** What digests and watches can do, with few enough names that calls meet each other. */
export const digestStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(name, moment, place)
    .map(
      ([id, at, where]): Step => [
        `save digest ${id} ${at}`,
        (state) => state.saveDigest(digest(id, { createdAt: at, coveredTo: at, plannedTo: at, place: where })),
      ],
    ),
  name.map((id): Step => [`remove digest ${id}`, (state) => state.removeDigest(id)]),
  fc
    .tuple(name, moment, fc.array(fc.tuple(moment, fc.option(fc.constantFrom('merged' as const, 'skipped' as const)))))
    .map(
      ([id, to, dues]): Step => [
        `plan ${id} ${to} ${dues}`,
        (state) =>
          state.planRuns(
            id,
            to,
            dues.map(([due, ended]) => ({ digest: id, due, ...(ended && { ended }) })),
          ),
      ],
    ),
  fc
    .tuple(moment, moment)
    .map(([now, limit]): Step => [`claim ${now} ${limit}`, (state) => state.claimRuns(now, limit)]),
  fc
    .tuple(name, moment, moment, fc.option(moment))
    .map(
      ([id, due, at, covered]): Step => [
        `end ${id} ${due} ${at} ${covered}`,
        (state) => state.endRun({ digest: id, due }, 'posted', at, covered),
      ],
    ),
  fc
    .tuple(name, moment, fc.option(moment), place)
    .map(
      ([id, createdAt, endedAt, where]): Step => [
        `save watch ${id} ${endedAt}`,
        (state) => state.saveWatch(watch(id, { createdAt, endedAt, place: where })),
      ],
    ),
  fc
    .array(fc.tuple(name, name, moment), { maxLength: 4 })
    .map(
      (found): Step => [
        `collect ${found}`,
        (state) => state.collectHits(found.map(([of, key, at]) => hit(of, key, at))),
      ],
    ),
  fc
    .tuple(name, fc.array(name), name, moment)
    .map(
      ([of, keys, message, at]): Step => [
        `take ${of} ${keys} ${message} ${at}`,
        (state) => state.takeHits(of, keys, message, at),
      ],
    ),
  fc.tuple(fc.array(fc.tuple(name, fc.constantFrom('1', '2'))), moment).map(
    ([documents, at]): Step => [
      `note ${documents} ${at}`,
      (state) =>
        state.noteDocuments(
          documents.map(([file, hash]) => ({ file, hash })),
          at,
        ),
    ],
  ),
  moment.map((to): Step => [`watched ${to}`, (state) => state.setWatchedTo(to)]),
  fc
    .tuple(name, fc.constantFrom('answered' as const, 'unanswered' as const, 'lost' as const), place, fc.array(name))
    .map(([question, outcome, where, quoting]): Step => {
      unique += 1;
      const at = (unique % 1_000_000) / 100_000;
      return [
        `ask ${question} ${outcome} ${where.channel} ${quoting}`,
        (state) => asked(state, `key ${at}`, question, { outcome, at, place: where, quoting }),
      ];
    }),
  fc.tuple(name, moment, name, fc.array(name)).map(
    ([, at, file, files]): Step => [
      `mark ${at} ${file} ${files}`,
      async (state) => {
        const [last] = await state.repliesQuoting([file], 1);
        if (last) await state.markDrifted(last.invocation.id, at, files);
      },
    ],
  ),
  moment.map((before): Step => [`forget ${before}`, (state) => state.forget(before)]),
  fc.constant<Step>(['restart', 'restart']),
);
