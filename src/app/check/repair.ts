/** What a button of *Kiểm tra hệ thống* sets right: the jobs of the menu, each for whom it is for. */
import * as v from 'valibot';
import { requireCaller } from '../caller';
import { RECOMPUTE } from '../figures/recompute';
import type { Job, SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { SET_UP } from '../set-up';
import { PULL_SURVEY } from '../survey/survey-jobs';
import { CHECK_SYSTEM } from './system-facts';

const JOBS = { setUp: SET_UP, recompute: RECOMPUTE, pullSurvey: PULL_SURVEY } as const;

const REQUEST = v.object({ by: v.picklist(['setUp', 'recompute', 'pullSurvey']) });

type RepairRequest = v.InferOutput<typeof REQUEST>;

function repair(ports: Ports, log: RunLog, { by }: RepairRequest): { message: string } {
  const job: Job<string> = JOBS[by];
  requireCaller(ports, job.may);
  return { message: job.run(ports, log) };
}

export const REPAIR: SidebarJob<RepairRequest, { message: string }> = {
  ...{ name: CHECK_SYSTEM.name, may: 'editor', unreadable: CHECK_SYSTEM.unreadable },
  request: REQUEST,
  run: repair,
};
