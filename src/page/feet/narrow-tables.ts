/**
 * Lets words break in tables that are wider than the page, and in no others: Chromium would print the whole document smaller,
 * and notes would no longer stand at the feet of their pages.
 */
export function narrowTables(): void {
  const page = document.body.getBoundingClientRect();
  const tables = [...document.querySelectorAll('table')].filter((table) => {
    const { left, right } = table.getBoundingClientRect();
    return left < page.left - 1 || page.right + 1 < right;
  });
  for (const { style } of tables) style.overflowWrap = 'anywhere';
}
