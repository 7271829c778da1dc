import { number } from '../../table.ts';
import { markdown } from '../markdown.ts';

/** Where the right paragraph of a question came. */
export interface Hits {
  readonly isFirst: boolean;
  readonly isAmong: boolean;
}

export const hitsOf = (ids: readonly string[], gold: string): Hits => ({
  isFirst: ids[0] === gold,
  isAmong: ids.includes(gold),
});

export interface EngineRow {
  readonly name: string;
  readonly setting: string;
  readonly hits: readonly Hits[];
  /** Share of questions whose first quotation holds the answer; null for what gives no quotations. */
  readonly sentence: number | null;
  /** nDCG@10 of the search sets; empty for what ranks no documents. */
  readonly ndcg: readonly number[];
  readonly medianMs: number | null;
  readonly indexedMs: number | null;
}

/** All engines in one table: they rank passages, and only Ibid goes on to the sentence. */
export function tableOfEngines(rows: readonly EngineRow[], paragraphs: number, questions: number): string {
  const head = [
    'Engine',
    'Setting',
    'Right passage first',
    'among ten',
    'Right sentence first',
    'nDCG@10',
    'Median ms',
    'Indexed in s',
  ];
  const cells = rows.map(({ name, setting, hits, sentence, ndcg, medianMs, indexedMs }) => {
    const share = (fits: (one: Hits) => boolean) => (hits.filter(fits).length / Math.max(1, hits.length)).toFixed(3);
    const mean = ndcg.reduce((sum, one) => sum + one, 0) / ndcg.length;
    return [
      name,
      setting,
      share(({ isFirst }) => isFirst),
      share(({ isAmong }) => isAmong),
      sentence === null ? '-' : sentence.toFixed(3),
      ndcg.length === 0 ? '-' : mean.toFixed(3),
      medianMs === null ? '-' : number(medianMs),
      indexedMs === null ? '-' : (indexedMs / 1000).toFixed(1),
    ];
  });
  return [
    markdown(head, cells, new Set([2, 3, 4, 5, 6, 7])),
    '',
    `${questions} of squad2's answerable questions among ${paragraphs} paragraphs; nDCG@10 is the mean of the five search sets.`,
    'The other engines only rank passages; an answer of Ibid finds the sentence, checks it against the file and says how sure it is.',
    'Of an answer, "among ten" is among its five citations.',
  ].join('\n');
}
