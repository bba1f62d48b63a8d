/** All around the grid, as the person before a window sees it. */
import type { AppsScriptHost } from '../host';
import type { WorkbookModel } from '../model/workbook-model';
import type { DeskWindow } from './desk-window';
import { mailsOf } from './mail-view';
import { peopleOf } from './people';
import type { Scene, TabLine } from './protocol';

export function sceneOf(host: AppsScriptHost, window: DeskWindow, isPassing: boolean): Scene {
  const { workbook, mailbox, executions, forms } = host;
  const { email, menuLines: menus, pages, questions } = window;
  const mayRead = workbook.isReader(email);
  return {
    title: mayRead ? workbook.title : '',
    now: host.now(),
    people: peopleOf(workbook),
    mayRead,
    mayEdit: workbook.isEditor(email),
    tabs: mayRead ? tabsOf(workbook) : [],
    menus,
    pages,
    questions,
    isPassing,
    mails: mayRead ? mailsOf(mailbox.sent, email).length : 0,
    allMails: mayRead ? mailbox.sent.length : 0,
    runs: mayRead ? executions.length : 0,
    hasForm: forms.length > 0,
  };
}

function tabsOf({ sheets }: WorkbookModel): TabLine[] {
  return sheets
    .filter(({ isHidden }) => !isHidden)
    .map(({ id, name, tabColor: color, protections }) => {
      return { id, name, color, isProtected: protections.some(({ area }) => area === null) };
    });
}
