// Starting other programs. Nothing here may need a package.
import { spawn } from 'node:child_process';

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end in this terminal. Ctrl+C and other stops reach it, and this process waits for it.
 * Resolves with its exit code; a program that a signal ended counts as 1.
 */
export function runInTerminal(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    // A terminal sends Ctrl+C to the whole group: pass on only what was sent to this process alone.
    const pass = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const stop of stops) process.on(stop, pass);
    // A stopped npm does not always stop what it started: when the parent is gone, so is the person.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM');
    }, 1000);
    const settle = () => {
      clearInterval(watch);
      for (const stop of stops) process.off(stop, pass);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('exit', (code) => {
      settle();
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program quietly. Resolves with its exit code, everything it wrote, and whether it was stopped because it took
 * longer than `seconds`.
 */
export function runQuietly(command, args, { seconds = 600, ...options } = {}) {
  return new Promise((resolve) => {
    // Plain text: what is collected here is printed among plain lines.
    const env = { ...(options.env ?? process.env), NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, env });
    const stop = () => {
      child.kill('SIGTERM');
      process.exit(1);
    };
    for (const signal of stops) process.on(signal, stop);
    let output = '';
    let stopped = false;
    const timer = setTimeout(() => {
      stopped = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const settle = (code) => {
      for (const signal of stops) process.off(signal, stop);
      clearTimeout(timer);
      resolve({ code, output, stopped });
    };
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => {
      output += error.message;
      settle(1);
    });
    child.on('close', (code) => settle(code ?? 1));
  });
}
