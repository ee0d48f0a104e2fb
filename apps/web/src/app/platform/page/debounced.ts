import { effect, signal, type Signal } from '@angular/core';

/** The same value once it has not changed for `ms` milliseconds. */
export function debounced<T>(source: Signal<T>, ms: number): Signal<T> {
  const settled = signal(source());
  effect((onCleanup) => {
    const value = source();
    const timer = setTimeout(() => settled.set(value), ms);
    onCleanup(() => clearTimeout(timer));
  });
  return settled.asReadonly();
}
