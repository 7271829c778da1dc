import { visibleLine } from '../../../src/chat/wording/visible.ts';
import { Problem } from '../parts/load-state.tsx';
import { viewAddress } from '../shell/route.ts';
import type { Conversation, Turn } from './conversation.ts';
import { ExportMenu } from './export-menu.tsx';
import { FormView } from './form-view.tsx';
import { ReplyTabs } from './reply-tabs.tsx';
import type { Press } from './reply-view.tsx';

/** What was said, and under it what Ibid said to it. */
export function TurnView({ turn, conversation }: { turn: Turn; conversation: Conversation }) {
  return (
    <>
      {turn.words === null ? (
        <p class="faint">Ibid, by itself:</p>
      ) : (
        <p class="said" dir="auto">
          <span class="for-ears">You: </span>
          {visibleLine(turn.words)}
        </p>
      )}
      <Answered turn={turn} conversation={conversation} />
    </>
  );
}

function Answered({ turn, conversation }: { turn: Turn; conversation: Conversation }) {
  const { answered } = turn;
  switch (answered.state) {
    case 'waiting':
      return <p class="waiting">Looking …</p>;
    case 'failed':
      return (
        <div class="failed">
          <Problem message={answered.message} />
          <button type="button" onClick={() => conversation.sayAgain(turn)}>
            Try again
          </button>
        </div>
      );
    case 'form':
      return (
        <FormView
          form={answered.asked.form}
          send={(options, words) => conversation.say({ command: answered.asked.command, options }, words)}
        />
      );
    case 'replied': {
      const { replied } = answered;
      const { asked } = replied.reply;
      return (
        <article
          class="answer"
          aria-label={turn.words === null ? 'Posted by Ibid' : `Reply to: ${visibleLine(turn.words)}`}
        >
          <ReplyTabs replied={replied} press={press} />
          <footer>
            {asked ? <a href={viewAddress('why', { question: asked.question, id: replied.id })}>Why?</a> : null}
            {replied.exports ? <ExportMenu label="Export" conversation={conversation.id} ids={[replied.id]} /> : null}
          </footer>
        </article>
      );
    }
  }

  function press({ action, target, value, label }: Parameters<Press>[0]) {
    conversation.say({ button: { action, target, value } }, label ?? action);
  }
}
