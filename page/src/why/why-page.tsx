import { sourceInWords } from '../../../src/chat/wording/citation.ts';
import { Problem, WhenLoaded } from '../parts/load-state.tsx';
import { PlainText } from '../parts/plain-text.tsx';
import { type Candidate, getWhy, type Why } from '../server/why.ts';
import { documentAddress, viewAddress } from '../shell/route.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { goTo } from '../shell/use-route.ts';
import { Parts } from './parts.tsx';

const STATUS: Readonly<Record<Why['status'], string>> = {
  answered: 'Answered',
  conflicting: 'The documents disagree',
  unanswered: 'The documents do not say',
};

/** Why an answer is what it is: what was considered, what spoke for and against it, and why the others lost. */
export function WhyPage({ question, asOf, id }: { question: string; asOf: string; id: string }) {
  return (
    <div class="why">
      <h1>Why this answer?</h1>
      <form
        class="row"
        aria-label="Question"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const [asked, day] = [String(given.get('question') ?? ''), String(given.get('asOf') ?? '')];
          goTo(viewAddress('why', day === '' ? { question: asked } : { question: asked, asOf: day }));
        }}
      >
        <label class="wide">
          Question
          <input key={question} name="question" type="text" defaultValue={question} required autocomplete="off" />
        </label>
        <label>
          As of
          <input key={asOf} name="asOf" type="date" defaultValue={asOf} />
        </label>
        <button type="submit" class="primary">
          Show
        </button>
      </form>
      {question === '' ? null : <Reasons question={question} asOf={asOf} id={id} />}
    </div>
  );
}

function Reasons({ question, asOf, id }: { question: string; asOf: string; id: string }) {
  const loaded = useLoaded(`${asOf} ${id} ${question}`, () => getWhy(question, asOf, id));
  return (
    <WhenLoaded loaded={loaded}>
      {(why) => (
        <>
          <section class="verdict">
            <h2>{STATUS[why.status]}</h2>
            <p>
              Confidence: {why.confidenceInWords}. From {percent(why.threshold)} on an answer is given.
            </p>
            <Scale confidence={why.confidence} threshold={why.threshold} />
            {why.doubts.map((doubt) => (
              <p key={doubt} class="doubt">
                Doubt: {doubt}
              </p>
            ))}
          </section>
          <section>
            <h2>How the question was understood</h2>
            <dl class="facts">
              {why.understood.map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd dir="auto">{value}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h2>
              What was considered
              {why.total > why.candidates.length ? `: the best ${why.candidates.length} of ${why.total}` : ''}
            </h2>
            {why.candidates.length === 0 ? (
              <Problem message="No word of the question stands in the documents." />
            ) : null}
            <ol class="candidates">
              {why.candidates.map((candidate) => (
                <CandidateView key={candidate.place} candidate={candidate} />
              ))}
            </ol>
          </section>
        </>
      )}
    </WhenLoaded>
  );
}

function CandidateView({ candidate }: { candidate: Candidate }) {
  const { file, line, title, site, published, text, shown, lostBecause, parts, score } = candidate;
  return (
    <li class={shown ?? 'lost'}>
      <blockquote dir="auto">
        <PlainText text={text} />
      </blockquote>
      <p class="about">
        <a href={documentAddress(file, candidate)}>{`${file}:${line}`}</a>
        <span>{sourceInWords({ title, site, published, saved: null } as Parameters<typeof sourceInWords>[0])}</span>
      </p>
      <p class="outcome">
        <strong>{shown === 'quoted' ? 'Quoted' : shown === 'nearest' ? 'Shown as nearest' : 'Not shown'}</strong>
        {lostBecause === null ? '' : `: ${lostBecause}`}
      </p>
      <details open={candidate.place === 1}>
        <summary>Reasons (score {score.toFixed(2)})</summary>
        <Parts parts={parts} />
      </details>
    </li>
  );
}

function Scale({ confidence, threshold }: { confidence: number; threshold: number }) {
  return (
    <svg
      class="scale"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={`Confidence ${percent(confidence)}, needed ${percent(threshold)}`}
    >
      <rect class="ground" width="100" height="6" rx="1" />
      <rect class="value" width={Math.max(1, confidence * 100)} height="6" rx="1" />
      <rect class="limit" x={threshold * 100 - 0.3} width="0.6" height="6" />
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
