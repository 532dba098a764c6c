import { useDocument } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import { useState } from 'react';
import { shellWords } from '../../../words/parts/app/shell';
import { isComposing } from '../../../ui/keys/keyPress';
import styles from '../shell.module.css';

/** The scene's name, edited in place; one undo step a change. */
export function SceneName() {
  const studio = useStudio();
  const name = useDocument((s) => s.name);
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (keep: boolean) => {
    if (keep && draft !== null) studio.stores.document.getState().setName(draft.trim());
    setDraft(null);
  };
  return (
    <input
      className={styles.sceneName}
      aria-label={shellWords('sceneName')}
      placeholder={shellWords('untitledScene')}
      size={Math.min(28, Math.max(13, (draft ?? name).length))}
      spellCheck={false}
      value={draft ?? name}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          finish(false);
        }
      }}
    />
  );
}
