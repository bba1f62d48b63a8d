/** Pages of the script: a sidebar beside the grid, a dialog above it, each in a frame that can do nothing but ask. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../protocol';
import type { FrameAnswer, FrameRequest } from './frame-messages';
import { useModal } from './use-modal';
import type { SceneState } from './use-scene';
import { Refused, type WorkbenchLink } from './workbench-link';

const SANDBOX = 'allow-scripts allow-forms allow-popups';
const DIALOG_SIZE = { width: 600, height: 400 };

interface FrameProps {
  readonly page: PageView;
  readonly link: WorkbenchLink;
  readonly state: SceneState;
}

export function ScriptSidebar({ page, link, state }: FrameProps) {
  return (
    <aside class="sidebar" aria-label={page.title} data-region>
      <header>
        <h2>{page.title}</h2>
        <CloseButton page={page} state={state} />
      </header>
      <ScriptFrame page={page} link={link} state={state} onSize={() => undefined} />
    </aside>
  );
}

export function ScriptDialog({ page, link, state }: FrameProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({
    width: page.width ?? DIALOG_SIZE.width,
    height: page.height ?? DIALOG_SIZE.height,
  });
  const isModal = page.kind === 'modal dialog';
  useModal(frame, isModal);
  return (
    <dialog
      ref={frame}
      class="script-dialog"
      aria-label={page.title}
      style={{ width: `${size.width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        void state.act<'close page'>({ ask: 'close page', page: page.id });
      }}
    >
      <header>
        <h2>{page.title}</h2>
        <CloseButton page={page} state={state} />
      </header>
      <div style={{ height: `${size.height}px` }}>
        <ScriptFrame page={page} link={link} state={state} onSize={(more) => setSize({ ...size, ...more })} />
      </div>
    </dialog>
  );
}

function CloseButton({ page, state }: { readonly page: PageView; readonly state: SceneState }) {
  return (
    <button
      type="button"
      class="plain close"
      aria-label={`Đóng ${page.title}`}
      title="Đóng"
      onClick={() => void state.act<'close page'>({ ask: 'close page', page: page.id })}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" stroke-width="1.6" />
      </svg>
    </button>
  );
}

interface ScriptFrameProps extends FrameProps {
  readonly onSize: (size: { width?: number; height?: number }) => void;
}

function ScriptFrame({ page, link, state, onSize }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    /** Calls of this frame by the names under which the host knows them. */
    const calls = new Map<string, string>();
    const answer = (message: FrameAnswer): void => frame.current?.contentWindow?.postMessage(message, '*');
    const hear = ({ source, data }: MessageEvent<FrameRequest>): void => {
      if (!frame.current || source !== frame.current.contentWindow) return;
      if (data.say === 'close') void state.act<'close page'>({ ask: 'close page', page: page.id });
      if (data.say === 'size')
        onSize({ ...(data.width ? { width: data.width } : {}), ...(data.height ? { height: data.height } : {}) });
      if (data.say === 'focus') frame.current.closest<HTMLElement>('[data-region]')?.querySelector('button')?.focus();
      if (data.say !== 'call') return;
      const { call, name, given } = data;
      const known = `${page.id} ${call}`;
      calls.set(known, call);
      link.ask<'call'>({ ask: 'call', call: known, name, given }).catch((error: unknown) => {
        calls.delete(known);
        const message = error instanceof Refused ? error.message : String(error);
        answer({ call, failure: { name: 'Error', message } });
      });
    };
    addEventListener('message', hear);
    const unhear = link.hear((notice) => {
      if (notice.tell !== 'result') return;
      const call = calls.get(notice.call);
      if (call === undefined) return;
      calls.delete(notice.call);
      answer({ call, result: notice.result, ...(notice.failure ? { failure: notice.failure } : {}) });
    });
    return () => {
      removeEventListener('message', hear);
      unhear();
    };
  }, [page.id, link]);
  return <iframe ref={frame} class="script-frame" title={page.title} src={`/pages/${page.id}`} sandbox={SANDBOX} />;
}
