/** What a worker says back. */
export type WorkerMessage<Output> =
  | { readonly kind: 'progress'; readonly done: number; readonly doing: string }
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'failed'; readonly message: string };

/** A job on its way to a worker. The flag is set to 1 to ask it to stop; null where the page is not isolated. */
export interface WorkerJob<Input> {
  readonly input: Input;
  readonly stopFlag: Int32Array | null;
}
