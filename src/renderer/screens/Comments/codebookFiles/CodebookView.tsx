import { CommentsPage, type CommentsShown } from '../CommentsPage.tsx';
import { BringCodebook } from './BringCodebook.tsx';
import classes from './codebookFiles.module.css';
import { SaveCodebook } from './SaveCodebook.tsx';
import { Versions } from './Versions.tsx';

/** The codebook by itself: its versions, and the files in which it comes and goes. */
export const CodebookView = ({ shown }: { shown: CommentsShown }) => (
  <CommentsPage shown={shown} view="codebook">
    <div className={classes.page}>
      <h2 className={classes.title}>Codebook</h2>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Versions words={shown.words} canWrite={shown.canWrite} />
        </div>
        <div className={classes.column}>
          <SaveCodebook shown={shown} />
          {shown.canWrite && <BringCodebook codes={shown.words.codes} />}
        </div>
      </div>
    </div>
  </CommentsPage>
);
