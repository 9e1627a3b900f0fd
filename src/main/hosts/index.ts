export { type Content, loadContent, refusal } from './content.ts';
export { resolveContentPath } from './contentPath.ts';
export { defaultDataFolder, readDataFolder, readPlace } from './dataFolder.ts';
export { allowedExternalUrl } from './externalUrl.ts';
export { contentSecurityPolicy, everyResponse } from './headers.ts';
export { isRealKeychain, RememberedSecrets, type SecretBox } from './keychain.ts';
export { lockOnLeaving } from './locking.ts';
export { appOrigin, isAllowedPermission, isOwnPage, isTrustedSender } from './windowRules.ts';
