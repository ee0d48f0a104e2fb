import type { ContractFault } from '@resguardo/contract/issue-code';
import { linkedSignal, signal, type Signal } from '@angular/core';
import { submit, validateTree, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import type { SummaryItem } from '@resguardo/ui/error-summary';
import type { I18n, MessageKey } from '../i18n/i18n';
import { isWithoutLink, problemIn } from './problem';

/** Every form of ours is made with this name, so that a box's name is its path in the contract. */
export const formName = 'form';

type AnyField = FieldTree<unknown>;
interface Shown {
  field: AnyField;
  path: string;
  sentence: string;
}

/** What the boxes of one record need of the faults of the form around them. */
export interface FaultsOf {
  of(field: FieldTree<unknown> | undefined): string | undefined;
}

/** A box of a form, by the path that the contract gives it; the nearest one above when the form has no such box. */
export function fieldAt(root: AnyField, path: readonly PropertyKey[]): AnyField {
  let field = root;
  for (const step of path) {
    const next = (field as unknown as Record<PropertyKey, AnyField | undefined>)[step];
    if (typeof next !== 'function') return field;
    field = next;
  }
  return field;
}

/** Ties a rule that answers with faults to the boxes of the form. */
export function checkedBy<Model>(path: SchemaPath<Model>, rule: (typed: Model) => readonly ContractFault[]): void {
  validateTree(path, ({ value, fieldTree }) =>
    rule(value()).map(({ path: at, code }) => ({ kind: code, fieldTree: fieldAt(fieldTree as AnyField, at) as never })),
  );
}

/**
 * What is wrong, when to say it, and in which words. A box speaks once it was left, all of them once saving was tried; the summary
 * appears with the attempt. Codes become sentences only here, so a change of language changes them too. What the server found
 * stands until anything is changed, and never keeps anybody from trying again.
 */
export class FormFaults<Model> {
  private readonly tried = signal(0);
  readonly attempt: Signal<number> = this.tried.asReadonly();
  private readonly refused;

  constructor(
    private readonly form: FieldTree<Model>,
    private readonly i18n: I18n,
    private readonly labelOf: (path: string) => MessageKey,
    /** Where in the form the record stands of which the server speaks; empty: it is the whole form. */
    private readonly within = '',
  ) {
    this.refused = linkedSignal<unknown, { faults: Shown[]; general?: string }>({
      source: () => this.form().value(),
      computation: () => ({ faults: [] }),
    });
  }

  /** The sentence beside a box, or nothing while it may still be being filled in. */
  of(field: FieldTree<unknown> | undefined): string | undefined {
    if (field === undefined) return undefined;
    const state = field();
    const path = this.pathOf(field);
    const [first] = this.tried() > 0 || (state.touched() && state.dirty()) ? state.errors() : [];
    return first
      ? this.i18n.sentence(first.kind)
      : this.refused().faults.find((fault) => fault.path === path)?.sentence;
  }

  items(): SummaryItem[] {
    return this.shown().map(({ path, sentence }) => ({
      label: this.i18n.t(this.labelOf(withoutRows(path))),
      sentence,
    }));
  }

  general(): string | undefined {
    return this.refused().general;
  }

  mend(index: number): void {
    const field = this.shown()[index]?.field;
    if (field) focusWithin(field);
  }

  /** Saves once: a second click while the first is under way does nothing. */
  async save(action: () => Promise<void>): Promise<boolean> {
    if (this.form().submitting()) return false;
    let done = false;
    await submit(this.form, async () => {
      try {
        await action();
        done = true;
      } catch (error) {
        this.take(error);
      }
      return undefined;
    });
    this.tried.update((count) => (done ? 0 : count + 1));
    return done;
  }

  private take(error: unknown): void {
    const problem = problemIn(error);
    const faults = (problem?.errors ?? []).map(({ path, message }) => {
      const field = fieldAt(this.form, [...(this.within ? [this.within] : []), ...path.split('.')]);
      return { field, path: this.pathOf(field), sentence: message };
    });
    const code = problem && problem.status >= 500 ? ` ${this.i18n.t('problem.code', { code: problem.requestId })}` : '';
    // Where two versions are offered to choose from, a stale save never comes this far.
    const title = problem?.status === 412 ? this.i18n.t('problem.looked') : problem?.title;
    const general = isWithoutLink(error)
      ? this.i18n.t('problem.withoutLink')
      : (title ?? this.i18n.t('problem.unexpected')) + code;
    this.refused.set({ faults, general: faults.length > 0 ? undefined : general });
  }

  private shown(): Shown[] {
    if (this.tried() === 0) return [];
    const own = this.form()
      .errorSummary()
      .map(({ kind, fieldTree }) => {
        const field = fieldTree as AnyField;
        return { field, path: this.pathOf(field), sentence: this.i18n.sentence(kind) };
      });
    return [...own, ...this.refused().faults];
  }

  private pathOf(field: AnyField): string {
    return field()
      .name()
      .slice(formName.length + 1);
  }
}

/** Puts the cursor into the box, or into the first one of a list or group. */
function focusWithin(field: AnyField): boolean {
  const state = field();
  if (state.formFieldBindings().length > 0) {
    state.focusBoundControl();
    return true;
  }
  const value = state.value();
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some((key) => {
    const inner = (field as unknown as Record<string, AnyField | undefined>)[key];
    return typeof inner === 'function' && focusWithin(inner);
  });
}

/** `contacts.0.value` → `contacts.value`: rows share their labels. */
const withoutRows = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');
