import { useId, useState } from 'react';
import { Button } from '../../../ui/Button';
import { serversWords } from '../../../words/parts/dialogs/servers';
import { sentencesOf } from '../../../words/parts/errors';
import { AddForm } from '../AddForm';
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
  return (
    <AddForm
      title={serversWords('addServer')}
      address={typed.address}
      addressLabel={serversWords('address')}
      placeholder={serversWords('addressPlaceholder')}
      describedBy={`${id}-where`}
      trouble={state.kind === 'failed' ? sentencesOf(state.error) : null}
      onAddress={(address) => change({ address })}
      onSubmit={() => onLook(typed)}
    >
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
    </AddForm>
  );
}
