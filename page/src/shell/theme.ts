import { useEffect, useState } from 'preact/hooks';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'ibid-theme';
const CHANGED = 'ibid-theme-changed';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** What was chosen on this machine; `auto` follows the system. Storage may be switched off, which is no fault. */
export function chosenTheme(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  dispatchEvent(new Event(CHANGED));
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it holds until the page is closed.
  }
  applyTheme(theme);
}

function shownTheme(): 'light' | 'dark' {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light';
}

/** Light or dark, as it is shown now: for pictures and previews that cannot tell by themselves. */
export function useShownTheme(): 'light' | 'dark' {
  const [theme, setTheme] = useState(shownTheme);
  useEffect(() => {
    const read = () => setTheme(shownTheme());
    dark.addEventListener('change', read);
    addEventListener(CHANGED, read);
    return () => {
      dark.removeEventListener('change', read);
      removeEventListener(CHANGED, read);
    };
  }, []);
  return theme;
}
