/** Java's bytes, which are signed, and Node's, which are not. */
import type { HostValue } from '../border/service-object';

/** As a script gets them: -128 to 127. */
export const signedBytes = (bytes: Uint8Array): number[] =>
  Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** As a script gives them, signed or not. */
export const bytesOfList = (list: readonly HostValue[]): Uint8Array =>
  Uint8Array.from(list, (byte) => Number(byte) & 0xff);
