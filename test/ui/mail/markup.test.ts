/** Mails read the same whether Preact writes them or the script's own markup, and hold nothing from outside as HTML. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import type { MonthlySummary } from '../../../src/app/mail/monthly-summary';

type Write = (summary: MonthlySummary) => string;

function writer(alias: Record<string, string>): Write {
  const built = buildSync({
    entryPoints: ['src/ui/mail/monthly-summary.tsx'],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    tsconfig: 'src/ui/tsconfig.json',
    alias,
  });
  const module = { exports: {} as { monthlySummaryHtml: Write } };
  new Function('module', 'require', built.outputFiles[0]?.text ?? '')(module, require);
  return module.exports.monthlySummaryHtml;
}

const markup = join(process.cwd(), 'src/ui/mail/markup.ts');
const own = writer({ 'preact/jsx-runtime': markup, 'preact-render-to-string': markup });
const preact = writer({});

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'A & B', '≥ 90%', '', "'"),
);
const texts = fc.array(text, { maxLength: 3 });
const summary: fc.Arbitrary<MonthlySummary> = fc.record({
  subject: text,
  greeting: text,
  opening: text,
  month: fc.constant('2024-06'),
  link: fc.webUrl({ withQueryParameters: true }),
  notices: texts,
  closing: texts,
  sections: fc.array(fc.record({ heading: text, lines: texts }), { maxLength: 2 }),
  objectives: fc.array(
    fc.record({
      number: text,
      text,
      verdict: text,
      tone: fc.constantFrom('good' as const, 'risk' as const, 'bad' as const, 'none' as const),
      result: text,
      target: text,
      details: texts,
    }),
    { maxLength: 2 },
  ),
});

test('whatever the texts are', () => {
  fc.assert(
    fc.property(summary, (one) => {
      expect(own(one)).toBe(preact(one));
    }),
  );
});

test('a text from outside stays a text', () => {
  fc.assert(
    fc.property(summary, (one) => {
      expect(own({ ...one, greeting: '<b onclick="x">' })).toContain('<p style="margin:0 0 12px">&lt;b onclick=');
    }),
    { numRuns: 5 },
  );
});
