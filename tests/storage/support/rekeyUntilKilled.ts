import { writeSync } from 'node:fs';
import { addPerson, createProtection, startSession } from '../../../src/main/services/index.ts';
import { chapterFileName } from './chapters.ts';
import { newPerson } from './drafts.ts';

// Sets, changes and removes the passphrase of a chapter over and over until it is killed. What is about to be done goes
// out before it is begun, and a second line after it has returned.

const [dataFolder = '', resourcesFolder = '', passphrase = '', mark = ''] = process.argv.slice(2);
const tell = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`);

const session = startSession({ dataFolder, resourcesFolder, appVersion: '0.1.0' });
const protection = createProtection(session);
if (passphrase === '') session.open(chapterFileName);
else {
  session.locked();
  protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
}

/** What is done with a protected chapter, in turn. */
const works = ['new key', 'new passphrase', 'remove', 'new passphrase', 'new key'] as const;
let current = passphrase;
tell('ready');
for (let round = Number(mark); ; round++) {
  tell('person', addPerson(session.writing(), newPerson(`Person ${mark} ${round}`), null));
  const next = `quiet-lantern-${mark}-${round}`;
  const work = current === '' ? 'set' : (works[round % works.length] ?? 'remove');
  tell('trying', work.replace(' ', '-'), work === 'remove' ? '' : next);
  let code = '';
  if (work === 'set') code = protection.protect(next);
  else if (work === 'remove') protection.unprotect(current);
  else code = protection.changePassphrase({ current, next, newKey: work === 'new key' }) ?? '';
  current = work === 'remove' ? '' : next;
  tell('done', work.replace(' ', '-'), current, code);
}
