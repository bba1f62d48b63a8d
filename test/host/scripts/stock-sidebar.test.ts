/** A menu with a sidebar whose calls write rows. */
import { COLLEAGUE, InstalledScript } from './installed-script';

const SIDEBAR = `<form onsubmit="google.script.run.withSuccessHandler(show).withFailureHandler(complain).addItem(this)">
  <input name="item"><input name="quantity"><input name="price"></form>`;

const stock = (): InstalledScript => new InstalledScript('stock-sidebar', { Sidebar: SIDEBAR });

test('opening the spreadsheet builds the menu', () => {
  const script = stock();
  script.host.open(COLLEAGUE);
  expect(script.host.screen.menus).toMatchObject([
    {
      caption: 'Stock',
      items: [
        { caption: 'Add items…', handler: 'showStockSidebar' },
        { caption: '', handler: '' },
        { caption: 'Admin', items: [{ caption: 'Start over', handler: 'startOver' }] },
      ],
    },
  ]);
});

test('the menu’s item shows the sidebar with its title', () => {
  const script = stock();
  script.host.call('showStockSidebar');
  expect(JSON.stringify(script.host.screen)).toContain('Add to the stock');
});

test('the form’s texts become a row, and the page gets plain data back', () => {
  const script = stock();
  const answer = script.ask('addItem', [{ item: '  Copper   wire ', quantity: '3', price: '1250.5' }]);
  expect(answer).toEqual({
    row: 2,
    shown: [expect.stringMatching(/^2024-03-04 09:00$/), 'Copper wire', '3', '1,250.50', '3,751.50'],
  });
  expect(script.shown('Stock', 'A1:E1')).toEqual([['Added', 'Item', 'Quantity', 'Unit price', 'Total']]);
});

test.each([
  [{ item: '', quantity: '1', price: '1' }, 'Please name the item.'],
  [{ item: 'x', quantity: '1.5', price: '1' }, 'The quantity must be a whole number.'],
])('%j goes to the failure handler', (form, words) => {
  const script = stock();
  expect(() => script.ask('addItem', [form])).toThrow(words);
});

test('each call starts from nothing and finds what the last one wrote', () => {
  const script = stock();
  for (const item of ['wire', 'bolts', 'nails'])
    script.ask('addItem', [{ item, quantity: '1', price: '2' }], COLLEAGUE);
  expect(script.ask('itemNames')).toEqual(['bolts', 'nails', 'wire']);
});

test('a Date cannot go to the page, nor can the page call what is private', () => {
  const script = stock();
  script.ask('addItem', [{ item: 'wire', quantity: '1', price: '2' }]);
  expect(() => script.ask('lastAdded')).toThrow();
  expect(() => script.ask('clean_', ['x'])).toThrow('clean_');
});

test('starting over asks first', () => {
  const script = stock();
  script.ask('addItem', [{ item: 'wire', quantity: '1', price: '2' }]);
  script.host.screen.answers.push({ button: 'NO', text: '' });
  script.host.call('startOver');
  expect(script.ask('itemNames')).toEqual(['wire']);
  script.host.screen.answers.push({ button: 'YES', text: '' });
  script.host.call('startOver');
  expect(script.ask('itemNames')).toEqual([]);
});
