/** The last entries of the register, each to be corrected or deleted; deleting is asked once more. */
import { useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { Button } from '../design/button';
import { Mark } from '../design/sign';
import { entryOf } from './entry';
import { postingOf } from './posting';

interface LastEntriesProps {
  readonly desk: GivenBy<'openChanges'>;
  readonly last: readonly (readonly string[])[];
  readonly onCorrect: (sent: readonly string[]) => void;
  readonly onDelete: (sent: readonly string[]) => void;
}

export function LastEntries({ desk, last, onCorrect, onDelete }: LastEntriesProps) {
  const [asked, setAsked] = useState('');
  if (last.length === 0) return <p class="soft">Sổ chưa có mục nào.</p>;
  return (
    <ul>
      {last.map((sent) => {
        const entry = entryOf(sent);
        const posting = postingOf(entry, desk);
        const key = sent.join('\n');
        const isOwn = desk.role === 'secretary' || desk.units.includes(entry.unit);
        return (
          <li key={key} class="entry stack tight">
            <p>
              {entry.what || entry.decision}
              <span class="soft small">
                {' '}
                {[entry.kind, entry.decision, entry.unit || 'Thư ký ISO'].filter((text) => text !== '').join('; ')}
              </span>
            </p>
            {posting && (
              <div>
                <Mark tone={posting.tone} words={posting.words} />
              </div>
            )}
            {posting && posting.warning !== '' && <p class="soft small">{posting.warning}</p>}
            {asked === key && <p role="alert">Xóa mục này khỏi trang “Thay đổi”?</p>}
            {isOwn && asked !== key && (
              <div class="row">
                <Button look="quiet" onPress={() => onCorrect(sent)}>
                  Sửa
                </Button>
                <Button look="quiet" onPress={() => setAsked(key)}>
                  Xóa
                </Button>
              </div>
            )}
            {asked === key && (
              <div class="row">
                <Button
                  onPress={() => {
                    setAsked('');
                    onDelete(sent);
                  }}
                >
                  Xóa mục
                </Button>
                <Button onPress={() => setAsked('')}>Giữ lại</Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
