import { useRef, useState } from 'react';
import { useStudio } from '../../../studio/StudioContext';
import { Button } from '../../../ui/Button';
import type { FolderFiles } from '../dialogState';
import type { Looking } from './useOffer';
import { modelsWords } from '../../../words/parts/dialogs/models';
import { AddForm } from '../AddForm';
import styles from '../manager.module.css';
import { GeneratorError } from '../../../contract/errors';
import { sentencesOf } from '../../../words/parts/errors';

/** Another model: by its address, or from a folder. Nothing is asked of a server before the button is pressed. */
export function AddModel(props: {
  readonly state: Looking;
  readonly onLook: (address: string, where: string, consent: boolean) => void;
  readonly onFolder: (files: FolderFiles) => void;
  readonly onCancel: () => void;
}) {
  const { state, onLook, onFolder, onCancel } = props;
  const { onDevice: manager } = useStudio();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  /** The origin that the person agreed to. */
  const [agreed, setAgreed] = useState<string | null>(null);
  const check = text.trim() === '' ? null : manager.check(text);
  const unlisted = check && 'origin' in check && !check.listed ? check.origin : null;
  const waits = unlisted !== null && agreed !== unlisted;

  const submit = () => {
    const found = manager.check(text);
    if ('problem' in found) return setProblem(sentencesOf(new GeneratorError(found.problem)));
    setProblem(null);
    if (!waits) onLook(text, new URL(found.origin).host, unlisted !== null);
  };
  const trouble = problem ?? (state.kind === 'failed' ? sentencesOf(state.error) : null);
  return (
    <AddForm
      title={modelsWords('addModel')}
      address={text}
      addressLabel={modelsWords('address')}
      placeholder={modelsWords('addressPlaceholder')}
      invalid={problem !== null}
      trouble={trouble}
      onAddress={(address) => {
        setText(address);
        setProblem(null);
      }}
      onSubmit={submit}
      beside={
        <Button type="submit" variant="outline" aria-disabled={waits || undefined}>
          {modelsWords('look')}
        </Button>
      }
      progress={
        state.kind === 'looking' && (
          <p className={styles.line}>
            <span className={styles.muted}>{modelsWords('asking', { where: state.where })}</span>
            <Button small variant="outline" onClick={onCancel}>
              {modelsWords('cancel')}
            </Button>
          </p>
        )
      }
      after={<FolderButton onFolder={onFolder} />}
    >
      {unlisted !== null && (
        <div className={styles.warning}>
          <p>{modelsWords('unlisted', { host: new URL(unlisted).host })}</p>
          <label className={styles.consent}>
            <input
              type="checkbox"
              checked={agreed === unlisted}
              onChange={(event) => setAgreed(event.target.checked ? unlisted : null)}
            />
            {modelsWords('trust', { host: new URL(unlisted).host })}
          </label>
        </div>
      )}
    </AddForm>
  );
}

function FolderButton({ onFolder }: { readonly onFolder: (files: FolderFiles) => void }) {
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <div className={styles.line}>
      <Button variant="outline" onClick={() => input.current?.click()}>
        {modelsWords('fromFolder')}
      </Button>
      <span className={styles.muted}>{modelsWords('orDropFolder')}</span>
      <input
        ref={(element) => {
          input.current = element;
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={modelsWords('folder')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0)
            onFolder(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
        }}
      />
    </div>
  );
}
