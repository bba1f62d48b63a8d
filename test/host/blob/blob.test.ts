/** Blobs, and archives of them. */
import { errorOf, valueOf } from '../../builders/script';

describe('a blob', () => {
  test.each([
    [`Utilities.newBlob([1]).getContentType()`, null],
    [`Utilities.newBlob([1]).getName()`, null],
    [`Utilities.newBlob('a').getContentType()`, 'text/plain'],
    [`Utilities.newBlob('a', null, 'a.txt').getContentType()`, null],
    [`Utilities.newBlob('a', 'text/html', 'a.html').getName()`, 'a.html'],
    [`Utilities.newBlob('ê').getBytes()`, [-61, -86]],
    [`Utilities.newBlob([-61, -86]).getDataAsString()`, 'ê'],
    [`Utilities.newBlob([-22]).getDataAsString('ISO-8859-1')`, 'ê'],
    [`Utilities.newBlob('').setDataFromString('ê', 'ISO-8859-1').getBytes()`, [-22]],
    [`Utilities.newBlob('').setBytes([255, 1]).getBytes()`, [-1, 1]],
    [`Utilities.newBlob('a', null, 'Ảnh.JPG').setContentTypeFromExtension().getContentType()`, 'image/jpeg'],
    [`Utilities.newBlob('a', 'a/b', 'x').setContentTypeFromExtension().getContentType()`, null],
    [`Utilities.newBlob('a').setContentType('a/b').setName('n').getName()`, 'n'],
    [`Utilities.newBlob('a').isGoogleType()`, false],
    [`String(Utilities.newBlob('a'))`, 'Blob'],
  ])('%s is %j', (expression, value) => expect(valueOf(expression)).toEqual(value));

  test('a copy stays as it was', () =>
    expect(
      valueOf(
        `(function (one) { const two = one.copyBlob(); one.setDataFromString('b').setName('c'); return [two.getDataAsString(), two.getName()]; })(Utilities.newBlob('a'))`,
      ),
    ).toEqual(['a', null]));

  test('conversions that Google does not have are refused in its words', () =>
    expect(errorOf(`Utilities.newBlob('a', 'text/plain').getAs('image/png')`)).toBe(
      'Exception: Converting from text/plain to image/png is not supported.',
    ));
});

describe('archives', () => {
  test('zip and unzip keep names, paths and bytes', () =>
    expect(
      valueOf(
        `Utilities.unzip(Utilities.zip([Utilities.newBlob('một', 'text/plain', 'a.txt'), Utilities.newBlob([-1, 0], null, 'thư mục/b.png')])).map(function (one) { return [one.getName(), one.getContentType(), one.getBytes()]; })`,
      ),
    ).toEqual([
      ['a.txt', 'text/plain', [109, -31, -69, -103, 116]],
      ['thư mục/b.png', 'image/png', [-1, 0]],
    ]));

  test('names of archives', () =>
    expect(
      valueOf(
        `(function (blob) { return [Utilities.zip([blob]).getName(), Utilities.zip([blob], 'x.zip').getName(), Utilities.gzip(blob, 'y.gz').getName(), Utilities.gzip(blob).getContentType()]; })(Utilities.newBlob('a', null, 'a'))`,
      ),
    ).toEqual(['archive.zip', 'x.zip', 'y.gz', 'application/x-gzip']));

  test('gzip and ungzip', () =>
    expect(valueOf(`Utilities.ungzip(Utilities.gzip(Utilities.newBlob('tin', null, 'a.txt'))).getDataAsString()`)).toBe(
      'tin',
    ));

  test('unzip asks for the content type, then for an archive', () => {
    expect(errorOf(`Utilities.unzip(Utilities.zip([Utilities.newBlob('a', null, 'a')]).setContentType('a/b'))`)).toBe(
      'Exception: Invalid argument',
    );
    expect(errorOf(`Utilities.unzip(Utilities.newBlob('a', 'application/zip'))`)).toBe('Exception: Invalid argument');
  });

  test('bytes alone do not say that they are an archive', () =>
    expect(errorOf(`Utilities.ungzip(Utilities.newBlob(Utilities.gzip(Utilities.newBlob('a')).getBytes()))`)).toBe(
      'Exception: Blob object must have non-null content type for this operation.',
    ));

  test('two files of one name do not go into one archive', () =>
    expect(errorOf(`Utilities.zip([Utilities.newBlob('a', null, 'a'), Utilities.newBlob('b', null, 'a')])`)).toMatch(
      /^Exception: Duplicate entry/,
    ));
});
