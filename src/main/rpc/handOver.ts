import { mostReceivedBytes } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  closingYear,
  discardReceived,
  listPackages,
  makePackage,
  openReceived,
  readMadePackage,
  receive,
  receiveConflictCopy,
  settleConflictCopy,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { handOver } = handlers;

export const handOverHandlers = {
  closing: handOver.closing.handler(({ context, input }) => closingYear(context.session, input.cycleId)),
  make: handOver.make.handler(({ context, input }) =>
    makePackage(context.session, input.extras, input.mayBeRead),
  ),
  list: handOver.list.handler(({ context }) => listPackages(context.session)),
  download: handOver.download.handler(
    ({ context, input }) =>
      new File([readMadePackage(context.session, input.fileName)], input.fileName, {
        type: 'application/zip',
      }),
  ),
  receive: handOver.receive.handler(async ({ context, input: { file } }) => {
    if (file.size > mostReceivedBytes) {
      throw new ChapterError(
        'REFUSED',
        'The file is larger than any chapter, so it was not read. Nothing was changed.',
        file.name.slice(0, 120),
      );
    }
    return receive(context.session, file.name, new Uint8Array(await file.arrayBuffer()));
  }),
  unlock: handOver.unlock.handler(({ context, input }) => context.protection.unlockReceived(input)),
  open: handOver.open.handler(({ context, input }) => openReceived(context.session, input.receivedId)),
  receiveCopy: handOver.receiveCopy.handler(({ context, input }) =>
    receiveConflictCopy(context.session, input.fileName),
  ),
  settleCopy: handOver.settleCopy.handler(({ context, input }) => {
    settleConflictCopy(context.session, input.fileName);
    return null;
  }),
  discard: handOver.discard.handler(({ context }) => {
    discardReceived(context.session);
    return null;
  }),
};
