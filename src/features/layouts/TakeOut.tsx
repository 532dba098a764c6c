import { useEffect, useState } from 'react';
import { objectsOf } from '../../plan/plan';
import { useDocument } from '../../studio/hooks';
import { createLayers } from '../../studio/layers/layers';
import { createLayersStore } from '../../studio/layers/layersState';
import type { Studio } from '../../studio/studio';
import { useStudio } from '../../studio/StudioContext';
import { Segments } from '../../ui/fields/Segments';
import { layoutsWords } from '../../words/parts/dialogs/layouts';
import { outWords } from '../../words/parts/dialogs/out';
import type { OutGroup } from './dialogState';
import { DrawingGroup } from './out/DrawingGroup';
import { LayersGroup } from './out/LayersGroup';
import { PictureGroup } from './out/PictureGroup';
import { ToolsGroup } from './out/ToolsGroup';
import { useStagePicture } from './out/useStagePicture';
import styles from './Layouts.module.css';

const GROUPS: readonly OutGroup[] = ['picture', 'layers', 'drawing', 'tools'];

/** The picture, its layers, or the plan, to take along. */
export function TakeOut({ first }: { readonly first: OutGroup }) {
  const studio = useStudio();
  const [layers] = useState(() => layersOf(studio));
  const [group, setGroup] = useState(first);
  const picture = useStagePicture();
  const isPlanned = useDocument((s) => objectsOf(s.plan).length > 0);
  // Nobody would see it go on.
  useEffect(
    () => () => {
      const { kind } = studio.own(createLayersStore).getState();
      if (kind === 'working' || kind === 'waiting') layers.drop();
    },
    [layers, studio],
  );
  const shown = () => {
    if (group === 'tools')
      return isPlanned ? <ToolsGroup /> : <p className={styles.empty}>{layoutsWords('nothingToTakeOut')}</p>;
    if (group === 'drawing')
      return isPlanned ? <DrawingGroup /> : <p className={styles.empty}>{outWords('noPlan')}</p>;
    if (!picture) return <p className={styles.empty}>{outWords('noPicture')}</p>;
    return group === 'picture' ? (
      <PictureGroup picture={picture} onLayers={() => setGroup('layers')} />
    ) : (
      <LayersGroup picture={picture} layers={layers} />
    );
  };
  return (
    <>
      <div className={styles.groups}>
        <Segments
          label={outWords('what')}
          options={GROUPS.map((value) => ({ value, label: outWords(value) }))}
          value={group}
          onChange={setGroup}
        />
      </div>
      {shown()}
    </>
  );
}

const layersOf = ({ lease, stores: { model, paintings }, own }: Studio) =>
  createLayers({ lease, model, paintings, store: own(createLayersStore) });
