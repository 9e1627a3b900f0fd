/** What both pages let the benchmark do. */
export interface Driven {
  /** Shows everything at once. */
  readonly showAll: () => void;
  /** Goes to a card in the middle, near enough to read it. */
  readonly goNear: () => void;
  readonly panBy: (x: number, y: number) => void;
  readonly zoomBy: (factor: number) => void;
}

declare global {
  interface Window {
    driven?: Driven;
  }
}
