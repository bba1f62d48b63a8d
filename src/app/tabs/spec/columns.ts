/** Columns as tabs are declared with them, and the colours that tell tabs of people from those of the tracker. */
import type { ColumnSpec } from '../tab-spec';

export const INPUT = '#2e6b4f';

export const VIEW = '#5b6b7b';

export const text = (id: string, heading: string, width: number, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  id,
  heading,
  kind: 'text',
  width,
  ...more,
});

export const longText = (id: string, heading: string, width: number, note?: string): ColumnSpec => ({
  id,
  heading,
  kind: 'long-text',
  width,
  ...(note ? { note } : {}),
});

export const count = (id: string, heading: string, note?: string): ColumnSpec => ({
  id,
  heading,
  kind: 'count',
  width: 68,
  ...(note ? { note } : {}),
});

export const WRITTEN = 'Chương trình tự ghi; sửa tay sẽ được ghi lại ở lần chạy sau.';
