/** Grids: one choice a row, or several. */
import type { HostValue } from '../border/service-object';
import type { Answer } from './answer';
import { emptyArray, invalidResponse } from './form-errors';
import { QuestionItem } from './question-item';

export class GridItem extends QuestionItem {
  /** As many answers as the grid has rows, `null` for a row without one. */
  createResponse(responses: HostValue): HostValue {
    const rows = (responses as readonly HostValue[]).map((row) => {
      if (row === null || row === undefined) return null;
      return Array.isArray(row) ? row.map(String) : String(row);
    });
    if (rows.length !== (this._item.rows ?? []).length) throw invalidResponse(rows);
    return this._response(rows as Answer);
  }

  getRows(): HostValue {
    return this._item.rows ?? [];
  }

  setRows(rows: HostValue): HostValue {
    this._item.rows = listOf(rows, 'rows');
    this._form.questionsChanged();
    return this;
  }

  getColumns(): HostValue {
    return this._item.columns ?? [];
  }

  setColumns(columns: HostValue): HostValue {
    this._item.columns = listOf(columns, 'columns');
    return this;
  }

  setValidation(validation: HostValue): HostValue {
    return this._setValidation(validation);
  }

  clearValidation(): HostValue {
    return this._setValidation(null);
  }
}

function listOf(values: HostValue, name: string): string[] {
  const given = values as readonly HostValue[];
  if (given.length === 0) throw emptyArray(name);
  return given.map(String);
}
