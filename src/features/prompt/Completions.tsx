import { promptWords } from '../../words/parts/panels/prompt';
import styles from './PromptPanel.module.css';

/** What may stand next in the prompt, to be taken by a click or with the keys of the field, which keeps the focus. */
export function Completions(props: {
  readonly id: string;
  readonly options: readonly string[];
  readonly active: number;
  readonly take: (option: string) => void;
}) {
  const { id, options, active, take } = props;
  return (
    <div className={styles.completing}>
      <ul id={id} role="listbox" aria-label={promptWords('completions')} className={styles.completions}>
        {options.map((option, index) => (
          <li
            key={option}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.completion}
            onPointerDown={(event) => {
              event.preventDefault();
              take(option);
            }}
          >
            {option}
          </li>
        ))}
      </ul>
    </div>
  );
}
