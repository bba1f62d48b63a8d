/** The form that an example opens: with the kinds of questions, answers and settings that its words ask for. */

const TEXT = `stagedForm.addTextItem().setTitle('Name'); stagedForm.addParagraphTextItem().setTitle('About you');`;
const CHOICE = `stagedForm.addMultipleChoiceItem().setTitle('Choice').setChoiceValues(['One', 'Two']);`;
const RATING = `stagedForm.addRatingItem().setTitle('Rating').setRatingScaleLevel(5);`;
const QUIZ = `stagedForm.setIsQuiz(true); stagedForm.getItems(FormApp.ItemType.MULTIPLE_CHOICE).forEach((item) => item.asMultipleChoiceItem().setPoints(2));`;
const DESTINATION = `stagedForm.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());`;
const RESPONSES = `['One', 'Two'].forEach((choice) => {
  const response = stagedForm.createResponse();
  stagedForm.getItems().forEach((item) => {
    if (item.getType() === FormApp.ItemType.TEXT) response.withItemResponse(item.asTextItem().createResponse('An'));
    if (item.getType() === FormApp.ItemType.MULTIPLE_CHOICE)
      response.withItemResponse(item.asMultipleChoiceItem().createResponse(choice));
  });
  response.submit();
});`;

/** Code that leaves it in `stagedForm`. */
export function stagedForm(code: string): string {
  const isOfChoices = code.includes('item.asMultipleChoiceItem().getPoints()');
  return [
    `var stagedForm = FormApp.create('Form');`,
    isOfChoices ? CHOICE : `${TEXT} ${CHOICE}`,
    code.includes('RATING') ? RATING : '',
    /Gradable/.test(code) ? QUIZ : '',
    code.includes('getDestinationType()') ? DESTINATION : '',
    code.includes('getResponses()') ? RESPONSES : '',
  ].join('\n');
}
