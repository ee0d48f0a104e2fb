import type { Window } from './window';

/** Presses Tab until the keyboard is at what is called this. */
export async function tabTo({ page }: Window, name: string | RegExp): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(nameOfFocus);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`The keyboard does not come to ${String(name)}.`);
}

/** Goes to this question, and by the arrows to this answer. */
export async function answer(window: Window, question: string, answer: string): Promise<void> {
  const { page } = window;
  await tabTo(window, new RegExp(`^${question.replace(/[?]/g, '\\$&')}: `));
  await page.keyboard.press('Space');
  for (let press = 0; press < 3; press++) {
    if ((await page.evaluate(nameOfFocus)) === `${question}: ${answer}`) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not come to ${question}: ${answer}.`);
}

/** Run in the page: what the keyboard is at; of an answer, the question before it; of a box, its label. */
function nameOfFocus(): string {
  const here = document.activeElement;
  const words = (of: Element | null | undefined) => (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (!(here instanceof HTMLInputElement)) return words(here);
  const label = words(here.labels?.[0]);
  const group = here.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
  return group ? `${words(document.getElementById(group))}: ${label}` : label;
}
