import { useId, useState, type FormEvent } from 'react';
import { Button } from '../../../ui/Button';
import { serversWords } from '../../../words/parts/dialogs/servers';
import { sentencesOf } from '../../../words/parts/errors';
import styles from '../manager.module.css';
import { type Asking, type Typed, hostOf } from './useServers';

const EMPTY: Typed = { address: '', key: '', remember: false };

/** A server by its address. Where prompts will go is said before the first request, which the button makes. */
export function AddServer(props: {
  readonly state: Asking;
  readonly onLook: (typed: Typed) => void;
  readonly onCancel: () => void;
}) {
  const { state, onLook, onCancel } = props;
  const id = useId();
  const [typed, setTyped] = useState(EMPTY);
  const host = hostOf(typed.address);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLook(typed);
  };
  return (
    <section aria-labelledby={`${id}-title`} className={styles.add}>
      <h3 id={`${id}-title`} className={styles.heading}>
        {serversWords('addServer')}
      </h3>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor={`${id}-address`} className={styles.muted}>
          {serversWords('address')}
        </label>
        <input
          id={`${id}-address`}
          className={styles.input}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={serversWords('addressPlaceholder')}
          value={typed.address}
          aria-describedby={`${id}-where ${id}-trouble`}
          onChange={(event) => change({ address: event.target.value })}
        />
        <label htmlFor={`${id}-key`} className={styles.muted}>
          {serversWords('key')}
        </label>
        <input
          id={`${id}-key`}
          className={styles.input}
          type="password"
          autoComplete="off"
          value={typed.key}
          onChange={(event) => change({ key: event.target.value })}
        />
        <label className={styles.consent}>
          <input
            type="checkbox"
            checked={typed.remember}
            aria-describedby={`${id}-remember`}
            onChange={(event) => change({ remember: event.target.checked })}
          />
          {serversWords('remember')}
        </label>
        <p id={`${id}-remember`} className={styles.muted}>
          {serversWords('rememberHint')}
        </p>
        <p id={`${id}-where`} className={styles.warning} hidden={host === null}>
          {host !== null && serversWords('whereItGoes', { host })}
        </p>
        <div className={styles.buttons}>
          <Button type="submit" variant="outline">
            {serversWords('look')}
          </Button>
          {state.kind === 'asking' && (
            <>
              <span className={styles.muted}>{serversWords('asking', { host: state.host })}</span>
              <Button small variant="outline" onClick={onCancel}>
                {serversWords('cancel')}
              </Button>
            </>
          )}
        </div>
      </form>
      <p id={`${id}-trouble`} className={styles.failure} hidden={state.kind !== 'failed'}>
        {state.kind === 'failed' && sentencesOf(state.error)}
      </p>
    </section>
  );
}
