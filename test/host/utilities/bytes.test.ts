/** Bytes, base 64, digests and signatures, as a script gets them. */
import { createHash, createHmac, createVerify, generateKeyPairSync } from 'node:crypto';
import { errorOf, valueOf } from '../../builders/script';

const signed = (bytes: Uint8Array): number[] => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));

describe('base 64', () => {
  test.each([
    [`base64Encode('hi')`, 'aGk='],
    [`base64Encode('')`, ''],
    [`base64Encode('aéb')`, 'YT9i'],
    [`base64Encode('😀')`, 'Pw=='],
    [`base64Encode('é', Utilities.Charset.UTF_8)`, 'w6k='],
    [`base64Encode([-1, 0, 127, -128])`, '/wB/gA=='],
    [`base64Encode([255, 0, 127, 128])`, '/wB/gA=='],
    [`base64EncodeWebSafe([-1, -1, -2])`, '___-'],
  ])('%s is %j: a text is US-ASCII unless a charset is given', (call, text) =>
    expect(valueOf(`Utilities.${call}`)).toBe(text),
  );

  test.each([
    [`base64Decode('/wB/gA==')`, [-1, 0, 127, -128]],
    [`base64Decode('aGk')`, [104, 105]],
    [`base64Decode('aG k=')`, [104, 105]],
    [`base64Decode('w6k=', Utilities.Charset.UTF_8)`, [-61, -87]],
    [`base64DecodeWebSafe('___-')`, [-1, -1, -2]],
  ])('%s is %j', (call, bytes) => expect(valueOf(`Utilities.${call}`)).toEqual(bytes));

  test.each([`base64Decode('_wB_')`, `base64Decode('!!!!')`, `base64Decode('a')`, `base64DecodeWebSafe('+/+/')`])(
    '%s cannot be decoded',
    (call) => expect(errorOf(`Utilities.${call}`)).toBe('Exception: Could not decode string.'),
  );

  test('a charset that is given must be one', () =>
    expect(errorOf(`Utilities.base64Encode('hi', null)`)).toBe('Exception: Argument cannot be null: charset'));
});

describe('digests and signatures', () => {
  test('of texts and of bytes', () => {
    expect(valueOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [-1])`)).toEqual(
      signed(
        createHash('md5')
          .update(Buffer.from([255]))
          .digest(),
      ),
    );
    expect(valueOf(`Utilities.computeHmacSha256Signature('tin', 'khóa', Utilities.Charset.UTF_8)`)).toEqual(
      signed(createHmac('sha256', 'khóa').update('tin').digest()),
    );
    expect(valueOf(`Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_512, 'tin', 'khóa')`)).toEqual(
      signed(createHmac('sha512', 'kh?a').update('tin').digest()),
    );
  });

  test('MD2 throws by its name: Node has it no more', () =>
    expect(errorOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'a')`)).toBe(
      'Error: NOT IMPLEMENTED: Utilities.DigestAlgorithm.MD2',
    ));

  test('an RSA signature holds against the public key; what is no key is refused', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = JSON.stringify(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const bytes = valueOf(`Utilities.computeRsaSha256Signature('tin', ${pem})`) as number[];
    const isGood = createVerify('sha256')
      .update('tin')
      .verify(publicKey, Buffer.from(bytes.map((byte) => byte & 255)));
    expect(isGood).toBe(true);
    expect(errorOf(`Utilities.computeRsaSha1Signature('tin', 'không phải')`)).toBe('Exception: Invalid argument: key');
  });

  test('the enumerations are objects equal only to themselves', () =>
    expect(
      valueOf(
        `[Utilities.Charset.UTF_8 === Utilities.Charset.UTF_8, typeof Utilities.RsaAlgorithm.RSA_SHA_1, String(Utilities.MacAlgorithm.HMAC_MD5)]`,
      ),
    ).toEqual([true, 'object', 'HMAC_MD5']));
});
