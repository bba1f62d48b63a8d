/** Blobs in other formats. */
import { errorOf, valueOf } from '../../builders/script';

/** A red and a green pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR42mP4z8DA8J8BAAf/Af+4BDXgAAAAAElFTkSuQmCC';
const PICTURE = `Utilities.newBlob(Utilities.base64Decode('${PNG}'), 'image/png', 'a.png')`;

/** Bytes of a PDF as text; parts that are packed stay so. */
function pdfOf(expression: string): string {
  const base64 = valueOf(`Utilities.base64Encode(${expression}.getAs('application/pdf').getBytes())`);
  return Buffer.from(String(base64), 'base64').toString('latin1');
}

const page = (html: string): string => `Utilities.newBlob(${JSON.stringify(html)}, 'text/html', 'trang.html')`;
const numberOfPages = (pdf: string): number => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe("platform: Sidebars, forms, utilities, runtime: Blob.getAs('application/pdf') from HTML makes a PDF (R)", () => {
  test('with Vietnamese letters, on paper of Letter size, made at the hour of the host', () => {
    const pdf = pdfOf(page('<p>Ủy ban nhân dân</p><p style="font-family: Arial">Mục tiêu</p>'));
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('Tinos-Regular');
    expect(pdf).toContain('BeVietnamPro-Regular');
    expect(pdf).toMatch(/MediaBox \[0 0 612 792\]/);
    expect(pdf).toContain(`/CreationDate (D:20240605010000+00'00')`);
  });

  test('the same page gives the same bytes, whatever its scripts would do', () => {
    const pdf = pdfOf(page('<p>a</p>'));
    expect(pdfOf(page('<p>a</p>'))).toBe(pdf);
    expect(pdfOf(page('<p>a</p><script>document.body.textContent = "b".repeat(1000)</script>'))).toBe(pdf);
  });

  test('pages break where the page says so', () =>
    expect(numberOfPages(pdfOf(page('<p>a</p><p style="page-break-before: always">b</p>')))).toBe(2));

  test('name and type follow', () =>
    expect(
      valueOf(
        `(function (pdf) { return [pdf.getName(), pdf.getContentType()]; })(HtmlService.createHtmlOutput('<p>').setTitle('Báo cáo').getAs('application/pdf'))`,
      ),
    ).toEqual(['Báo cáo.pdf', 'application/pdf']));

  test('a text and a picture make one too', () => {
    expect(pdfOf(`Utilities.newBlob('a < b')`)).toContain('Tinos-Regular');
    expect(pdfOf(PICTURE)).toContain('/Subtype /Image');
  });
});

describe('pictures', () => {
  test('become pictures of another type', () =>
    expect(
      valueOf(
        `(function (one) { return [one.getName(), one.getContentType(), one.getBytes().slice(0, 3)]; })(${PICTURE}.getAs('image/jpeg'))`,
      ),
    ).toEqual(['a.jpg', 'image/jpeg', [-1, -40, -1]]));

  test('what only says that it is one does not', () =>
    expect(errorOf(`Utilities.newBlob('a', 'image/png').getAs('image/jpeg')`)).toBe('Exception: Invalid image data.'));

  test('types that the host cannot write are said to be missing', () =>
    expect(errorOf(`${PICTURE}.getAs('image/bmp')`)).toBe('Error: NOT IMPLEMENTED: Blob.getAs to image/bmp'));
});

describe('refusals in the words of Google', () => {
  test.each([
    [
      `Utilities.newBlob([1]).getAs('application/pdf')`,
      'Blob object must have non-null content type for this operation.',
    ],
    [
      `Utilities.newBlob('a', 'text/html').getAs('text/plain')`,
      'Converting from text/html to text/plain is not supported.',
    ],
    [
      `Utilities.newBlob('a', 'application/zip').getAs('application/pdf')`,
      'Converting from application/zip to application/pdf is not supported.',
    ],
  ])('%s', (expression, words) => expect(errorOf(expression)).toBe(`Exception: ${words}`));
});
