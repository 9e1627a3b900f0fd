// Hands the page one MessagePort, and nothing else: no object, no function. See README.md.
import { ipcRenderer } from 'electron';

const portChannel = 'mentorgrove:port';

ipcRenderer.on(portChannel, (event) => {
  window.postMessage({ type: portChannel }, window.location.origin, [...event.ports]);
});

// The page's module scripts have run by then, so the page listens before the port comes.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send(portChannel));
