// What the two test runners write, in one shape: { passed: { project: count }, failures: [{ name, text }], skipped:
// [{ name, reason }] }.

/** runVitest.mjs writes that shape itself. */
export const readVitest = (written) => written;

/** Reads the report of Playwright's own JSON reporter. */
export function readPlaywright(report) {
  const found = { passed: {}, failures: [], skipped: [] };
  for (const error of report.errors ?? [])
    found.failures.push({ name: 'outside of any test', text: textOf(error) });
  const visit = (suite, path) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) note(found, [...path, spec.title].join(' › '), test);
    }
    for (const inner of suite.suites ?? []) visit(inner, [...path, inner.title]);
  };
  for (const suite of report.suites ?? []) visit(suite, [suite.title]);
  return found;
}

function note(found, title, test) {
  const name = `${title} (${test.projectName})`;
  if (test.status === 'expected') {
    found.passed[test.projectName] = (found.passed[test.projectName] ?? 0) + 1;
  } else if (test.status === 'skipped' && test.results.every(({ status }) => status === 'skipped')) {
    const reason = test.annotations.find(
      ({ type, description }) => type === 'skip' && description,
    )?.description;
    found.skipped.push({ name, reason });
  } else {
    const errors = test.results.flatMap((result) => result.errors ?? []);
    found.failures.push({ name, text: errors.map(textOf).join('\n') || `ended as "${test.status}"` });
  }
}

function textOf(error) {
  return error.stack ?? error.message ?? JSON.stringify(error);
}
