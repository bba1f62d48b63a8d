/** Pages and templates, as a script makes them. */
import { createContext, runInContext } from 'node:vm';
import { createGlobals } from '../../../src/host/create-globals';
import { errorOf, hostWith, valueOf } from '../../builders/script';

const page = (template: string, before = ''): unknown =>
  valueOf(
    `(function () { var t = HtmlService.createTemplate(${JSON.stringify(template)}); ${before}; return t.evaluate().getContent(); })()`,
  );

describe('platform: Sidebars, forms, utilities, runtime: templates: <?= ?> escapes by context, <?!= ?> does not (D)', () => {
  test.each([
    ['<b><?= x ?></b>', `<b>"it's" &amp; &lt;i&gt;</b>`.replace(/"/g, '&#34;').replace(/'/g, '&#39;')],
    ['<b><?!= x ?></b>', `<b>"it's" & <i></b>`],
    ['<a title="<?= x ?>">', '<a title="&#34;it&#39;s&#34; &amp; &lt;i&gt;">'],
    ['<a title=<?= x ?>>', '<a title=&#34;it&#39;s&#34;&#32;&amp;&#32;&lt;i&gt;>'],
    [
      '<script>var a = <?= x ?>;</script><?= x ?>',
      `<script>var a = '\\x22it\\x27s\\x22 \\x26 \\x3ci\\x3e';</script>&#34;it&#39;s&#34; &amp; &lt;i&gt;`,
    ],
    [`<script>var a = "<?= x ?>";</script>`, `<script>var a = "\\x22it\\x27s\\x22 \\x26 \\x3ci\\x3e";</script>`],
    ['<!-- <?= x ?> -->', '<!--  -->'],
    ['<textarea><?= x ?></textarea>', '<textarea>&#34;it&#39;s&#34; &amp; &lt;i&gt;</textarea>'],
  ])('%s', (template, content) => expect(page(template, `t.x = '"it\\'s" & <i>'`)).toBe(content));

  test.each([
    ['<a href="<?= u ?>">', 'https://a.vn/b?c=d&e', '<a href="https://a.vn/b?c=d&amp;e">'],
    ['<a href="<?= u ?>">', 'javascript:alert(1)', '<a href="#zAutoEscapedz">'],
    ['<a href="/b?q=<?= u ?>">', 'a&b=c', '<a href="/b?q=a%26b%3Dc">'],
    ['<p style="color: <?= u ?>">', 'red', '<p style="color: red">'],
    ['<p style="color: <?= u ?>">', 'url(javascript:x)', '<p style="color: zAutoEscapedz">'],
    [`<p onclick="f('<?= u ?>')">`, `')`, `<p onclick="f('\\x27)')">`],
  ])('%s with %j', (template, text, content) => expect(page(template, `t.u = ${JSON.stringify(text)}`)).toBe(content));
});

describe('a template', () => {
  test('its code runs across scriptlets and sees the functions of the script', () => {
    const host = hostWith(`function twice(n) { return 2 * n; }
      function make() { var t = HtmlService.createTemplateFromFile('Trang'); t.list = [1, 2]; return t.evaluate().setTitle('A').getContent(); }`);
    host.htmlFiles.set(
      'Trang',
      '<ul>\n<? for (var i = 0; i < list.length; i++) { ?>\n<li><?= twice(list[i]) ?></li>\n<? } ?>\n</ul>',
    );
    expect(host.call('make', [], { from: 'sidebar' })).toBe('<ul>\n<li>2</li>\n<li>4</li>\n</ul>');
  });

  test('output may be appended to; null, undefined and dates are shown as JavaScript shows them', () => {
    expect(page('<? output.append("<i>") ?><?= null ?> <?= undefined ?> <?= 1.5 ?> <?= [1, 2] ?>')).toBe(
      '<i>null undefined 1.5 1,2',
    );
    expect(page('<?= new Date(2024, 5, 5) ?>')).toMatch(/^Wed Jun 05 2024 00:00:00 GMT\+0700/);
  });

  test('a comment hides the rest of its own line, no more', () => expect(page('a<? // ẩn ?>b\nc')).toBe('ac'));

  test('getCode is code in the shape that Google shows, and makes the page', () => {
    const code = String(valueOf(`HtmlService.createTemplate("<p>\\n<?= x ?></p>").getCode()`));
    expect(code).toMatch(/^\(function\(\) \{ var output = HtmlService\.initTemplate\(\); output\._ = /);
    expect(code).toContain("return output.$out.append('');\n})();");
    expect(
      valueOf(
        `(function () { var x = '<'; return eval(HtmlService.createTemplate('<p><?= x ?></p>').getCode()).getContent(); })()`,
      ),
    ).toBe('<p>&lt;</p>');
    expect(valueOf(`HtmlService.createTemplate('<? a ?>').getRawContent()`)).toBe('<? a ?>');
  });

  test("what its code throws is the script's own error", () =>
    expect(errorOf(`HtmlService.createTemplate('<?= nothing ?>').evaluate()`)).toBe(
      'ReferenceError: nothing is not defined',
    ));

  test('evaluate of a page as a template follows the page', () =>
    expect(
      valueOf(
        `(function () { var o = HtmlService.createHtmlOutput('a'); var t = o.asTemplate(); o.append('<?= 1 ?>'); return t.evaluate().getContent(); })()`,
      ),
    ).toBe('a1'));
});

describe('a page', () => {
  const FRESH = `HtmlService.createHtmlOutput('<b>a</b>')`;
  test.each([
    [`${FRESH}.append('<i>').appendUntrusted('<p>').getContent()`, '<b>a</b><i>&lt;p&gt;'],
    [`${FRESH}.clear().getContent()`, ''],
    [`HtmlService.createHtmlOutput().getContent()`, ''],
    [`HtmlService.createHtmlOutput(Utilities.newBlob('<b>ê</b>', 'text/html')).getContent()`, '<b>ê</b>'],
    [`[${FRESH}.getWidth(), ${FRESH}.getHeight(), ${FRESH}.getFaviconUrl()]`, [null, null, null]],
    [`${FRESH}.setWidth(200).setHeight(100).setTitle('T').getHeight()`, 100],
    [`${FRESH}.addMetaTag('viewport', 'width=1').getMetaTags()[0].getContent()`, 'width=1'],
    [
      `${FRESH}.setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).setSandboxMode(HtmlService.SandboxMode.IFRAME).getContent()`,
      '<b>a</b>',
    ],
    [`${FRESH}.getBlob().getContentType()`, 'text/html'],
    [`HtmlService.getUserAgent()`, null],
  ])('%s', (expression, value) => expect(valueOf(expression)).toEqual(value));

  test('only four meta tags are allowed', () =>
    expect(errorOf(`${FRESH}.addMetaTag('theme-color', 'red')`)).toBe(
      'Exception: The meta tag you specified is not allowed in this context.',
    ));

  test('a file that is not there', () =>
    expect(errorOf(`HtmlService.createHtmlOutputFromFile('x')`)).toBe('Exception: No HTML file named x was found.'));

  test('files can be put into a host that was never given a script', () => {
    const context = createContext({});
    const globals = createGlobals({ context }) as { __host: { htmlFiles: Map<string, string> } };
    Object.assign(context, globals);
    globals.__host.htmlFiles.set('a', '<?= word ?>');
    const code = `var t = HtmlService.createTemplateFromFile('a'); t.word = 'chào'; t.evaluate().getContent()`;
    expect(runInContext(code, context)).toBe('chào');
  });
});

test.each([
  [`HtmlService.createHtmlOutput('a').getTitle()`, ''],
  [`HtmlService.createHtmlOutput('a').setTitle('T').getTitle()`, 'T'],
])('%s is %j', (expression, title) => expect(valueOf(expression)).toBe(title));
