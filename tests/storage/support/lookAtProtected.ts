import { addPerson, startSession } from '../../../src/main/services/index.ts';
import { listPeople } from '../../../src/main/storage/queries/index.ts';
import { resourcesFolder } from './chapters.ts';
import { newPerson } from './drafts.ts';

// Looks at the chapter that was open last, tries to change it, and tells what happened.

const session = startSession({ dataFolder: process.argv[2] ?? '', resourcesFolder, appVersion: '0.1.0' });
const opened = session.current();
let refusal = '';
try {
  addPerson(session.writing(), newPerson('Refused'), null);
} catch (problem) {
  refusal = problem instanceof Error ? problem.message : String(problem);
}
const people = listPeople(session.reading().queries).map(({ name }) => name);
console.log(
  JSON.stringify({
    access: opened?.access,
    holder: opened?.holder,
    cycles: opened?.cycles.length,
    people,
    refusal,
  }),
);
session.close();
