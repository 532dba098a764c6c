import { useEffect } from 'react';
import { useModel, useNotices } from '../../../studio/hooks';
import { Button } from '../../../ui/Button';
import { Progress } from '../../../ui/Progress';
import { outWords } from '../../../words/parts/dialogs/out';
import { LayerList } from './LayerList';
import { useLayers } from './useLayers';
import type { Layers, LayersState } from '../../../studio/layers/layersState';
import type { StagePicture } from './useStagePicture';
import styles from './Out.module.css';

interface Props {
  readonly picture: StagePicture;
  readonly layers: Layers;
}

/** The picture in layers: taking it apart, and what came of it. */
export function LayersGroup({ picture: { entry }, layers }: Props) {
  const notices = useNotices();
  const { id } = entry;
  const state = useLayers((s) => s);
  const own = state.kind !== 'none' && state.painting === id ? state : null;
  // What is asked depends on the model, which may come or change meanwhile.
  useModel();
  const problem = layers.problem(id);
  const ready = own?.kind === 'ready';
  useEffect(() => {
    if (ready) notices.announce(outWords('apart'));
  }, [ready, notices]);
  if (own?.kind === 'ready') return <LayerList separation={own.separation} entry={entry} />;
  return (
    <div className={styles.column}>
      <p className={styles.hint}>{outWords('layersAbout')}</p>
      {problem && (
        <div className={styles.said}>
          <p>{problem.text}</p>
          <p>{problem.advice}</p>
        </div>
      )}
      {own?.kind === 'failed' && <p className={styles.wrong}>{own.reason}</p>}
      {(own?.kind === 'working' || own?.kind === 'waiting') && (
        <div className={styles.said}>
          <Progress
            name={outWords('takingApart')}
            value={own.kind === 'working' && own.total > 0 ? own.done : null}
            max={own.kind === 'working' ? own.total : 1}
            text={said(own)}
          />
          <p>{said(own)}</p>
        </div>
      )}
      <div className={styles.buttons}>
        {own?.kind === 'working' || own?.kind === 'waiting' ? (
          <Button variant="outline" onClick={layers.drop}>
            {outWords('stop')}
          </Button>
        ) : (
          <Button variant="outline" disabled={problem !== null} onClick={() => layers.separate(id)}>
            {outWords(own?.kind === 'failed' ? 'tryAgain' : 'takeApart')}
          </Button>
        )}
      </div>
    </div>
  );
}

function said(state: Extract<LayersState, { readonly kind: 'working' | 'waiting' }>): string {
  if (state.kind === 'waiting') return outWords('waiting');
  return state.total > 0 ? outWords('step', state) : outWords('beginning');
}
