/** Names of files that every system takes: Vietnamese without its marks, words joined by hyphens. */

/** Example: `Dự thảo báo cáo tháng` → `du-thao-bao-cao-thang`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
