export { keyIdsOfBackups, reencryptBackups, removeBackupsUnder } from './backupKeys.ts';
export {
  adoptKeyFile,
  findKeyFile,
  type KeyFile,
  keepKeyWith,
  keyPathOf,
  makeKey,
  saveKeyFile,
  settleKeyFile,
  unwrapKey,
  wrapKey,
} from './keyFile.ts';
export { type ChapterKey, dropKeys, heldKey, holdKey, keyIdOf } from './keyRing.ts';
export { readRecoveryCode, writeRecoveryCode } from './recoveryCode.ts';
export { removeRewriteLeftovers, rewriteUnderKey } from './rewrite.ts';
