/** Who may talk to the workbench: its own page, from this machine, and nobody else. */
import { request } from 'node:http';
import { join } from 'node:path';
import type { HostLink } from '../../src/host/workbench/host-link';
import { WorkbenchServer } from '../../src/host/workbench/server';

let server: WorkbenchServer;
let address: string;
let token: string;

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function get(path: string, headers: Record<string, string> = {}, body: string | null = null): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { method: body === null ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

const BODY = JSON.stringify({ window: 'a window', email: '', request: { ask: 'mails', whose: 'mine' } });

beforeAll(async () => {
  server = new WorkbenchServer(join(process.cwd(), 'build/workbench'));
  const link: Pick<HostLink, 'answer' | 'page'> = {
    answer: (envelope) => Promise.resolve({ ok: true, value: envelope.request.ask }),
    page: (page) => Promise.resolve(page === 'open' ? { content: '<p>a</p>', names: ['add', '</script>'] } : null),
  };
  server.connect(link as HostLink);
  address = await server.listen(0);
  token = /name="workbench" content="([^"]+)"/.exec((await get('/')).body)?.[1] ?? '';
});

afterAll(() => server.close());

test('listens on this machine only, and its page may load nothing from elsewhere', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const { headers } = await get('/');
  expect(String(headers['content-security-policy'])).toContain("default-src 'self'");
  expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
});

test('its own page is answered', async () => {
  const { status, body } = await get('/ask', { 'x-workbench': token }, BODY);
  expect([status, JSON.parse(body)]).toEqual([200, { ok: true, value: 'mails' }]);
});

test.each<[string, Record<string, string>]>([
  ['without the token', {}],
  ['with a wrong token', { 'x-workbench': 'x'.repeat(32) }],
])('%s nothing is answered', async (_, headers) => {
  expect((await get('/ask', headers, BODY)).status).toBe(403);
});

test('a page of another origin is refused even with the token', async () => {
  const headers = { 'x-workbench': token, origin: 'http://example.com' };
  expect((await get('/ask', headers, BODY)).status).toBe(403);
});

test('a name elsewhere that points to this machine is refused', async () => {
  expect((await get('/', { host: 'example.com' })).status).toBe(403);
});

test.each(['{', '{}', JSON.stringify({ window: 'a window', email: '', request: { ask: 'save', path: '/' } })])(
  'what is no request, such as %s, does not reach the host',
  async (body) => expect((await get('/ask', { 'x-workbench': token }, body)).status).toBe(400),
);

test.each(['/../package.json', '/..%2fpackage.json', '/nothing.js'])('%s is no file of the page', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('a page of the script comes in a box of its own, and cannot break out of the names it is given', async () => {
  const { headers, body } = await get('/pages/open');
  expect(String(headers['content-security-policy'])).toMatch(/^sandbox allow-scripts allow-forms allow-popups;/);
  expect(body.match(/<\/script/g)).toHaveLength(1);
  expect((await get('/pages/closed')).status).toBe(404);
});
