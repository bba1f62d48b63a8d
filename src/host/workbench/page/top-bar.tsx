/** The bar on top: what is open, where in the workbench the person is, the clock, and who they are. */
import type { PersonLine, Scene } from '../protocol';
import type { Progress, SceneState } from './use-scene';
import { clockText } from './texts';

export type Place = 'sheet' | 'mail' | 'form' | 'runs';

interface TopBarProps {
  readonly scene: Scene;
  readonly me: PersonLine;
  readonly place: Place;
  readonly progress: Progress | null;
  readonly state: SceneState;
  readonly onPlace: (place: Place) => void;
}

const PLACES: readonly (readonly [Place, string])[] = [
  ['sheet', 'Bảng tính'],
  ['mail', 'Hộp thư'],
  ['form', 'Phiếu khảo sát'],
  ['runs', 'Nhật ký chạy'],
];

export function TopBar({ scene, me, place, progress, state, onPlace }: TopBarProps) {
  const counts: Readonly<Partial<Record<Place, number>>> = { mail: scene.mails };
  const isBusy = progress !== null || scene.isPassing;
  return (
    <header class="top-bar" data-region>
      <Mark />
      <h1>{scene.title === '' ? 'Mục tiêu chất lượng' : scene.title}</h1>
      <nav aria-label="Nơi làm việc">
        {PLACES.map(([name, caption]) => (
          <button
            key={name}
            type="button"
            class="place-button"
            aria-current={place === name ? 'page' : undefined}
            onClick={() => onPlace(name)}
          >
            {caption}
            {counts[name] ? <span class="count">{counts[name]}</span> : null}
          </button>
        ))}
      </nav>
      <div class="clock">
        {progress ? (
          <span class="progress" role="status">
            <span>{progress.text}</span>
            <progress value={progress.done} max={progress.of} aria-label="Đã qua" />
          </span>
        ) : (
          <time>{clockText(scene.now)}</time>
        )}
        <button type="button" disabled={isBusy} onClick={() => void state.act<'pass'>({ ask: 'pass', span: 'day' })}>
          Ngày sau
        </button>
        <button type="button" disabled={isBusy} onClick={() => void state.act<'pass'>({ ask: 'pass', span: 'month' })}>
          Tháng sau
        </button>
      </div>
      <label class="who">
        <span class="hidden-text">Làm việc với tư cách</span>
        <select value={me.email} title={me.email} onChange={(event) => state.become(event.currentTarget.value)}>
          {scene.people.map(({ email, role }) => (
            <option key={email} value={email}>
              {role}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

/** A table with a tick in it. */
function Mark() {
  return (
    <svg class="mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <rect x="1" y="1" width="26" height="26" rx="6" fill="#0b5d57" />
      <path d="M7 9h14M7 14h6M7 19h4" stroke="#bfe3dc" stroke-width="1.8" stroke-linecap="round" />
      <path
        d="M13.5 18l3 3 5.5-7"
        fill="none"
        stroke="#fff"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
