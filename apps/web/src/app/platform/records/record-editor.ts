import { Injector, inject, runInInjectionContext, signal, type WritableSignal } from '@angular/core';
import { form, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import type { ContractFault } from '@resguardo/contract/issue-code';
import type * as z from 'zod';
import { DraftKeeper } from '../drafts/draft-keeper';
import { I18n, type MessageKey } from '../i18n/i18n';
import { asForm, withoutBlanks } from '../problems/as-form';
import { FormFaults, checkedBy, formName } from '../problems/form-faults';
import { StaleSave, changesIn } from '../stale/stale-save';
import { FieldWords } from './field-words';
import type { RecordKind } from './record-kinds';

export interface EditorOptions<Model extends object, Schema extends z.ZodType<object>> {
  readonly kind: RecordKind;
  /** What the server answers and a stale save brings back. */
  readonly stored: z.ZodType<{ version: number }>;
  /** What is sent for a new record; a change sends those of its fields that differ. */
  readonly schema: Schema;
  readonly blank: Model;
  /** The part of the form that is sent; all of it, unless the form holds something in a shape of its own. */
  readonly sent?: (model: Model) => object;
  /** What the rows of its lists have from the start, when that alone makes a row worth keeping or not. */
  readonly presets?: ReadonlySet<string>;
  /** What is wrong, when more than the schema decides. */
  readonly faults?: (model: Model) => readonly ContractFault[];
  /** The label of a box by its path; `field.<kind>.<path>` when nothing is said. */
  readonly label?: (path: string) => MessageKey;
  /** Makes the record, under an id that was chosen here: a repeated request makes one record and not two. */
  readonly create?: (body: z.input<Schema> & { id: string }) => Promise<unknown>;
  readonly change?: (version: number, changes: Partial<z.input<Schema>>) => Promise<unknown>;
  /** The record is kept. */
  readonly done: (answer: unknown) => unknown;
}

/**
 * One record being made or changed in a form: its draft, what is wrong with it, its saving, and the choice when two people
 * changed it. Made in a component's field; `open` says which record. `app-record-sheet` shows it.
 */
export class RecordEditor<Model extends object, Schema extends z.ZodType<object>> {
  readonly model: WritableSignal<Model>;
  readonly fields: FieldTree<Model>;
  readonly faults: FormFaults<Model>;
  readonly stale: StaleSave<{ version: number }>;
  /** Undefined until `open`; the form is shown once it is ready. */
  draft: DraftKeeper<Model> | undefined;

  private readonly base: WritableSignal<{ version: number; model: Model }>;
  private readonly id = crypto.randomUUID();
  private readonly checked;
  private readonly injector = inject(Injector);

  constructor(private readonly options: EditorOptions<Model, Schema>) {
    const i18n = inject(I18n);
    const words = inject(FieldWords);
    const { kind, stored, blank } = options;
    this.checked = asForm(options.schema, options.presets);
    this.model = signal(blank);
    this.base = signal({ version: 0, model: blank });
    const faults = options.faults ?? ((typed: Model) => this.checked.check(this.sent(typed)).faults);
    this.fields = form(this.model, (path) => checkedBy(path as SchemaPath<Model>, faults), { name: formName });
    this.faults = new FormFaults(this.fields, i18n, options.label ?? ((path) => `field.${kind}.${path}` as MessageKey));
    this.stale = new StaleSave(stored, {
      label: (field) => words.label(kind, field),
      value: (field, value) => words.value(kind, field, value),
    });
  }

  /** Says which record the form is for, and puts back what was typed before. Version 0: a new one. */
  open({ draft, model, version = 0 }: { draft: string; model: Model; version?: number }): void {
    this.model.set(model);
    this.base.set({ version, model });
    this.draft = runInInjectionContext(
      this.injector,
      () => new DraftKeeper({ key: draft, model: this.model, base: this.base }),
    );
  }

  async save(event?: Event): Promise<void> {
    event?.preventDefault();
    await this.faults.save(async () => {
      const { body } = this.checked.check(this.sent(this.model()));
      if (!body) return;
      if (this.base().version > 0) return this.send(this.base().version, changesIn(this.before(), body));
      await this.finish(await this.options.create?.({ ...body, id: this.id }));
    });
  }

  /** Saves what was chosen between two versions. */
  async keepChoice(): Promise<void> {
    const { version, changes } = this.stale.resolved();
    await this.faults.save(() => this.send(version, changes as Partial<z.input<Schema>>));
  }

  private sent = (model: Model): object => this.options.sent?.(model) ?? model;

  /** The record as it was when the form opened. */
  private before = () =>
    withoutBlanks(this.sent(this.base().model), '', undefined, this.options.presets) as Record<string, unknown>;

  private async send(version: number, changes: Partial<z.input<Schema>>): Promise<void> {
    try {
      const answer = Object.keys(changes).length > 0 ? await this.options.change?.(version, changes) : undefined;
      await this.finish(answer);
    } catch (error) {
      if (!this.stale.take(error, changes, this.before())) throw error;
      if (this.stale.versions().length > 0) return;
      const { version: stands, changes: mine } = this.stale.resolved();
      this.stale.close();
      return this.send(stands, mine as Partial<z.input<Schema>>);
    }
  }

  private async finish(answer: unknown): Promise<void> {
    await this.draft?.done();
    await this.options.done(answer);
  }
}
