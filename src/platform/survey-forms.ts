/** The survey's Google Form: made once, then only read. */
import type { Question, SurveyAnswer, SurveyFormIds, SurveyForms } from '../app/ports';
import { TrackerFault } from '../app/fault';
import { dateOfText, dateTimeOfDate } from './dates';

export const googleForms: SurveyForms = {
  create: (spec) => {
    const form = FormApp.create(spec.title);
    form.setTitle(spec.title).setDescription(spec.description).setConfirmationMessage(spec.confirmation);
    const items = Object.fromEntries(spec.questions.map((question) => [question.id, addQuestion(form, question)]));
    return { formId: form.getId(), items };
  },
  exists: (formId) => {
    try {
      FormApp.openById(formId);
      return true;
    } catch {
      return false;
    }
  },
  change: ({ formId, items }, { choices, description }) => {
    const form = openForm(formId);
    for (const [question, values] of Object.entries(choices)) {
      const item = choiceItem(form.getItemById(Number(items[question])) as GoogleAppsScript.Forms.Item | null);
      item?.setChoiceValues([...values]);
    }
    if (description.from !== description.to && form.getDescription() === description.from) {
      form.setDescription(description.to);
    }
  },
  answersSince: (ids, since) => {
    const form = openForm(ids.formId);
    // Google does not say whether the moment itself belongs to it.
    const from = since === null ? null : dateOfText(since);
    const responses = from === null ? form.getResponses() : form.getResponses(new Date(from.getTime() - 1));
    let questions: OpenQuestion[] | null = null;
    return responses.map((response) => answerOf(response, () => (questions ??= questionsOf(form, ids))));
  },
  publicLink: (formId) => openForm(formId).getPublishedUrl(),
};

/** @throws TrackerFault `form-missing` */
function openForm(formId: string): GoogleAppsScript.Forms.Form {
  try {
    return FormApp.openById(formId);
  } catch {
    throw new TrackerFault(
      'form-missing',
      'Không mở được biểu mẫu khảo sát: tài khoản đang dùng chưa được chia sẻ biểu mẫu, biểu mẫu đã bị xóa, hoặc Google đang ' +
        'gián đoạn. Nhờ tài khoản phụ trách việc chạy tự động làm thay hoặc thêm Ông/Bà làm cộng tác viên của biểu mẫu; nếu ' +
        'biểu mẫu bị xóa, khôi phục trong Thùng rác của Google Drive.',
    );
  }
}

function addQuestion(form: GoogleAppsScript.Forms.Form, question: Question): string {
  const item = itemFor(form, question);
  item.setTitle(question.title);
  if (question.help !== undefined) item.setHelpText(question.help);
  return String(item.getId());
}

function itemFor(
  form: GoogleAppsScript.Forms.Form,
  question: Question,
):
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.ListItem {
  switch (question.kind) {
    case 'text':
      return form.addTextItem();
    case 'paragraph':
      return form.addParagraphTextItem();
    case 'choice':
      return form.addMultipleChoiceItem().setChoiceValues([...(question.choices ?? [])]);
    case 'list': {
      const item = form.addListItem();
      return question.choices && question.choices.length > 0 ? item.setChoiceValues([...question.choices]) : item;
    }
  }
}

function choiceItem(
  item: GoogleAppsScript.Forms.Item | null,
): GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.MultipleChoiceItem | null {
  switch (item?.getType()) {
    case FormApp.ItemType.LIST:
      return item.asListItem();
    case FormApp.ItemType.MULTIPLE_CHOICE:
      return item.asMultipleChoiceItem();
    default:
      return null;
  }
}

type OpenQuestion = readonly [id: string, item: GoogleAppsScript.Forms.Item];

/** Items of the questions that still stand in the Form; one that was deleted is simply not asked. */
function questionsOf(form: GoogleAppsScript.Forms.Form, { items }: SurveyFormIds): OpenQuestion[] {
  const present = new Map(form.getItems().map((item) => [String(item.getId()), item]));
  return Object.entries(items).flatMap(([id, itemId]) => {
    const item = present.get(itemId);
    return item ? [[id, item] as const] : [];
  });
}

function answerOf(
  response: GoogleAppsScript.Forms.FormResponse,
  questions: () => readonly OpenQuestion[],
): SurveyAnswer {
  let [id, at] = ['', ''];
  return {
    get id() {
      return (id ||= response.getId());
    },
    get at() {
      return (at ||= dateTimeOfDate(response.getTimestamp() as Date));
    },
    read: () =>
      Object.fromEntries(
        questions().map(([question, item]) => [
          question,
          String(response.getResponseForItem(item)?.getResponse() ?? ''),
        ]),
      ),
  };
}
