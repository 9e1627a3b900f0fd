/** The outcome of something that can fail in a way a person has to read about. */
export type Result<Value, Code extends string = string> = Ok<Value> | Failure<Code>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** A code for programs, one sentence for a person, and where there is one, the offending id. */
export interface Failure<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly message: string;
  readonly id?: string;
}

export const succeed = <Value>(value: Value): Ok<Value> => ({ ok: true, value });

export const fail = <Code extends string>(code: Code, message: string, id?: string): Failure<Code> =>
  id === undefined ? { ok: false, code, message } : { ok: false, code, message, id };
