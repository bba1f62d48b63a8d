/** A person says of a mail whether it went out, or has it sent again. */
import * as v from 'valibot';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { MAIL_STATES } from '../tabs/spec/view-tabs';
import { Outbox } from './outbox';

const REQUEST = v.object({ key: v.pipe(v.string(), v.maxLength(60)), wasSent: v.boolean() });

type SettleRequest = v.InferOutput<typeof REQUEST>;

function settle(ports: Ports, log: RunLog, { key, wasSent }: SettleRequest): { message: string } {
  const state = new Outbox(ports, log).settle(key, wasSent);
  if (state === MAIL_STATES.waiting) return { message: `Thư ${key} sẽ gửi lại ở lần chạy tự động sáng mai.` };
  return {
    message: wasSent
      ? `Đã ghi thư ${key} là đã gửi.`
      : `Dịch vụ thư đã nhận thư ${key} từ trước nên ghi là đã gửi, không gửi lần nữa.`,
  };
}

export const SETTLE_MAIL: SidebarJob<SettleRequest, { message: string }> = {
  name: 'Xác nhận thư',
  may: 'secretary',
  request: REQUEST,
  unreadable: 'Chưa rõ thư nào. Đóng bảng rồi mở lại từ menu.',
  run: settle,
};
