import { canvasWords } from '../../words/parts/panels/canvas';
import { InlineField } from '../../ui/fields/InlineField';
import styles from './CanvasPanel.module.css';

interface Props {
  readonly initial: string;
  /** Where the pill is, or would be; px inside the stage. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  /** One of the two is called once. `byKey`: focus should go back to the stage. */
  readonly onCommit: (name: string, byKey: boolean) => void;
  readonly onCancel: (byKey: boolean) => void;
}

/** A name typed on the stage. */
export function NameField({ x, y, colour, ...field }: Props) {
  return (
    <span className={styles.name} style={{ left: x, top: y }}>
      <span className={styles.dot} style={{ background: colour }} />
      <InlineField
        {...field}
        label={canvasWords('objectName')}
        placeholder={canvasWords('namePlaceholder')}
        className={styles.nameInput}
        size={(typed) => Math.max(typed + 1, 18)}
        preventScroll
      />
    </span>
  );
}
