import { changePerson, startSession } from '../../../src/main/services/index.ts';
import { listPeople } from '../../../src/main/storage/queries/index.ts';

// Changes one person after the other until it is killed, and tells when its write-ahead log holds something.
const [dataFolder = '', resourcesFolder = ''] = process.argv.slice(2);
const session = startSession({ dataFolder, resourcesFolder, appVersion: '0.1.0' });
session.current();
const store = session.writing();
const people = listPeople(store.queries);
for (let edit = 0; ; edit++) {
  const person = people[edit % people.length];
  if (person === undefined) throw new Error('Nobody is in the chapter.');
  changePerson(store, { ...person, phone: `555 ${process.pid} ${edit}` });
  if (edit === 20) process.stdout.write('busy\n');
}
