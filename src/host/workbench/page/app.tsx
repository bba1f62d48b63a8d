/** The workbench: the bar on top, what is chosen there below it, and what the script has put before the person. */
import { useState } from 'preact/hooks';
import type { PersonLine, Scene } from '../protocol';
import { FormPage } from './form-page';
import { MailPage } from './mail-page';
import { MessageList } from './message-list';
import { QuestionDialog } from './question-dialog';
import { RunPage } from './run-page';
import { ScriptDialog } from './script-frame';
import { SheetPage } from './sheet-page';
import { TopBar, type Place } from './top-bar';
import { useScene } from './use-scene';
import { useRegions } from './use-regions';
import type { WorkbenchLink } from './workbench-link';

export function App({ link }: { readonly link: WorkbenchLink }) {
  const state = useScene(link);
  const { scene } = state;
  const [place, setPlace] = useState<Place>('sheet');
  useRegions();
  if (!scene) {
    return (
      <main class="blank">
        <p role="status">Đang mở bảng tính…</p>
        <MessageList messages={state.messages} onDismiss={state.dismiss} />
      </main>
    );
  }
  const me = personOf(scene, link.email);
  if (link.email === '') link.email = me.email;
  const dialog = scene.pages.find(({ kind }) => kind !== 'sidebar');
  const question = scene.questions[0];
  return (
    <div class="workbench">
      <TopBar scene={scene} me={me} place={place} progress={state.progress} onPlace={setPlace} state={state} />
      {scene.mayRead && (
        <div class="place" hidden={place !== 'sheet'}>
          <SheetPage key={me.email} link={link} scene={scene} state={state} isShown={place === 'sheet'} />
        </div>
      )}
      {place === 'form' ? (
        <FormPage link={link} changes={scene.hasForm} state={state} />
      ) : !scene.mayRead ? (
        <Stranger me={me} />
      ) : place === 'mail' ? (
        <MailPage key={me.email} link={link} me={me} scene={scene} />
      ) : place === 'runs' ? (
        <RunPage link={link} count={scene.runs} menus={scene.menus} />
      ) : null}
      {dialog && <ScriptDialog key={dialog.id} page={dialog} link={link} state={state} />}
      {question && <QuestionDialog key={question.number} question={question} state={state} />}
      <MessageList messages={state.messages} onDismiss={state.dismiss} />
    </div>
  );
}

function Stranger({ me }: { readonly me: PersonLine }) {
  return (
    <main class="blank" data-region tabIndex={-1}>
      <h1>Chưa được chia sẻ</h1>
      <p>
        Tài khoản <strong>{me.email}</strong> không có quyền xem bảng tính này. Người ngoài cơ quan chỉ trả lời được
        phiếu khảo sát.
      </p>
    </main>
  );
}

function personOf({ people }: Scene, email: string): PersonLine {
  return people.find((person) => person.email === email) ?? people[0] ?? { email: '', role: '' };
}
