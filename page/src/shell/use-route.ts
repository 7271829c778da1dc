import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './route.ts';

const CHANGED = 'ibid-route';

const here = () => routeOf(location.pathname, location.hash);

/** The route of the address, as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const read = () => setRoute(here());
    for (const event of ['popstate', 'hashchange', CHANGED]) addEventListener(event, read);
    return () => {
      for (const event of ['popstate', 'hashchange', CHANGED]) removeEventListener(event, read);
    };
  }, []);
  return route;
}

/** Goes to an address of this page without loading it anew, so that the conversation stays. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new Event(CHANGED));
}

/** Follows links of the page itself by `goTo`; all others, and those that are to open elsewhere, are the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (link?.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.getAttribute('href')?.startsWith('#')) return;
  if (link.pathname !== '/' && !link.pathname.startsWith('/documents/')) return;
  event.preventDefault();
  goTo(link.href);
}
