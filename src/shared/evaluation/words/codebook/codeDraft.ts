import type { CodeColor, CodeId } from '../../../model/index.ts';

/** A code as a file describes it. `key` names it inside the file. */
export interface CodeDraft {
  readonly key: string;
  readonly parentKey: string | null;
  /** The identifier that another program or this one gave it; null where the file has none. */
  readonly id: string | null;
  readonly name: string;
  readonly definition: string;
  readonly include: string;
  readonly exclude: string;
  readonly example: string;
  /** Null where the file names none of ours. */
  readonly color: CodeColor | null;
}

export interface ThemeDraft {
  readonly name: string;
  readonly description: string;
  readonly codeKeys: readonly string[];
}

/** A codebook as it was read, before anything is taken over. */
export interface CodebookDraft {
  readonly ok: true;
  readonly codes: readonly CodeDraft[];
  readonly themes: readonly ThemeDraft[];
  /** What the file holds that is not taken over, one sentence each. */
  readonly leftOut: readonly string[];
}

export interface CodebookFailure {
  readonly ok: false;
  readonly message: string;
}

export const codebookFailure = (message: string): CodebookFailure => ({ ok: false, message });

/** How a person's existing code is found again. */
export interface KnownCode {
  readonly id: CodeId;
  readonly name: string;
}
