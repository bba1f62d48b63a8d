/** Forms outlive the host that made them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newForm, restoredForm, type FormState } from '../../../src/host/forms/form-model';
import { AppsScriptHost } from '../../../src/host/host';
import { hostWith } from '../../builders/script';

test('a saved form is the same form, and its responses go on into the same sheet', () => {
  const host = hostWith(`function make() {
    const form = FormApp.create('Phiếu'); const page = form.addPageBreakItem(); const item = form.addListItem().setTitle('Q');
    item.setChoices([item.createChoice('A', FormApp.PageNavigationType.SUBMIT)]);
    form.addTextItem().setTitle('T').setValidation(FormApp.createTextValidation().requireNumber().build());
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  }`);
  host.call('make');
  const id = host.forms[0]?.id ?? '';
  host.submitForm(id, { Q: 'A' }, '2024-06-05 09:00:00');
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  try {
    host.save(folder);
    const opened = AppsScriptHost.open(folder);
    expect(opened.forms).toEqual(host.forms);
    opened.submitForm(id, { Q: 'A' }, '2024-06-05 10:00:00');
    expect(opened.workbook.sheets[0]?.cells.lastRow).toBe(3);
    expect(() => opened.submitForm(id, { T: 'x' }, '2024-06-05 11:00:00')).toThrow('Must be a number');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a form saved before it had some of its settings gets their defaults', () => {
  const form = { ...newForm('f', 'Phiếu'), title: 'T' };
  const old = Object.fromEntries(
    Object.entries(form).filter(([name]) => !['offersAnother', 'destination'].includes(name)),
  );
  expect(restoredForm(old as unknown as FormState)).toEqual(form);
});
