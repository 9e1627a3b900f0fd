/** How a long search is stopped, and how it tells how far it is. */
export interface Watch {
  readonly shouldStop?: (() => boolean) | undefined;
  readonly onShare?: ((share: number) => void) | undefined;
}
