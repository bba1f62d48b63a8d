/** The citizens' form, as somebody with the link sees it. */
import { useEffect, useState } from 'preact/hooks';
import type { FormItemView, FormView } from '../protocol';
import type { SceneState } from './use-scene';
import type { WorkbenchLink } from './workbench-link';

interface FormPageProps {
  readonly link: WorkbenchLink;
  readonly changes: boolean;
  readonly state: SceneState;
}

export function FormPage({ link, changes, state }: FormPageProps) {
  const [form, setForm] = useState<FormView | null | undefined>(undefined);
  const [isSent, setSent] = useState(false);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    void link.ask<'form'>({ ask: 'form' }).then(setForm);
  }, [link, changes]);
  if (form === undefined) return <p class="blank">Đang mở phiếu…</p>;
  if (form === null) return <p class="blank">Chưa có phiếu khảo sát: Thư ký ISO chưa cài đặt.</p>;
  if (!form.isOpen) return <p class="blank">Phiếu khảo sát đang đóng.</p>;
  const send = async (element: HTMLFormElement): Promise<void> => {
    if (isSending) return;
    setSending(true);
    const isTaken = await state.act<'submit'>({ ask: 'submit', answers: answersOf(form, new FormData(element)) });
    setSending(false);
    setSent(isTaken);
  };
  return (
    <main class="form-page" data-region tabIndex={-1}>
      {isSent ? (
        <section class="card">
          <h2>{form.title}</h2>
          <p role="status">{form.confirmation}</p>
          <button type="button" onClick={() => setSent(false)}>
            Gửi phiếu khác
          </button>
        </section>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          <section class="card">
            <h2>{form.title}</h2>
            <p class="lines">{form.description}</p>
          </section>
          {form.items.map((item, index) => (
            <Question key={index} item={item} name={nameOf(index)} />
          ))}
          <button type="submit" class="main" disabled={isSending}>
            {isSending ? 'Đang gửi…' : 'Gửi phiếu'}
          </button>
        </form>
      )}
    </main>
  );
}

function Question({ item, name }: { readonly item: FormItemView; readonly name: string }) {
  const { kind, title, help, isRequired, choices } = item;
  if (kind === 'section') {
    return (
      <section class="card">
        <h3>{title}</h3>
        <p class="lines">{help}</p>
      </section>
    );
  }
  const label = (
    <>
      {title}
      {isRequired && <span class="required"> (bắt buộc)</span>}
    </>
  );
  if (kind === 'one' || kind === 'scale' || kind === 'many') {
    const type = kind === 'many' ? 'checkbox' : 'radio';
    return (
      <fieldset class="card">
        <legend>{label}</legend>
        {help !== '' && <p class="help">{help}</p>}
        <div class={kind === 'scale' ? 'options across' : 'options'}>
          {choices.map((choice) => (
            <label key={choice}>
              <input type={type} name={name} value={choice} required={isRequired && kind !== 'many'} /> {choice}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div class="card">
      <label for={name}>{label}</label>
      {help !== '' && <p class="help">{help}</p>}
      {kind === 'list' ? (
        <select id={name} name={name} required={isRequired}>
          <option value="">Chọn</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : kind === 'paragraph' ? (
        <textarea id={name} name={name} rows={3} required={isRequired} />
      ) : (
        <input id={name} name={name} type="text" required={isRequired} />
      )}
    </div>
  );
}

const nameOf = (index: number): string => `q${index}`;

function answersOf({ items }: FormView, data: FormData): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  items.forEach(({ kind, title }, index) => {
    const given = data
      .getAll(nameOf(index))
      .map(String)
      .filter((text) => text !== '');
    if (given.length === 0) return;
    answers[title] = kind === 'many' ? given : (given[0] ?? '');
  });
  return answers;
}
