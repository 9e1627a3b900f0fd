type Matrix = readonly (readonly number[])[];

/**
 * Lower triangle L with L Lᵀ = `matrix`, or null where the matrix is not positive definite up to rounding.
 * @param matrix symmetric
 * @param tolerance smallest share of a diagonal value that may be left after taking out the others
 */
export const decomposeCholesky = (matrix: Matrix, tolerance: number): Matrix | null => {
  const lower: number[][] = [];
  for (const [row, values] of matrix.entries()) {
    const line: number[] = [];
    for (let column = 0; column <= row; column++) {
      const above = column === row ? line : (lower[column] as number[]);
      let rest = values[column] as number;
      for (let place = 0; place < column; place++) rest -= (line[place] as number) * (above[place] as number);
      if (column < row) line.push(rest / (above[column] as number));
      else if (rest > tolerance * (values[row] as number)) line.push(Math.sqrt(rest));
      else return null;
    }
    lower.push(line);
  }
  return lower;
};

/** The x with L Lᵀ x = `right`. */
export const solveCholesky = (lower: Matrix, right: readonly number[]): number[] => {
  const size = right.length;
  const solution = [...right];
  for (let row = 0; row < size; row++) {
    const line = lower[row] as readonly number[];
    for (let column = 0; column < row; column++)
      solution[row] = (solution[row] as number) - (line[column] as number) * (solution[column] as number);
    solution[row] = (solution[row] as number) / (line[row] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let below = row + 1; below < size; below++)
      solution[row] =
        (solution[row] as number) - (lower[below]?.[row] as number) * (solution[below] as number);
    solution[row] = (solution[row] as number) / (lower[row]?.[row] as number);
  }
  return solution;
};

/** The product of a symmetric matrix and a vector. */
const stretchAll = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, value, place) => sum + value * (vector[place] as number), 0));

/** The same brought to length 1, and its length before. */
const stretch = (matrix: Matrix, vector: readonly number[]) => {
  const product = stretchAll(matrix, vector);
  const length = Math.hypot(...product);
  return { vector: product.map((part) => part / length), length };
};

/**
 * The largest eigenvalue of a positive definite matrix and its vector of length 1: the vector is stretched until it
 * keeps its direction, first by squares of the matrix, so that a second eigenvalue close by does not slow it down.
 */
export const findLeadingEigenpair = (
  matrix: Matrix,
): { readonly value: number; readonly vector: readonly number[] } => {
  let power = matrix;
  for (let doubling = 0; doubling < 5; doubling++) {
    const size = Math.max(...power.map((row, place) => row[place] as number));
    const scaled = power.map((row) => row.map((value) => value / size));
    power = scaled.map((row) => stretchAll(scaled, row));
  }
  const lengths = power.map((row) => Math.hypot(...row));
  const widest = power[lengths.indexOf(Math.max(...lengths))] as readonly number[];
  let { vector } = stretch(power, widest);
  for (let turn = 0; turn < 500; turn++) {
    const next = stretch(power, vector).vector;
    const change = Math.max(...next.map((part, place) => Math.abs(part - (vector[place] as number))));
    vector = next;
    if (change < 1e-15) break;
  }
  const last = stretch(matrix, vector);
  return { value: last.length, vector: last.vector };
};
