/** From page to page: where choices and page breaks lead, and which pages a respondent sees. */
import type { Answer } from './answer';
import { FormRefusal } from './form-refusal';
import type { FormItem, FormState } from './form-model';

export interface Jump {
  readonly type: 'CONTINUE' | 'GO_TO_PAGE' | 'RESTART' | 'SUBMIT';
  /** Item id of the page break, for `GO_TO_PAGE` only. */
  readonly page?: number;
}

/** Whether some choice or page break leads to the page: Google then lets nobody delete it. */
export function isLedTo(form: FormState, page: number): boolean {
  return form.items.some((item) =>
    [item.next, ...Object.values(item.jumps ?? {})].some((jump) => jump?.type === 'GO_TO_PAGE' && jump.page === page),
  );
}

/**
 * Items on the pages that the answers lead to, in the form's order.
 *
 * @throws FormRefusal where they lead back to the start or round in a circle
 */
export function itemsReached(form: FormState, answerTo: (item: FormItem) => Answer | undefined): FormItem[] {
  const pages = pagesOf(form);
  const seen = new Set<number>();
  for (let at = 0; at < pages.length; at = nextPage(pages, at, answerTo)) {
    if (seen.has(at)) throw new FormRefusal('The answers lead round in a circle');
    seen.add(at);
  }
  return pages.filter((_, index) => seen.has(index)).flat();
}

/** Each page but the first begins with its page break. */
function pagesOf(form: FormState): FormItem[][] {
  const pages: FormItem[][] = [[]];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push([]);
    pages[pages.length - 1]?.push(item);
  }
  return pages;
}

/** The last chosen choice that leads somewhere overrules the page break; on the last page nothing leads anywhere. */
function nextPage(
  pages: readonly (readonly FormItem[])[],
  at: number,
  answerTo: (item: FormItem) => Answer | undefined,
): number {
  const following = pages[at + 1];
  if (!following) return pages.length;
  const chosen = (pages[at] ?? []).flatMap((item) => {
    const answer = answerTo(item);
    return typeof answer === 'string' ? (item.jumps?.[answer] ?? []) : [];
  });
  const jump = chosen[chosen.length - 1] ?? following[0]?.next ?? { type: 'CONTINUE' };
  switch (jump.type) {
    case 'CONTINUE':
      return at + 1;
    case 'SUBMIT':
      return pages.length;
    case 'RESTART':
      throw new FormRefusal('The answers lead back to the start of the form');
    case 'GO_TO_PAGE':
      return pages.findIndex(([first]) => first?.id === jump.page && first?.type === 'PAGE_BREAK');
  }
}
