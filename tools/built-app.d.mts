export interface BuiltApp {
  readonly url: string;
  /** Everything it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export function startBuiltApp(env?: Readonly<Record<string, string>>): Promise<BuiltApp>;

export function readyData(): Promise<string>;
