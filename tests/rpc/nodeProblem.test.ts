import { expect, it } from 'vitest';
import { findNodeProblem } from '../../src/main/hosts/nodeProblem.ts';

it.each(['20.20.2', '22.13.1', '18.0.0'])('says that Node %s is too old, and what to do', (version) => {
  expect(findNodeProblem(version)).toMatch(new RegExp(`Node ${version.replaceAll('.', '\\.')}.*npm start`));
});

it.each(['22.14.0', '22.23.1', '24.21.0', '26.0.0'])('is content with Node %s', (version) => {
  expect(findNodeProblem(version)).toBeNull();
});
