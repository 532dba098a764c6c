import { useId, useState, type FormEvent } from 'react';
import { Button } from '../../../ui/Button';
import { serversWords } from '../../../words/parts/dialogs/servers';
import styles from '../manager.module.css';

export interface SizeOfPictures {
  readonly width: number;
  readonly height: number;
}

/** What painters of this kind most often offer, in px. */
const SIZES: readonly SizeOfPictures[] = [
  { width: 512, height: 512 },
  { width: 768, height: 768 },
  { width: 1024, height: 1024 },
  { width: 1536, height: 1024 },
  { width: 1024, height: 1536 },
];
const USUAL = 2;

/** A server that speaks OpenAI's Images API alone: which of its models paints, only the person knows. */
export function InWords(props: {
  readonly host: string;
  /** Names that it lists. */
  readonly names: readonly string[];
  readonly onUse: (model: string, size: SizeOfPictures) => void;
}) {
  const { host, names, onUse } = props;
  const id = useId();
  const [typed, setTyped] = useState(names.length === 1 ? (names[0] ?? '') : '');
  const [size, setSize] = useState(USUAL);
  const model = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = SIZES[size];
    if (model !== '' && chosen) onUse(model, chosen);
  };
  return (
    <section aria-labelledby={`${id}-title`} className={styles.offer}>
      <h4 id={`${id}-title`} className={styles.name}>
        {serversWords('inWords')}
      </h4>
      <p className={styles.muted}>{serversWords('inWordsHint', { host })}</p>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor={`${id}-model`} className={styles.muted}>
          {serversWords('modelThere')}
        </label>
        <input
          id={`${id}-model`}
          className={styles.input}
          type="text"
          list={`${id}-names`}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={`${id}-names`}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <label htmlFor={`${id}-size`} className={styles.muted}>
          {serversWords('sizeOfPictures')}
        </label>
        <select
          id={`${id}-size`}
          className={styles.input}
          value={size}
          onChange={(event) => setSize(Number(event.target.value))}
        >
          {SIZES.map((offered, index) => (
            <option key={index} value={index}>
              {serversWords('pixels', offered)}
            </option>
          ))}
        </select>
        <div className={styles.buttons}>
          <Button type="submit" variant="outline" disabled={model === ''}>
            {serversWords('useInWords')}
          </Button>
        </div>
      </form>
    </section>
  );
}
