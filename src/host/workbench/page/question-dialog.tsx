/** An alert or a prompt of the script: its run waits for the answer, others do not. */
import { useRef, useState } from 'preact/hooks';
import type { QuestionView } from '../protocol';
import { useModal } from './use-modal';
import type { SceneState } from './use-scene';

const CAPTIONS: Readonly<Record<string, string>> = { OK: 'Đồng ý', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' };

export function QuestionDialog({ question, state }: { readonly question: QuestionView; readonly state: SceneState }) {
  const frame = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [isAnswered, setAnswered] = useState(false);
  useModal(frame);
  const answer = async (button: string): Promise<void> => {
    if (isAnswered) return;
    setAnswered(true);
    const isTaken = await state.act<'answer'>({ ask: 'answer', question: question.number, button, text });
    if (!isTaken) setAnswered(false);
  };
  const title = question.title === '' ? 'Thông báo của chương trình' : question.title;
  return (
    <dialog
      ref={frame}
      class="question"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onCancel={(event) => {
        event.preventDefault();
        void answer('CLOSE');
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void answer(question.buttons[0] ?? 'OK');
        }}
      >
        <h2 id="question-title">{title}</h2>
        <p id="question-text" class="question-text">
          {question.text}
        </p>
        {question.kind === 'prompt' && (
          <input
            type="text"
            aria-labelledby="question-text"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="buttons">
          {question.buttons.map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'main' : ''}
              disabled={isAnswered}
              onClick={index === 0 ? undefined : () => void answer(button)}
            >
              {CAPTIONS[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
