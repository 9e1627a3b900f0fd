import { handlers } from './implementer.ts';

const { protection } = handlers;

export const protectionHandlers = {
  state: protection.state.handler(({ context }) => context.protection.state()),
  unlock: protection.unlock.handler(({ context, input }) => context.protection.unlock(input)),
  lock: protection.lock.handler(({ context }) => {
    context.protection.lock();
    return null;
  }),
  protect: protection.protect.handler(({ context, input }) => ({
    recoveryCode: context.protection.protect(input.passphrase),
  })),
  changePassphrase: protection.changePassphrase.handler(({ context, input }) => ({
    recoveryCode: context.protection.changePassphrase(input),
  })),
  unprotect: protection.unprotect.handler(({ context, input }) => {
    context.protection.unprotect(input.current);
    return null;
  }),
  recoveryCode: protection.recoveryCode.handler(({ context, input }) => ({
    recoveryCode: context.protection.recoveryCode(input.current),
  })),
  setAutoLock: protection.setAutoLock.handler(({ context, input }) => {
    context.protection.setAutoLock(input.minutes);
    return null;
  }),
  tidyBackups: protection.tidyBackups.handler(({ context, input }) => ({
    count: context.protection.tidyBackups(input.how),
  })),
};
