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
  // No select and no datalist: the field keeps the focus and says which option is meant.
  const list = { role: 'listbox', id, 'aria-label': promptWords('completions') };
  const item = (index: number) => ({
    role: 'option',
    id: `${id}-${index}`,
    'aria-selected': index === active,
  });
  return (
    <div className={styles.completing}>
      <div {...list} className={styles.completions}>
        {options.map((option, index) => (
          <div
            key={option}
            {...item(index)}
            className={styles.completion}
            onPointerDown={(event) => {
              event.preventDefault();
              take(option);
            }}
          >
            {option}
          </div>
        ))}
      </div>
    </div>
  );
}
