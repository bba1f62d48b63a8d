/** Step 2: who the authority is and which year it is about; the other settings below, each with its explanation. */
import { useState } from 'preact/hooks';
import { TextField } from '../design/field';
import { rowWith, textIn, type Change, type Desk } from './edited';
import { SaveButton } from './save-button';
import type { StepProps } from './set-up-board';
import { HEAD_SETTINGS } from './steps';

export function AuthorityStep({ desk, onSaved }: StepProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const rows = desk.rows.settings;
  if (!rows) return <p class="small soft">Làm bước 1 trước.</p>;
  const changes = changesOf(desk, typed);
  const field = (name: string) => {
    const row = rows.find((one) => textIn('settings', one, 'name') === name);
    if (!row) return null;
    return (
      <TextField
        key={name}
        label={name}
        hint={textIn('settings', row, 'help')}
        value={typed[name] ?? textIn('settings', row, 'value')}
        onChange={(value) => setTyped({ ...typed, [name]: value })}
      />
    );
  };
  const others = rows.map((row) => textIn('settings', row, 'name')).filter((name) => !HEAD_SETTINGS.includes(name));
  return (
    <>
      {HEAD_SETTINGS.map(field)}
      <details>
        <summary>Các tham số khác ({others.length})</summary>
        <div class="stack">{others.map(field)}</div>
      </details>
      <SaveButton
        key={desk.today + JSON.stringify(rows)}
        label="Lưu"
        tab="settings"
        changes={changes}
        onSaved={(saved) => {
          setTyped({});
          onSaved(saved);
        }}
      />
    </>
  );
}

function changesOf({ rows }: Desk, typed: Readonly<Record<string, string>>): Change[] {
  return (rows.settings ?? []).flatMap((row) => {
    const value = typed[textIn('settings', row, 'name')];
    if (value === undefined || value.trim() === textIn('settings', row, 'value')) return [];
    return [{ seen: row, wanted: rowWith('settings', row, { value: value.trim() }) }];
  });
}
