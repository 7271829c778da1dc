import type { Citation } from '../../../src/answer/answer.ts';
import { GONE, placeInWords, remarksInWords, sourceInWords } from '../../../src/chat/wording/citation.ts';
import { documentAddress } from '../shell/route.ts';
import { PlainText } from './plain-text.tsx';

/** The quotation's words, and under them where they stand, as a link to the place in the document. */
export function Quotation({ citation, marked }: { citation: Citation; marked: boolean }) {
  const { code, after } = placeInWords(citation);
  return (
    <figure class="quotation">
      {citation.gone ? (
        <p class="gone">{GONE}</p>
      ) : (
        <blockquote dir="auto">
          <Words citation={citation} marked={marked} />
        </blockquote>
      )}
      <figcaption>
        <a class="place" href={documentAddress(citation.file, citation.gone ? undefined : citation)}>
          <span class="file">{code}</span>
          {after === '' ? '' : ` ${after}`}
        </a>
        {[sourceInWords(citation), ...remarksInWords(citation)].map((line) => (
          <span key={line} class="about">
            {line}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Words({ citation: { quote, shortSpan }, marked }: { citation: Citation; marked: boolean }) {
  if (!marked || !shortSpan) return <PlainText text={quote} />;
  return (
    <>
      <PlainText text={quote.slice(0, shortSpan.start)} />
      <strong class="short">
        <PlainText text={quote.slice(shortSpan.start, shortSpan.end)} />
      </strong>
      <PlainText text={quote.slice(shortSpan.end)} />
    </>
  );
}
