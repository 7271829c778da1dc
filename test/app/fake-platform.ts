import type { Desk } from '../../src/chat/desk.ts';
import { failure, type Problem, success } from '../../src/corpus/problem.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { FakeMessenger } from '../chat/desk/fake-messenger.ts';
import { asked } from '../chat/desk/setting.ts';

/** A platform in memory. @param problems what the first tries to start it come to */
export function fakePlatform(...problems: readonly Problem[]) {
  const messenger = new FakeMessenger();
  const log: string[] = [];
  let desk: Desk | null = null;
  let hanging = false;
  let stop: () => void = () => {};
  const platform: Platform = {
    messenger,
    start: async (given) => {
      desk = given;
      const problem = problems[log.push('start') - 1];
      if (hanging)
        await new Promise<void>((resolve) => {
          stop = resolve;
        });
      return problem ? failure(problem) : success('Slack: ibid in Testers');
    },
    stop: async () => {
      log.push('stop');
      stop();
    },
  };
  return {
    platform,
    messenger,
    log,
    /** From now on it waits for an answer until it is stopped. */
    hang: () => {
      hanging = true;
    },
    ask: (question: string) => desk!.accept(asked(question)),
  };
}
