/** log 0!, log 1!, … log n!, summed so that nothing is lost (Kahan 1965). */
export const listLogFactorials = (n: number): Float64Array => {
  const logs = new Float64Array(n + 1);
  let sum = 0;
  let lost = 0;
  for (let value = 2; value <= n; value++) {
    const term = Math.log(value) - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
    logs[value] = sum;
  }
  return logs;
};
