// Hands the page one MessagePort, and nothing else: no object, no function. See README.md.
import { ipcRenderer } from 'electron';

const portChannel = 'mentorgrove:port';

window.addEventListener('message', (event) => {
  if (event.source === window && event.data?.type === 'mentorgrove:ready') ipcRenderer.send(portChannel);
});

ipcRenderer.on(portChannel, (event) => {
  window.postMessage({ type: portChannel }, window.location.origin, [...event.ports]);
});
