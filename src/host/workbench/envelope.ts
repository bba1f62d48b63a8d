/** Reads what a page sends: nothing of another shape gets to the host. */
import * as v from 'valibot';
import type { Envelope } from './protocol';

const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const number = v.pipe(v.number(), v.integer());
const text = v.pipe(v.string(), v.maxLength(1_000));

const seat = v.optional(
  v.object({
    sheet: number,
    version: number,
    areas: v.pipe(
      v.array(v.object({ row: position, column: position, height: position, width: position })),
      v.minLength(1),
      v.maxLength(1_000),
    ),
  }),
);

const REQUEST = v.variant('ask', [
  v.object({ ask: v.picklist(['enter', 'add tab', 'runs', 'form', 'start anew']) }),
  v.object({ ask: v.literal('sheet'), sheet: number, since: number }),
  v.object({
    ask: v.literal('type'),
    sheet: number,
    version: number,
    row: position,
    column: position,
    texts: v.pipe(v.array(v.pipe(v.array(v.string()), v.minLength(1))), v.minLength(1)),
  }),
  v.object({
    ask: v.literal('shape'),
    sheet: number,
    change: v.picklist(['insert rows', 'insert columns', 'delete rows', 'delete columns']),
    at: position,
    count: position,
  }),
  v.object({ ask: v.literal('sort'), sheet: number, column: position, ascending: v.boolean() }),
  v.object({
    ask: v.literal('resize'),
    sheet: number,
    axis: v.picklist(['rows', 'columns']),
    at: position,
    count: position,
    size: v.pipe(number, v.minValue(2), v.maxValue(2_000)),
  }),
  v.object({ ask: v.literal('rename tab'), sheet: number, name: text }),
  v.object({ ask: v.literal('delete tab'), sheet: number }),
  v.object({ ask: v.literal('menu'), handler: text, seat }),
  v.object({ ask: v.literal('call'), call: text, name: text, given: v.array(v.unknown()), seat }),
  v.object({ ask: v.literal('answer'), question: number, button: text, text: v.string() }),
  v.object({ ask: v.literal('close page'), page: text }),
  v.object({ ask: v.literal('pass'), span: v.picklist(['day', 'month']) }),
  v.object({ ask: v.literal('mails'), whose: v.picklist(['mine', 'all']) }),
  v.object({ ask: v.literal('mail'), number }),
  v.object({ ask: v.literal('submit'), answers: v.record(v.string(), v.union([v.string(), v.array(v.string())])) }),
]);

const ENVELOPE = v.object({ window: v.pipe(text, v.minLength(8)), email: text, request: REQUEST });

/** @returns `null` for anything else */
export function readEnvelope(body: string): Envelope | null {
  try {
    return v.parse(ENVELOPE, JSON.parse(body)) as Envelope;
  } catch {
    return null;
  }
}
