import type { NewOutgoing } from '../../shared/model/index.ts';

type Recorder = (leaving: NewOutgoing) => void;

/** Set while a chapter's window is there; before that nothing can leave. */
let record: Recorder = () => {};

export const recordOutgoingWith = (recorder: Recorder): void => {
  record = recorder;
};

/** Notes that a file leaves, in the open chapter. */
export const noteOutgoing: Recorder = (leaving) => record(leaving);
