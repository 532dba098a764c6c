import { useId, useMemo, useState } from 'react';
import { LIMITS } from '../../library/limits';
import { parseChain } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/overlays/Dialog';
import { chainWords } from '../../words/parts/dialogs/chain';
import { ProblemList } from './ProblemList';
import styles from './ChainDialog.module.css';

/** Longest chain taken by hand, in UTF-16 units. */
const MAX_CHAIN_LENGTH = LIMITS.chain;

/** The raw chain as text: to paste one, or to edit one by keyboard. Applying it is one undo step. */
export default function ChainDialog({ onClose }: { readonly onClose: () => void }) {
  const studio = useStudio();
  const id = useId();
  const [text, setText] = useState(() => {
    const { plan, tail } = studio.stores.document.getState();
    return serialiseChain(plan) + tail;
  });
  const tooLong = text.length > MAX_CHAIN_LENGTH;
  const { plan, problems } = useMemo(() => parseChain(text.slice(0, MAX_CHAIN_LENGTH)), [text]);
  const objects = objectsOf(plan).length;

  const apply = () => {
    const { replacePlan } = studio.stores.document.getState();
    if (!replacePlan(plan, { fromModel: false, label: chainWords('undoName') })) return;
    studio.notices.announce(chainWords('planNow', { objects }));
    onClose();
  };
  return (
    <Dialog title={chainWords('title')} open onClose={onClose} wide>
      <p className={styles.hint} id={`${id}-hint`}>
        {chainWords('about')}
      </p>
      <textarea
        className={styles.text}
        aria-label={chainWords('chain')}
        dir="ltr"
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        rows={12}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.found}>
        {tooLong ? (
          <p className={styles.tooLong}>{chainWords('tooLong', { limit: MAX_CHAIN_LENGTH })}</p>
        ) : (
          <p>
            {problems.length > 0
              ? chainWords('readWithProblems', { objects, problems: problems.length })
              : chainWords('read', { objects })}
          </p>
        )}
        <ProblemList problems={problems} />
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{chainWords('cancel')}</Button>
        <Button variant="outline" disabled={tooLong} onClick={apply}>
          {chainWords('apply')}
        </Button>
      </div>
    </Dialog>
  );
}
