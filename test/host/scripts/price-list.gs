/**
 * Looks prices up in the "Prices" tab, remembers them for five minutes, counts, and keeps each user's currency.
 */
const SECONDS = 300;

function price(code) {
  const cache = CacheService.getScriptCache();
  const key = 'price:' + code.toUpperCase();
  const known = cache.get(key);
  if (known !== null) {
    count_('hits');
    return JSON.parse(known);
  }
  count_('misses');
  const sheet = SpreadsheetApp.getActive().getSheetByName('Prices');
  const found = sheet.createTextFinder(code).matchEntireCell(true).findNext();
  const value = found ? found.offset(0, 1).getValue() : null;
  cache.put(key, JSON.stringify(value), SECONDS);
  return value;
}

function warmUp() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Prices');
  const all = {};
  sheet
    .getRange(2, 1, sheet.getLastRow() - 1, 2)
    .getValues()
    .forEach(([code, value]) => {
      all['price:' + code] = JSON.stringify(value);
    });
  CacheService.getScriptCache().putAll(all, SECONDS);
  return Object.keys(CacheService.getScriptCache().getAll(Object.keys(all).concat('price:NONE'))).sort();
}

function forget(codes) {
  CacheService.getScriptCache().removeAll(codes.map((code) => 'price:' + code));
}

function counts() {
  return PropertiesService.getScriptProperties().getProperties();
}

function count_(name) {
  const lock = LockService.getScriptLock();
  lock.waitLock(10000);
  const properties = PropertiesService.getScriptProperties();
  properties.setProperty(name, Number(properties.getProperty(name) || 0) + 1);
  lock.releaseLock();
}

function setCurrency(currency) {
  PropertiesService.getUserProperties().setProperties({ currency: currency, since: new Date().toISOString() });
}

function currency() {
  return PropertiesService.getUserProperties().getProperty('currency') || 'USD';
}

function keepTooMuch(length) {
  PropertiesService.getScriptProperties().setProperty('big', 'x'.repeat(length));
}

function cacheTooLong(seconds) {
  CacheService.getScriptCache().put('key', 'value', seconds);
}
