/** Lets the script put another sidebar in the place of this one. */

/** Functions of the menu that open a sidebar. */
type Opener = 'showMailDesk';

declare const google: { readonly script: { readonly run: Readonly<Record<Opener, (nothing: null) => void>> } };

export const openSidebar = (opener: Opener): void => google.script.run[opener](null);
