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

/** The page's own colours (`page/src/styles/base.css`): a picture is shown in it, and saved as it was seen. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#ffffff',
    card: '#fbf9f4',
    text: '#24201a',
    faint: '#655d50',
    line: '#ddd5c6',
    accent: '#8a2f1b',
  },
  dark: {
    background: '#191714',
    card: '#23201c',
    text: '#ece6da',
    faint: '#b0a798',
    line: '#403a32',
    accent: '#f0a48c',
  },
};

/** Pixels across: between the width of a phone and that of a large screen. */
export const widthBetween = (width: number | null): number =>
  width === null || !Number.isFinite(width) ? 720 : Math.round(Math.min(2000, Math.max(320, width)));
