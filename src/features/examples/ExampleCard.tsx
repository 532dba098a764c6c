import { useId } from 'react';
import { thumbnailOf, type Example } from '../../studio/examples/catalogue';
import { examplesWords } from '../../words/parts/panels/examples';
import { MODEL_LANGUAGE } from '../../words/modelLanguage';
import { aboutOf } from './words';
import styles from './Gallery.module.css';

interface Props {
  readonly example: Example;
  /** It is on its way. */
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onOpen: () => void;
}

/** One scene of the gallery: its picture, its name, and what it shows. */
export function ExampleCard({ example, busy, disabled, onOpen }: Props) {
  const id = useId();
  const { text, isPrompt } = aboutOf(example);
  return (
    <button
      type="button"
      className={styles.card}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-about`}
      aria-disabled={disabled}
      aria-busy={busy}
      onClick={() => !disabled && onOpen()}
    >
      <img
        src={thumbnailOf(example.id)}
        alt=""
        width={256}
        height={256}
        loading="lazy"
        className={styles.picture}
      />
      <span id={`${id}-name`} className={styles.name}>
        {examplesWords(example.id)}
      </span>
      <span
        id={`${id}-about`}
        className={styles.what}
        {...(isPrompt && { lang: MODEL_LANGUAGE, dir: 'auto' })}
      >
        {text}
      </span>
    </button>
  );
}
