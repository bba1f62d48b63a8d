/** The small services: mail, triggers, properties, clock, accounts, lock. */
import type { Automation, Clock, Identity, Lock, Mail, Memory } from '../app/ports';
import { dateTimeOfDate } from './dates';

const LOCK_WAIT_MS = 30_000;

export const googleMail: Mail = {
  send: ({ to, subject, text, html, senderName, replyTo }) => {
    MailApp.sendEmail({
      to,
      subject,
      body: text,
      htmlBody: html,
      name: senderName,
      ...(replyTo === '' ? {} : { replyTo }),
    });
  },
  remainingToday: () => MailApp.getRemainingDailyQuota(),
};

export const googleAutomation: Automation = {
  handlers: () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
  addDaily: (handler, hour) => {
    ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create();
  },
  addHourly: (handler) => {
    ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  },
  addOnSurveySubmit: (handler, formId) => {
    ScriptApp.newTrigger(handler).forForm(formId).onFormSubmit().create();
  },
  remove: (handler) => {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
    }
  },
};

export const googleMemory: Memory = {
  get: (key) => PropertiesService.getDocumentProperties().getProperty(key),
  all: () => PropertiesService.getDocumentProperties().getProperties(),
  set: (key, value) => {
    PropertiesService.getDocumentProperties().setProperty(key, value);
  },
};

export function googleClock(): Clock {
  const start = Date.now();
  return {
    now: () => dateTimeOfDate(new Date()),
    today: () => dateTimeOfDate(new Date()).slice(0, 10),
    secondsInRun: () => (Date.now() - start) / 1000,
  };
}

export const googleIdentity: Identity = {
  atKeyboard: () => Session.getActiveUser().getEmail(),
  acting: () => Session.getEffectiveUser().getEmail(),
};

export const googleLock: Lock = {
  hold: (work) => {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(LOCK_WAIT_MS)) return null;
    try {
      const result = work();
      SpreadsheetApp.flush();
      return result;
    } finally {
      lock.releaseLock();
    }
  },
};
