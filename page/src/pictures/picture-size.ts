export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How large a picture is drawn, so that room is kept for it; null where it cannot be drawn. It then is in the cache. */
export async function pictureSize(address: string): Promise<PictureSize | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    return null;
  }
}
