import { X } from 'lucide-react';
import type { GeneratorError } from '../../contract/errors';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { paintingWords } from '../../words/parts/panels/painting';
import styles from './RunBar.module.css';
import { wordsOf } from '../../words/parts/errors';

/** What failed and what to do, with the two buttons that follow from it. */
export function Failure(props: {
  readonly error: GeneratorError;
  readonly onAgain: () => void;
  readonly onDismiss?: () => void;
}) {
  const { error, onAgain, onDismiss } = props;
  const { text, advice } = wordsOf(error);
  return (
    <div className={classes(styles.bar, styles.failure)}>
      <p className={styles.text}>
        {text} <span className={styles.advice}>{advice}</span>
      </p>
      <Button small variant="outline" onClick={onAgain}>
        {paintingWords('tryAgain')}
      </Button>
      {onDismiss && (
        <Button small icon aria-label={paintingWords('dismiss')} onClick={onDismiss}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </div>
  );
}
