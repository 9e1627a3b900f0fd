// Loaded before anything else: every way out of the process is noted and refused.
const { writeSync } = require('node:fs');
const refuse = (name) => () => {
  writeSync(1, `network ${name}\n`);
  throw new Error(`The network was used: ${name}.`);
};
const net = require('node:net');
net.Socket.prototype.connect = refuse('net');
net.Server.prototype.listen = refuse('listen');
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
  dns[name] = refuse(`dns.${name}`);
  dns.promises[name] = refuse(`dns.${name}`);
}
require('node:dgram').createSocket = refuse('dgram');
for (const name of ['http', 'https']) {
  const module = require(`node:${name}`);
  module.request = refuse(`${name}.request`);
  module.get = refuse(`${name}.get`);
}
globalThis.fetch = refuse('fetch');
