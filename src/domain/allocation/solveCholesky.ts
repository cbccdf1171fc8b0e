import { at } from "./flow.ts";

/** Solves a symmetric positive definite system; not finite otherwise. The lower triangle of `matrix` is overwritten. */
export function solveCholesky(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solution = right.slice();
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let rest = at(matrix, i * size + j);
      for (let k = 0; k < j; k++) rest -= at(matrix, i * size + k) * at(matrix, j * size + k);
      matrix[i * size + j] = i === j ? Math.sqrt(rest) : rest / at(matrix, j * size + j);
    }
  }
  for (let i = 0; i < size; i++) {
    let rest = at(solution, i);
    for (let k = 0; k < i; k++) rest -= at(matrix, i * size + k) * at(solution, k);
    solution[i] = rest / at(matrix, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = at(solution, i);
    for (let k = i + 1; k < size; k++) rest -= at(matrix, k * size + i) * at(solution, k);
    solution[i] = rest / at(matrix, i * size + i);
  }
  return solution;
}
