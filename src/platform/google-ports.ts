/** All ports of the jobs, as Google gives them. */
import type { MailHtml, Ports } from '../app/ports';
import { googleSheets } from './sheets';
import { googleForms } from './survey-forms';
import { googleAutomation, googleClock, googleIdentity, googleLock, googleMail, googleMemory } from './services';

/** Made anew for each run: nothing survives from one run to the next. */
export function googlePorts(mailHtml: MailHtml): Ports {
  return {
    sheets: googleSheets(),
    forms: googleForms,
    mail: googleMail,
    automation: googleAutomation,
    memory: googleMemory,
    clock: googleClock(),
    identity: googleIdentity,
    lock: googleLock,
    mailHtml,
  };
}
