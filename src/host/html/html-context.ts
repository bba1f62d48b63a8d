/** Where in an HTML text the next character would stand: what decides how a foreign text must be escaped there. */

export type HtmlPlace =
  | { readonly kind: 'text' | 'comment' | 'tag' }
  /** Inside `<script>` or `<style>`; `before` is what stands there already. */
  | { readonly kind: 'script' | 'style'; readonly before: string }
  /** Inside an attribute's value; `before` is what the value holds already. */
  | { readonly kind: 'attribute'; readonly name: string; readonly isQuoted: boolean; readonly before: string };

type State =
  | { kind: 'text' }
  | { kind: 'comment' }
  | { kind: 'tag'; element: string; attribute: string }
  | { kind: 'value'; element: string; attribute: string; quote: string; before: string }
  | { kind: 'raw'; element: string; before: string };

const RAW_ELEMENTS = ['script', 'style', 'textarea', 'title'];

/** Fed with a text piece by piece, so that a page of many pieces is read once. */
export class HtmlContext {
  private state: State = { kind: 'text' };
  /** The end of the last piece where it may be the beginning of a mark. */
  private rest = '';

  feed(piece: string): void {
    let text = this.rest + piece;
    this.rest = '';
    while (text !== '') {
      const taken = this.step(text);
      if (taken === 0) {
        this.rest = text;
        return;
      }
      text = text.slice(taken);
    }
  }

  get place(): HtmlPlace {
    const { state } = this;
    if (state.kind === 'value') {
      const before = state.before + this.rest;
      return { kind: 'attribute', name: state.attribute, isQuoted: state.quote !== '', before };
    }
    if (state.kind !== 'raw') return { kind: state.kind };
    const { element } = state;
    return element === 'script' || element === 'style'
      ? { kind: element, before: state.before + this.rest }
      : { kind: 'text' };
  }

  /** @returns number of characters read; 0 where more must come first */
  private step(text: string): number {
    switch (this.state.kind) {
      case 'text':
        return this.inText(text);
      case 'comment':
        return this.inComment(text);
      case 'tag':
        return this.inTag(text, this.state);
      case 'value':
        return this.inValue(text, this.state);
      case 'raw':
        return this.inRaw(text, this.state);
    }
  }

  private inText(text: string): number {
    const opening = text.indexOf('<');
    if (opening !== 0) return opening < 0 ? text.length : opening;
    if ('<!--'.startsWith(text)) return 0;
    if (text.startsWith('<!--')) {
      this.state = { kind: 'comment' };
      return 4;
    }
    const [whole, slash = '', name = ''] = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(text) ?? [];
    if (whole === undefined) return 1;
    this.state = { kind: 'tag', element: slash === '' ? name.toLowerCase() : '', attribute: '' };
    return whole.length;
  }

  private inComment(text: string): number {
    const end = text.indexOf('-->');
    if (end < 0) return Math.max(text.length - 2, 0);
    this.state = { kind: 'text' };
    return end + 3;
  }

  private inTag(text: string, state: Extract<State, { kind: 'tag' }>): number {
    const { element } = state;
    if (text.startsWith('>')) {
      this.state = RAW_ELEMENTS.includes(element) ? { kind: 'raw', element, before: '' } : { kind: 'text' };
      return 1;
    }
    const [opening, quote = ''] = /^=\s*(["']?)(?=[^\s])|^=\s*(["'])$/.exec(text) ?? [];
    if (opening !== undefined) {
      this.state = { kind: 'value', element, attribute: state.attribute, quote, before: '' };
      return opening.length;
    }
    const [equals] = /^=\s*$/.exec(text) ?? [];
    if (equals !== undefined) {
      this.state = { kind: 'value', element, attribute: state.attribute, quote: '', before: '' };
      return equals.length;
    }
    const [name] = /^[^\s/>=]+/.exec(text) ?? [];
    if (name === undefined) return 1;
    state.attribute = name.toLowerCase();
    return name.length;
  }

  private inValue(text: string, state: Extract<State, { kind: 'value' }>): number {
    const { element, quote } = state;
    if (quote === '' && state.before === '' && /^["']/.test(text)) {
      state.quote = text.charAt(0);
      return 1;
    }
    const end = quote === '' ? text.search(/[\s>]/) : text.indexOf(quote);
    if (end < 0) {
      state.before += text;
      return text.length;
    }
    this.state = { kind: 'tag', element, attribute: '' };
    return quote === '' ? Math.max(end, text.startsWith('>') ? 0 : 1) || this.step(text) : end + 1;
  }

  private inRaw(text: string, state: Extract<State, { kind: 'raw' }>): number {
    const end = text.toLowerCase().indexOf(`</${state.element}`);
    if (end >= 0) {
      this.state = { kind: 'text' };
      return end === 0 ? this.inText(text) : end;
    }
    const last = text.lastIndexOf('<');
    const taken = last < 0 ? text.length : last;
    if (taken === 0 && text.length > state.element.length + 1) {
      state.before += text;
      return text.length;
    }
    state.before += text.slice(0, taken);
    return taken;
  }
}
