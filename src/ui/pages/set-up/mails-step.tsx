/** Step 5: what will be mailed to whom and when, before anything is; a test mail to each unit; what is still missing. */
import { useEffect } from 'preact/hooks';
import { formatMonth } from '../../../core/calendar/calendar-date';
import { isInScope } from '../../../core/unit-directory';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { formatMoment } from '../design/moment';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { Mark } from '../design/sign';
import { useCall } from '../server/use-call';
import { directoryOf, rowWith, settingIn, textIn, type Desk } from './edited';
import { SaveButton } from './save-button';
import type { StepProps } from './set-up-board';
import { isConfirmed, stepsOf } from './steps';

export function MailsStep({ desk, onSaved }: StepProps) {
  const units = directoryOf(desk).units.filter((unit) => isInScope(unit, desk.today));
  if (units.length === 0) return <p class="small soft">Làm bước 3 trước.</p>;
  const unsent = units.filter(
    ({ addresses, name }) => addresses.length > 0 && !mailTo(desk, addresses) && !isConfirmed(desk, name),
  );
  return (
    <>
      <Welcome desk={desk} />
      <section class="stack tight">
        <h3>Thư thử tới từng đơn vị</h3>
        <p class="small soft">
          Thư gửi từ tài khoản Google tới địa chỉ công vụ có thể rơi vào Thư rác. Đơn vị thấy thư trong hộp thư đến thì
          chọn “Đã nhận” ở trang “Đơn vị”, hoặc báo Thư ký ghi hộ ở đây.
        </p>
        <SendTests
          key={unsent.map(({ name }) => name).join()}
          units={unsent.map(({ name }) => name)}
          desk={desk}
          onSaved={onSaved}
        />
        <ul class="units">
          {units.map(({ name, addresses }) => (
            <li key={name} class="unit">
              <span>{name}</span>
              <MailState desk={desk} name={name} addresses={addresses} />
              {!isConfirmed(desk, name) && addresses.length > 0 && (
                <Confirm desk={desk} name={name} onSaved={onSaved} />
              )}
            </li>
          ))}
        </ul>
      </section>
      <Missing desk={desk} />
    </>
  );
}

/** Nothing is mailed before somebody has read this. */
function Welcome({ desk }: { readonly desk: Desk }) {
  const directory = directoryOf(desk);
  const addressesOf = (setting: string): string => {
    const names = settingIn(desk, setting).split(';');
    const all = names.flatMap((name) => (name.includes('@') ? [name.trim()] : directory.addressesOf(name)));
    return all.length === 0 ? 'chưa có địa chỉ nào' : [...new Set(all)].join(', ');
  };
  const day = settingIn(desk, 'Ngày gửi báo cáo tháng') || '5';
  const first = settingIn(desk, 'Gửi báo cáo từ tháng');
  return (
    <section class="stack tight card">
      <h3>Chương trình sẽ gửi thư gì</h3>
      <dl class="read small">
        <dt>Báo cáo tháng</dt>
        <dd>
          Ngày {day} tháng sau, hoặc ngày làm việc kế tiếp
          {first && `, từ báo cáo tháng ${/^\d{4}-\d{2}$/.test(first) ? formatMonth(first) : first}`}
          <span class="soft">{addressesOf('Người nhận báo cáo tháng')}</span>
        </dd>
        <dt>Bản dự thảo</dt>
        <dd>
          Trước đó một ngày làm việc, để kiểm tra và tạm dừng nếu cần
          <span class="soft">{addressesOf('Người nhận bản dự thảo')}</span>
        </dd>
      </dl>
      <p class="small soft">
        Thư đi từ tài khoản {desk.account}. Ngoài hai thư này và thư thử, chương trình không gửi thư nào khác.
      </p>
    </section>
  );
}

const mailTo = (desk: Desk, addresses: readonly string[]) =>
  [...desk.testMails].reverse().find(({ to }) => addresses.includes(to));

interface UnitMailProps {
  readonly desk: Desk;
  readonly name: string;
  readonly addresses: readonly string[];
}

function MailState({ desk, name, addresses }: UnitMailProps) {
  if (isConfirmed(desk, name)) return <Mark tone="good" words="Đã xác nhận" />;
  if (addresses.length === 0) return <Mark tone="risk" words="Chưa có địa chỉ thư" />;
  const mail = mailTo(desk, addresses);
  return (
    <span class="small soft">
      {addresses.join(', ')}
      {mail ? ` · ${mail.state} lúc ${formatMoment(mail.at)}` : ' · chưa gửi thư thử'}
    </span>
  );
}

function SendTests({ desk, units, onSaved }: StepProps & { readonly units: readonly string[] }) {
  const call = useCall('sendUnitTests');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onSaved({ message: state.given.message });
  }, [state.phase]);
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={call.retry} />;
  if (state.phase !== 'idle') return <Progress label="Đang gửi thư thử…" />;
  if (units.length === 0) return <p class="small">Đã gửi thư thử tới mọi đơn vị có địa chỉ.</p>;
  return (
    <>
      <div>
        <Button look="main" onPress={() => call.send({ units: [...units] })}>
          Gửi thư thử tới {formatNumber(units.length)} đơn vị
        </Button>
      </div>
      <p class="small soft">Hôm nay còn gửi được cho {formatNumber(desk.quotaLeft)} người nhận.</p>
    </>
  );
}

function Confirm({ desk, name, onSaved }: StepProps & { readonly name: string }) {
  const seen = (desk.rows.units ?? []).find((row) => textIn('units', row, 'name') === name);
  if (!seen) return null;
  const changes = [{ seen, wanted: rowWith('units', seen, { confirmed: 'Đã nhận' }) }];
  return (
    <SaveButton key={seen.join()} label="Ghi là đã nhận" look="quiet" tab="units" changes={changes} onSaved={onSaved} />
  );
}

function Missing({ desk }: { readonly desk: Desk }) {
  const left = stepsOf(desk).filter(({ isDone, id }) => !isDone && id !== 'mails');
  return (
    <section class="stack tight card">
      <h3>{left.length === 0 ? 'Chương trình đã có đủ để theo dõi' : 'Còn thiếu'}</h3>
      {left.length === 0 ? (
        <p class="small">
          Chọn Mục tiêu chất lượng → Tính lại chỉ số để xem ngay kết quả và trang “Công việc”; từ sáng mai chương trình
          tự tính mỗi ngày.
        </p>
      ) : (
        <ul class="small">
          {left.map(({ id, title, says }) => (
            <li key={id}>
              {title}: {says}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
