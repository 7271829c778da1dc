import { packageFile } from './package-file.ts';

/** The version that Ibid's package.json tells. */
export function version(): string {
  const text = packageFile('package.json');
  return (text && (JSON.parse(text) as { version?: string }).version) || 'unknown';
}
