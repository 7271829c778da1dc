export type ThemeName = 'light' | 'dark';

/** Colours of a picture. Text on its background has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface Theme {
  readonly background: string;
  readonly card: string;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly accent: string;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#ffffff',
    card: '#f5f6f8',
    text: '#1b1f24',
    faint: '#57606a',
    line: '#c3c9d0',
    accent: '#0a5bb5',
  },
  dark: {
    background: '#14171b',
    card: '#1f242a',
    text: '#e8ebee',
    faint: '#a3adb8',
    line: '#454d57',
    accent: '#7db8f7',
  },
};

/** Pixels across: between the width of a phone and that of a large screen. */
export const widthBetween = (width: number | null): number =>
  width === null || !Number.isFinite(width) ? 720 : Math.round(Math.min(2000, Math.max(320, width)));
