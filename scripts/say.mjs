// Plain lines about what is being done. Nothing here may need a package.

/** Says a step, and how long it has been going on every `every` seconds, until `done()` is called. */
export function sayStep(text, every = 10) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(text);
  const timer = setInterval(() => console.log(`  … ${seconds()} s`), every * 1000);
  timer.unref();
  return {
    done(word = 'done') {
      clearInterval(timer);
      console.log(`  ${word} after ${seconds()} s`);
    },
  };
}

/** Ends the process with a sentence instead of a stack trace. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
