import { useEffect, useRef } from 'preact/hooks';
import { Problem } from '../parts/load-state.tsx';
import { type About, getAbout } from '../server/about.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { Composer } from './composer.tsx';
import { useConversation } from './conversation.ts';
import { ExportMenu } from './export-menu.tsx';
import { TurnView } from './turn-view.tsx';

/** A conversation with Ibid, with the commands of chat. */
export function TryPage({ shown }: { shown: boolean }) {
  const about = useLoaded('about', getAbout);
  const conversation = useConversation();
  const last = useRef<HTMLLIElement>(null);
  const { turns } = conversation;
  const state = turns.at(-1)?.answered.state;
  useEffect(() => {
    last.current?.scrollIntoView({ block: 'start' });
  }, [turns.length, state]);
  const exported = turns.flatMap(({ answered }) =>
    answered.state === 'replied' && answered.replied.exports ? [answered.replied.id] : [],
  );
  return (
    <div class="try">
      <h1 class={turns.length > 0 ? 'for-ears' : ''}>Ask your documents</h1>
      {'ok' in about && !about.ok ? <Problem message={about.message} /> : null}
      {turns.length === 0 ? <Beginning about={'ok' in about && about.ok ? about.value : null} ask={ask} /> : null}
      {exported.length > 1 ? (
        <div class="whole-thread">
          <ExportMenu label="Export the whole conversation" conversation={conversation.id} ids={exported} />
        </div>
      ) : null}
      <ol class="turns" aria-label="Conversation" aria-live="polite">
        {turns.map((turn, i) => (
          <li key={turn.key} ref={i === turns.length - 1 ? last : null}>
            <TurnView turn={turn} conversation={conversation} />
          </li>
        ))}
      </ol>
      <Composer commands={'ok' in about && about.ok ? about.value.commands : []} say={conversation.say} shown={shown} />
    </div>
  );

  function ask(question: string) {
    conversation.say({ text: question }, question);
  }
}

function Beginning({ about, ask }: { about: About | null; ask: (question: string) => void }) {
  return (
    <div class="beginning">
      <p>
        Ibid answers with the sentence that says so, word for word, and shows where it stands. Where the documents do
        not say, it says that.
      </p>
      <p class="counts">{about ? countsInWords(about) : '\u00a0'}</p>
      <ul class="examples" aria-label="Questions that these documents answer">
        {(about?.examples ?? []).map((example) => (
          <li key={example}>
            <button type="button" onClick={() => ask(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function countsInWords({ documents, passages, platforms }: About): string {
  const others = platforms.length > 0 ? ` Also in: ${platforms.join(', ')}.` : '';
  return `${documents.toLocaleString('en')} documents, ${passages.toLocaleString('en')} passages.${others}`;
}
