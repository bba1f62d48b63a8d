/** Pictures tell their type and size in their first bytes. */
import { pictureSize } from '../../../src/host/model/picture-model';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

it.each([
  [
    'PNG',
    '89504e47 0d0a1a0a 0000000d 49484452 00000140 000000c8',
    { contentType: 'image/png', width: 320, height: 200 },
  ],
  ['GIF', '47494638 3961 4001 c800', { contentType: 'image/gif', width: 320, height: 200 }],
  ['JPEG', 'ffd8 ffe0 0004 0000 ffc0 0011 08 00c8 0140 03', { contentType: 'image/jpeg', width: 320, height: 200 }],
  ['text', '48656c6c6f', null],
  ['nothing', '', null],
])('%s', (_, hex, expected) => {
  expect(pictureSize(bytes(hex))).toEqual(expected);
});
