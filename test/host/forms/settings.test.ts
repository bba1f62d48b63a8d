/** A form's settings, people and addresses; how forms are made and opened. */
import { errorOf, hostWith, OWNER, valueOf } from '../../builders/script';

const ofForm = (body: string): unknown => valueOf(`(function () { const form = FormApp.create('Phiếu'); ${body} })()`);

test('platform: forms: FormApp.create(title) names the file; getTitle() stays empty (L)', () => {
  expect(ofForm('return form.getTitle();')).toBe('');
});

test.each<[string, string, unknown, unknown]>([
  ['getTitle', "setTitle('a')", '', 'a'],
  ['getDescription', "setDescription('a')", '', 'a'],
  ['getConfirmationMessage', "setConfirmationMessage('a')", '', 'a'],
  ['getCustomClosedFormMessage', "setCustomClosedFormMessage('a')", '', 'a'],
  ['isPublished', 'setPublished(false)', true, false],
  ['isAcceptingResponses', 'setAcceptingResponses(false)', true, false],
  ['canEditResponse', 'setAllowResponseEdits(true)', false, true],
  ['collectsEmail', 'setCollectEmail(true)', false, true],
  ['hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser(true)', false, true],
  ['hasProgressBar', 'setProgressBar(true)', false, true],
  ['hasRespondAgainLink', 'setShowLinkToRespondAgain(false)', true, false],
  ['getShuffleQuestions', 'setShuffleQuestions(true)', false, true],
  ['isPublishingSummary', 'setPublishingSummary(true)', false, true],
  ['isQuiz', 'setIsQuiz(true)', false, true],
])('%s, before and after %s', (reader, writer, before, after) => {
  expect(ofForm(`const first = form.${reader}(); return [first, form.${writer}.${reader}()];`)).toEqual([
    before,
    after,
  ]);
});

test('publishing opens the form, taking it back closes it', () => {
  expect(
    ofForm(
      `form.setPublished(false); const closed = form.isAcceptingResponses(); return [closed, form.setPublished(true).isAcceptingResponses()];`,
    ),
  ).toEqual([false, true]);
  expect(errorOf("FormApp.create('a', false).setAcceptingResponses(true)")).toContain('Exception: ');
});

test('a form may be made unpublished', () => {
  expect(valueOf("FormApp.create('a', false).isPublished()")).toBe(false);
});

test('a form needs a name', () => expect(errorOf("FormApp.create('')")).toContain('Exception: '));

test('the owner is an editor; others come and go', () => {
  expect(
    ofForm(`form.addEditor('an@example.vn').addEditors(['an@example.vn', 'binh@example.vn']).removeEditor('an@example.vn');
      form.addPublishedReaders(['chi@example.vn']).addPublishedReader(Session.getActiveUser()).removePublishedReader('chi@example.vn');
      const emails = function (users) { return users.map(function (user) { return user.getEmail(); }); };
      return [emails(form.getEditors()), emails(form.getPublishedReaders())];`),
  ).toEqual([[OWNER, 'binh@example.vn'], [OWNER]]);
});

test('a form is opened by its id and by the address of its editor', () => {
  expect(
    ofForm('return FormApp.openByUrl(form.getEditUrl()).getId() === FormApp.openById(form.getId()).getId();'),
  ).toBe(true);
  expect(errorOf("FormApp.openByUrl('https://a.example/')")).toContain('Exception: ');
  expect(errorOf("FormApp.openById('x')")).toContain('No item with the given ID could be found.');
});

test('the script is bound to no form', () => {
  expect(valueOf('FormApp.getActiveForm()')).toBeNull();
  expect(errorOf('FormApp.getUi()')).toBe('Exception: Cannot call FormApp.getUi() from this context.');
});

test('only those who may edit a form can open it, whatever their rights in the spreadsheet', () => {
  const host = hostWith(`function make() { return FormApp.create('Phiếu').addEditor('an@example.vn').getId(); }
    function open(id) { return FormApp.openById(id).getId(); }`);
  const id = host.call('make', [], { from: 'sidebar' });
  host.workbook.editors.push('binh@example.vn');
  expect(host.call('open', [id], { email: 'an@example.vn', from: 'sidebar' })).toBe(id);
  expect(() => host.call('open', [id], { email: 'binh@example.vn' })).toThrow('No item with the given ID');
});
