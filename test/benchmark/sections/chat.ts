import { join } from 'node:path';
import { chaos } from '../chat/chaos.ts';
import type { Put } from '../chat/crowd.ts';
import { load } from '../chat/load.ts';
import { type Figure, type Measured, quantile } from '../figure.ts';
import { PROJECT } from '../processes.ts';
import type { Section } from './section.ts';

const SAMPLES = join(PROJECT, 'index-data/documents');

/** Questions in chat: how quickly they are acknowledged and answered, and whether each gets one reply whatever happens. */
export const chat: Section = {
  name: 'chat',
  isLong: true,
  run: async (space): Promise<Measured> => {
    const calm = await load({ folder: space.path('chat'), documents: SAMPLES, rate: 50, seconds: 60 });
    const rough = await chaos({ folder: space.path('chaos'), documents: SAMPLES, questions: 1000, rate: 25 });
    return {
      figures: [...times('chat', calm.put), ...counts('chat', calm.put), ...counts('chat with faults', rough.put)],
      remarks: [...calm.violations, ...rough.violations, ...rough.remarks].slice(0, 10),
    };
  },
};

function times(of: string, put: readonly Put[]): Figure[] {
  const acks = put.flatMap((one) => one.acknowledged() ?? []);
  const answers = put.flatMap((one) => one.replies().slice(0, 1));
  return [
    { of, name: 'acknowledged p50, ms', value: quantile(acks, 0.5) },
    { of, name: 'acknowledged p99, ms', value: quantile(acks, 0.99) },
    { of, name: 'answered p50, ms', value: quantile(answers, 0.5) },
    { of, name: 'answered p99, ms', value: quantile(answers, 0.99) },
  ];
}

function counts(of: string, put: readonly Put[]): Figure[] {
  const heard = put.filter((one) => !one.refused());
  return [
    { of, name: 'questions', value: put.length },
    { of, name: 'told at once that nobody is there', value: put.length - heard.length },
    { of, name: 'lost', value: heard.filter((one) => one.replies().length === 0).length },
    { of, name: 'doubled', value: put.filter((one) => one.replies().length > 1).length },
  ];
}
