import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, MessageChannelMain } from 'electron';
import { isTrustedSender } from '../hosts/index.ts';

/** The one message between preload and main process: the page asks for its port, and gets it. */
const portChannel = 'mentorgrove:port';

/** Gives each page of ours that asks a port on which the contract is answered. Anyone else gets no answer. */
export function handOutPorts(router: AnyRouter): void {
  const rpc = new RPCHandler(router);
  ipcMain.on(portChannel, (event) => {
    if (!event.senderFrame || !isTrustedSender(event.senderFrame)) return;
    const { port1, port2 } = new MessageChannelMain();
    rpc.upgrade(port1, { context: {} });
    port1.start();
    event.senderFrame.postMessage(portChannel, null, [port2]);
  });
}
