import { Cpu } from 'lucide-react';
import { useState } from 'react';
import { useModel } from '../../studio/hooks';
import { whereItRuns } from '../../studio/models/backends';
import type { ModelState } from '../../studio/models/inUse';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { lazyPart } from '../../ui/failures/lazyPart';
import { Popover } from '../../ui/overlays/Popover';
import { partsWords } from '../../words/parts/app/parts';
import { modelChipWords } from '../../words/parts/app/modelChip';
import { createModelsDialog } from './dialogState';
import styles from './models.module.css';

/** Loaded when it is opened: the first paint needs none of it. */
const ModelDetails = lazyPart(
  () => partsWords('whatRuns'),
  async () => {
    const [{ ModelDetails: Details }, { queried }] = await Promise.all([
      import('./ModelDetails'),
      import('../../studio/Queried'),
    ]);
    return queried(Details);
  },
);

/** The model in one word or two, with its state; opens the details. */
export function ModelChip({ compact = false }: { readonly compact?: boolean }) {
  const [open, setOpen] = useState(false);
  const { own } = useStudio();
  const state = useModel();
  const { name, status, tone } = describeState(state);
  return (
    <Popover
      title={modelChipWords('model')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button className={styles.chip} aria-label={modelChipWords('chip', { name, status })} icon={compact}>
          {compact ? (
            <Cpu size={16} strokeWidth={1.75} aria-hidden />
          ) : (
            <>
              <span className={styles.name}>{name}</span>
              <span className={styles.status}>{status}</span>
            </>
          )}
          <span className={classes(styles.dot, styles[tone])} aria-hidden />
        </Button>
      }
    >
      <ModelDetails
        onModels={() => {
          setOpen(false);
          own(createModelsDialog).setState({ open: true, dropped: null });
        }}
      />
    </Popover>
  );
}

function describeState(state: ModelState): { name: string; status: string; tone: 'ready' | 'busy' | 'bad' } {
  switch (state.kind) {
    case 'ready':
      if (state.next) {
        return {
          name: state.description.name,
          status: modelChipWords('loadingNext', { name: state.next.name }),
          tone: 'busy',
        };
      }
      return { name: state.description.name, status: whereItRuns(state.description), tone: 'ready' };
    case 'loading':
      return { name: modelChipWords('model'), status: modelChipWords('loading'), tone: 'busy' };
    case 'failed':
      return { name: modelChipWords('model'), status: modelChipWords('notLoaded'), tone: 'bad' };
    case 'absent':
      return { name: modelChipWords('model'), status: modelChipWords('notLoaded'), tone: 'busy' };
  }
}
