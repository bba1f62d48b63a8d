/**
 * What mails are written with in the script: Preact's own way of writing elements, without what only a page needs. The build
 * puts it in Preact's place, and a test holds that both write the same. Every text is escaped by construction.
 */

/** HTML made here; nothing that comes from outside can be one. */
class Markup {
  constructor(readonly html: string) {}
}

type Child = Markup | string | number | boolean | null | undefined | readonly Child[];
type Props = Readonly<Record<string, Child>>;
type Component = (props: Props) => Markup;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<"]/g, (one) => ESCAPED[one] ?? one);

/** Elements without an end. */
const VOID = /^(?:br|hr|img|meta)$/;

function htmlOf(child: Child): string {
  if (child instanceof Markup) return child.html;
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child));
  return Array.isArray(child) ? child.map(htmlOf).join('') : '';
}

export function jsx(type: string | Component, { children, ...props }: Props): Markup {
  if (typeof type === 'function') return type({ ...props, children });
  const attributes = Object.entries(props).map(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? ` ${name.toLowerCase()}="${escaped(String(value))}"` : '',
  );
  const opened = `<${type}${attributes.join('')}`;
  return new Markup(VOID.test(type) ? `${opened}/>` : `${opened}>${htmlOf(children)}</${type}>`);
}

export const jsxs = jsx;
export const Fragment: Component = ({ children }) => new Markup(htmlOf(children));
export default htmlOf;
