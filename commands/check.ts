import type { ClaimCheck } from '../src/answer/claim.ts';
import type { Command } from '../src/chat/command.ts';
import { amount } from './parts/amount.ts';
import { claimSections, VERDICTS } from './parts/claim-sections.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { textOf } from './parts/options.ts';
import { line, plainly, remark, reply, strong } from './parts/say.ts';
import { typedAs } from './parts/typed-as.ts';

/** What the documents say to somebody's claims. */
export const check: Command = {
  name: 'check',
  description: 'Check a claim: quotations for and against it',
  options: [{ name: 'claim', description: 'What somebody says', kind: 'text', required: true, main: true }],
  messageLabel: 'Check this claim',
  visibility: () => 'private',
  run: async (args, context) => {
    const nothing = nothingVisible(context);
    if (nothing) return nothing;
    const checks = await context.documents.checkClaim(textOf(args, 'claim') ?? '');
    if (checks.length === 0)
      return plainly(
        context,
        'There is no claim in this that documents could support or contradict.',
        `A claim is a sentence that says something is so. To put a question, use ${typedAs('ask', context)}.`,
      );
    const first = summaryOf(checks);
    return reply(context, {
      summary: first,
      sections: [...(checks.length > 1 ? [remark(line(strong(first)))] : []), ...checks.flatMap(claimSections)],
    });
  },
};

function summaryOf(checks: readonly ClaimCheck[]): string {
  if (checks.length === 1) return VERDICTS[checks[0]!.verdict];
  const counts = (['supported', 'contradicted', 'disputed', 'unanswered'] as const).flatMap((verdict) => {
    const count = checks.filter((one) => one.verdict === verdict).length;
    return count > 0 ? [`${count} ${COUNTED[verdict]}`] : [];
  });
  return `${amount(checks.length, 'claim')}: ${counts.join(', ')}`;
}

const COUNTED: Readonly<Record<ClaimCheck['verdict'], string>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  disputed: 'disputed',
  unanswered: 'not in the documents',
};
