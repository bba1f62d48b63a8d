/** The part of pako 1 that is used: inflating in pieces, each handed out as it comes. */
declare module 'pako' {
  interface Inflate {
    readonly err: number;
    onData: (piece: Uint8Array) => void;
    push(packed: Uint8Array, isLast: boolean): boolean;
  }
  const pako: {
    readonly Inflate: new (options: { readonly raw: boolean; readonly chunkSize: number }) => Inflate;
  };
  export default pako;
}
