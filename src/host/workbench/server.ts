/** The workbench's web server: on this machine only, and only for its own page. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readEnvelope } from './envelope';
import type { HostLink } from './host-link';
import type { Notice, WindowId } from './protocol';
import { pageDocument, PAGE_POLICY } from './script-page';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** The page runs its own scripts and asks its own server; frames hold the script's pages and the mails. */
const OWN_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const LARGEST_BODY = 32 * 1024 * 1024;
const HEARTBEAT = 20_000;
/** A window that is loaded again is back before this. */
const UNTIL_GONE = 30_000;

export class WorkbenchServer {
  private readonly token = randomBytes(24).toString('base64url');
  private readonly listeners = new Map<WindowId, ServerResponse>();
  private readonly server: Server;
  private link: HostLink | null = null;

  /** @param files folder of the built page */
  constructor(private readonly files: string) {
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: unknown) => refuse(response, 500, String(error)));
    });
  }

  connect(link: HostLink): void {
    this.link = link;
  }

  /** @returns address of the page */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  close(): void {
    for (const response of this.listeners.values()) response.end();
    this.server.close();
    this.server.closeAllConnections();
  }

  readonly tell = (window: WindowId, notice: Notice): void => {
    this.listeners.get(window)?.write(`data: ${JSON.stringify(notice)}\n\n`);
  };

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = this.server.address() as AddressInfo;
    // Another name for this machine: a page elsewhere that made its own name point here.
    if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? ''))
      return refuse(response, 403, 'Chỉ mở được từ máy này.');
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');
    if (url.pathname === '/ask') return this.ask(request, response);
    if (url.pathname === '/notices') return this.notices(request, url, response);
    if (url.pathname.startsWith('/pages/')) return this.scriptPage(url.pathname.slice(7), response);
    if (request.method !== 'GET') return refuse(response, 405, '');
    return this.file(url.pathname === '/' ? 'index.html' : url.pathname.slice(1), response);
  }

  private file(name: string, response: ServerResponse): void {
    const path = join(this.files, name);
    if (!/^[\w./-]+$/.test(name) || name.includes('..') || !existsSync(path)) return refuse(response, 404, '');
    const content = readFileSync(path);
    response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
    if (name !== 'index.html') return void response.end(content);
    response.setHeader('Content-Security-Policy', OWN_POLICY);
    response.end(content.toString('utf8').replace('TOKEN', this.token));
  }

  private async ask(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || !this.isOwn(request, String(request.headers['x-workbench'])))
      return refuse(response, 403, '');
    const envelope = readEnvelope(await bodyOf(request));
    if (!envelope || !this.link) return refuse(response, 400, '');
    const reply = await this.link.answer(envelope);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(reply));
  }

  private notices(request: IncomingMessage, url: URL, response: ServerResponse): void {
    if (!this.isOwn(request, url.searchParams.get('token') ?? '')) return refuse(response, 403, '');
    const window = url.searchParams.get('window') ?? '';
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.write(': \n\n');
    this.listeners.set(window, response);
    const beat = setInterval(() => response.write(': \n\n'), HEARTBEAT);
    request.on('close', () => {
      clearInterval(beat);
      if (this.listeners.get(window) !== response) return;
      this.listeners.delete(window);
      setTimeout(() => {
        if (!this.listeners.has(window)) this.link?.leave(window);
      }, UNTIL_GONE).unref();
    });
  }

  /** Its address is known to the window that shows it, and to nobody else. */
  private async scriptPage(page: string, response: ServerResponse): Promise<void> {
    const shown = await this.link?.page(page);
    if (!shown) return refuse(response, 404, 'Trang này đã đóng.');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.end(pageDocument(shown.content, readFileSync(join(this.files, 'script-run.js'), 'utf8'), shown.names));
  }

  /** Other pages in the same browser know no token and cannot hide where they come from. */
  private isOwn({ headers }: IncomingMessage, token: string): boolean {
    const [given, own] = [Buffer.from(token), Buffer.from(this.token)];
    const isSame = given.length === own.length && timingSafeEqual(given, own);
    const { origin, host } = headers;
    return isSame && (origin === undefined || origin === `http://${host}`);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_BODY) throw new Error('Yêu cầu quá lớn.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}
