import type { Locator } from 'playwright-core';
import type { Window } from './window';

interface Target {
  clicks: number;
  fields: number;
  seconds: number;
}

/** Keys a second: what somebody who is used to a keyboard types. */
const pace = 5;

/** What a job costs whoever does it: clicks (a key that acts is one), fields filled, and seconds of machine and typing time. */
export class Effort {
  private clicks = 0;
  private fields = 0;
  private letters = 0;
  private readonly began = performance.now();

  constructor(private readonly window: Window) {}

  async click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** One key, or several at once, that act like a click. */
  async press(keys: string): Promise<void> {
    this.clicks++;
    await this.window.page.keyboard.press(keys);
  }

  async type(target: Locator, text: string): Promise<void> {
    this.fields++;
    this.letters += text.length;
    await target.fill(text);
  }

  /** An answer taken from a list: a field without typing. */
  async choose(target: Locator, label: string): Promise<void> {
    this.fields++;
    await target.selectOption({ label });
  }

  /** Prints the cost beside the target of the product's table; clicks and fields must keep it. Seconds depend on the machine. */
  keeps(job: string, target: Target): void {
    const seconds = Math.round((performance.now() - this.began) / 1000 + this.letters / pace);
    const said = (cost: Target) => `${String(cost.clicks)}/${String(cost.fields)}/${String(cost.seconds)}`;
    const cost = { clicks: this.clicks, fields: this.fields, seconds };
    process.stdout.write(`· ${job}: ${said(cost)}, target ${said(target)} (clicks/fields/seconds)\n`);
    expect({ job, clicks: this.clicks <= target.clicks, fields: this.fields <= target.fields, cost }).toEqual({
      job,
      clicks: true,
      fields: true,
      cost,
    });
  }
}
