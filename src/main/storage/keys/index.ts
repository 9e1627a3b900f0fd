export { keyIdsOfCopies, reencryptCopies, removeCopiesUnder } from './backupKeys.ts';
export {
  adoptKeyFile,
  findKeyFile,
  findKeyFileIn,
  type KeyFile,
  keepKeyWith,
  keyFileText,
  keyPathOf,
  makeKey,
  readKeyFile,
  saveKeyFile,
  unwrapKey,
  wrapKey,
} from './keyFile.ts';
export { type ChapterKey, dropKey, dropKeys, heldKey, holdKey, keyIdOf } from './keyRing.ts';
export { readRecoveryCode, writeRecoveryCode } from './recoveryCode.ts';
export { removeRewriteLeftovers, rewriteUnderKey } from './rewrite.ts';
