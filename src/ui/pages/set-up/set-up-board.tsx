/** The five steps one below the other, one of them open; what a step saved can be taken back at once. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { Sign } from '../design/sign';
import { useLook } from '../server/use-look';
import { AuthorityStep } from './authority-step';
import type { Desk } from './edited';
import { MailsStep } from './mails-step';
import { ObjectivesStep } from './objectives-step';
import { Saved, type SavedRows } from './saved';
import { StartStep } from './start-step';
import { stepsOf, type Step, type StepId } from './steps';
import { UnitsStep } from './units-step';

const CONTENT: Readonly<Record<StepId, (props: StepProps) => preact.JSX.Element>> = {
  start: StartStep,
  authority: AuthorityStep,
  units: UnitsStep,
  objectives: ObjectivesStep,
  mails: MailsStep,
};

export interface StepProps {
  readonly desk: Desk;
  /** Something was written: the sheet is looked at again. */
  readonly onSaved: (saved: SavedRows) => void;
}

export function SetUpBoard() {
  const { call, seen: desk, again } = useLook('openSetUp');
  const { state } = call;
  const [open, setOpen] = useState<StepId | null>(null);
  const [saved, setSaved] = useState<SavedRows | null>(null);
  const before = useRef<Desk | null>(null);
  useEffect(() => {
    if (!desk) return;
    const steps = stepsOf(desk);
    const wasDone = before.current && stepsOf(before.current).some(({ id, isDone }) => id === open && isDone);
    const isDone = steps.some((step) => step.id === open && step.isDone);
    // At first, and when a step has been done, on to where the work is; else the person chooses.
    if (!before.current || (isDone && !wasDone)) setOpen(steps.find((step) => !step.isDone)?.id ?? null);
    before.current = desk;
  }, [desk]);
  const settle = (rows: SavedRows): void => {
    setSaved(rows);
    again();
  };
  return (
    <div class="stack">
      {saved && <Saved key={saved.message} saved={saved} onUndone={settle} />}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label={desk ? 'Đang đọc lại…' : 'Đang xem đã thiết lập đến đâu…'} />}
      {desk && <Steps desk={desk} open={open} onOpen={setOpen} onSaved={settle} />}
    </div>
  );
}

interface StepsProps extends StepProps {
  readonly open: StepId | null;
  readonly onOpen: (step: StepId | null) => void;
}

function Steps({ desk, open, onOpen, onSaved }: StepsProps) {
  const steps = stepsOf(desk);
  const left = steps.filter(({ isDone }) => !isDone).length;
  return (
    <>
      {desk.faults.map((fault) => (
        <Notice key={fault} tone="bad">
          <p>{fault}</p>
        </Notice>
      ))}
      <p class="soft small">
        {left === 0
          ? 'Đã thiết lập xong. Mở từng phần để xem hoặc sửa.'
          : `Còn ${left} trong 5 bước. Có thể dừng ở bất kỳ bước nào rồi mở lại để làm tiếp.`}
      </p>
      <ol class="steps">
        {steps.map((step, index) => (
          <li key={step.id} class="step">
            <StepHead
              step={step}
              number={index + 1}
              isOpen={open === step.id}
              onPress={() => onOpen(open === step.id ? null : step.id)}
            />
            {open === step.id && <StepBody id={step.id} desk={desk} onSaved={onSaved} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function StepBody({ id, ...props }: StepProps & { readonly id: StepId }) {
  const Content = CONTENT[id];
  return (
    <div class="step-body stack">
      <Content {...props} />
    </div>
  );
}

interface HeadProps {
  readonly step: Step;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function StepHead({ step: { title, says, isDone }, number, isOpen, onPress }: HeadProps) {
  return (
    <h2>
      <button type="button" class="step-head" aria-expanded={isOpen} onClick={onPress}>
        <span class={`step-number ${isDone ? 'good' : 'none'}`}>{isDone ? <Sign tone="good" /> : number}</span>
        <span>
          <strong>
            <span class="unseen">Bước {number}: </span>
            {title}
          </strong>
          <span class="small soft step-says">{says}</span>
        </span>
      </button>
    </h2>
  );
}
