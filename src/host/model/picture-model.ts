/** A picture over the grid as plain data: its bytes, its size on the sheet, its place. */
import type { Anchor } from './anchor';

export interface PictureModel {
  readonly id: number;
  readonly anchor: Anchor;
  /** Pixels on the sheet. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Name of the function that a click calls; `''`: none. */
  readonly script: string;
  readonly content: PictureContent;
}

export interface PictureContent {
  readonly contentType: PictureType;
  readonly base64: string;
  /** Pixels of the picture itself. */
  readonly width: number;
  readonly height: number;
}

export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif';

/** Bytes and pixels that one picture may have. */
export const PICTURE_LIMITS = { bytes: 2 * 1024 * 1024, pixels: 1_000_000 } as const;

/** Type and size as the first bytes of a PNG, a GIF or a JPEG tell them; `null` for anything else. */
export function pictureSize(bytes: Uint8Array): Omit<PictureContent, 'base64'> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return { contentType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (bytes.length >= 10 && view.getUint32(0) === 0x47494638) {
    return { contentType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null;
}

/** Goes from segment to segment until the one that starts the frame. */
function jpegSize(view: DataView): Omit<PictureContent, 'base64'> | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { contentType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
