import { createInterface } from 'node:readline';
import { addPerson, startSession } from '../../../src/main/services/index.ts';
import { resourcesFolder } from './chapters.ts';
import { newPerson } from './drafts.ts';

// Opens the chapter that was open last and holds it; adds a person for each line that comes in.

const session = startSession({ dataFolder: process.argv[2] ?? '', resourcesFolder, appVersion: '0.1.0' });
console.log(session.current()?.access);
createInterface(process.stdin).on('line', (name) => {
  addPerson(session.writing(), newPerson(name), null);
  console.log(`added ${name}`);
});
