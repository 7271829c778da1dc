import { useState } from 'preact/hooks';
import { Problem } from '../parts/load-state.tsx';
import { saveFile } from '../parts/save-file.ts';
import { type PictureKind, pictureAddress } from '../server/pictures.ts';
import { useShownTheme } from '../shell/theme.ts';
import type { PictureSize } from './picture-size.ts';
import { pngOf } from './png.ts';

/** A picture that the server draws, with its export as SVG and PNG. */
export function Picture({
  kind,
  topic,
  label,
  size,
}: {
  kind: PictureKind;
  topic: string;
  label: string;
  size: PictureSize | null;
}) {
  const theme = useShownTheme();
  const [problem, setProblem] = useState('');
  const address = pictureAddress(kind, topic, theme);
  return (
    <figure class="picture">
      <a href={address} target="_blank" rel="noopener">
        <img
          src={address}
          alt={label}
          width={size?.width}
          height={size?.height}
          onError={() => setProblem('The picture could not be drawn.')}
        />
      </a>
      {problem === '' ? null : <Problem message={problem} />}
      <figcaption class="buttons">
        <button type="button" onClick={() => save('svg')}>
          Save as SVG
        </button>
        <button type="button" onClick={() => save('png')}>
          Save as PNG
        </button>
      </figcaption>
    </figure>
  );

  async function save(as: 'svg' | 'png') {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(String(response.status));
      const svg = new Blob([await response.blob()], { type: 'image/svg+xml' });
      saveFile(
        as === 'svg' ? svg : await pngOf(svg),
        `${kind} ${topic.replace(/[^\p{L}\p{N} -]/gu, '').slice(0, 60)}.${as}`,
      );
      setProblem('');
    } catch {
      setProblem('The picture could not be saved.');
    }
  }
}
