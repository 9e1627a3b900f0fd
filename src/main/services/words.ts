/** A number with its noun, such as `1 pair` or `60 pairs`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
