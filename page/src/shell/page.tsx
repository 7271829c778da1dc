import { useEffect, useRef } from 'preact/hooks';
import { DigestsPage } from '../dashboards/digests-page.tsx';
import { DocumentsPage } from '../dashboards/documents-page.tsx';
import { QuestionsPage } from '../dashboards/questions-page.tsx';
import { DocumentPage } from '../document/document-page.tsx';
import { PicturePage } from '../pictures/picture-page.tsx';
import { TryPage } from '../try/try-page.tsx';
import { WhyPage } from '../why/why-page.tsx';
import { isGuest } from './guest.ts';
import type { Route } from './route.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { useRoute } from './use-route.ts';

const NAVIGATION = [
  { view: 'try', address: '/', label: 'Try it' },
  { view: 'documents', address: '/#documents', label: 'Documents' },
  { view: 'timeline', address: '/#timeline', label: 'Timeline' },
  { view: 'questions', address: '/#questions', label: 'Questions' },
  { view: 'digests', address: '/#digests', label: 'Digests' },
] as const;

/** Which entry of the navigation a view belongs to. */
const BELONGS: Readonly<Record<Route['view'], (typeof NAVIGATION)[number]['view']>> = {
  try: 'try',
  why: 'questions',
  document: 'documents',
  documents: 'documents',
  questions: 'questions',
  digests: 'digests',
  timeline: 'timeline',
  compare: 'timeline',
};

/** The frame of every view: what is called, where to go, light or dark, and the view itself. */
export function Page() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const key = route.view === 'document' ? `document ${route.file}` : JSON.stringify(route);
  useEffect(() => {
    // Who reads by ear or by keyboard is put where the new view begins; on the first view the browser does.
    if (!first.current && route.view !== 'try') main.current?.focus({ preventScroll: route.view === 'document' });
    if (!first.current && route.view !== 'document' && route.view !== 'try') scrollTo(0, 0);
    first.current = false;
  }, [key]);
  return (
    <>
      {/* No link: the hash of the address says which view is shown. */}
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header class="top">
        {isGuest ? (
          <span class="name">Ibid</span>
        ) : (
          <>
            <a class="name" href="/" aria-label="Ibid, to the beginning">
              Ibid
            </a>
            <nav aria-label="Views">
              {NAVIGATION.map(({ view, address, label }) => (
                <a key={view} href={address} aria-current={BELONGS[route.view] === view ? 'page' : undefined}>
                  {label}
                </a>
              ))}
            </nav>
          </>
        )}
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1} ref={main} class={`view-${route.view}`}>
        {/* Stays, hidden, so that a conversation is still there when somebody comes back from a document. */}
        {isGuest ? null : (
          <div hidden={route.view !== 'try'}>
            <TryPage shown={route.view === 'try'} />
          </div>
        )}
        <View route={route} />
      </main>
    </>
  );
}

function View({ route }: { route: Route }) {
  switch (route.view) {
    case 'try':
      return null;
    case 'document':
      return <DocumentPage key={route.file} file={route.file} start={route.start} end={route.end} />;
    case 'why':
      return <WhyPage question={route.question} asOf={route.asOf} id={route.id} />;
    case 'documents':
      return <DocumentsPage />;
    case 'questions':
      return <QuestionsPage />;
    case 'digests':
      return <DigestsPage />;
    case 'timeline':
    case 'compare':
      return <PicturePage kind={route.view} topic={route.topic} />;
  }
}
