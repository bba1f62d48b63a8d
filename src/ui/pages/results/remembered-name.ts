/** Who entered something last in this browser. A page within Google's frame may not always keep anything. */

const KEY = 'muc-tieu.nguoi-nhap';

export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    return;
  }
}
