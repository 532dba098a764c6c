import { Cpu } from 'lucide-react';
import { useState } from 'react';
import { useModel } from '../../studio/hooks';
import { whereItRuns } from '../../studio/models/backends';
import type { ModelState } from '../../studio/models/inUse';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { Popover } from '../../ui/Popover';
import { openModels } from './dialogState';
import { ModelDetails } from './ModelDetails';
import styles from './models.module.css';

/** The model in one word or two, with its state; opens the details. */
export function ModelChip({ compact = false }: { readonly compact?: boolean }) {
  const [open, setOpen] = useState(false);
  const state = useModel();
  const { name, status, tone } = describeState(state);
  return (
    <Popover
      title="Model"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button className={styles.chip} aria-label={`Model: ${name}, ${status}`} icon={compact}>
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
          openModels();
        }}
      />
    </Popover>
  );
}

function describeState(state: ModelState): { name: string; status: string; tone: 'ready' | 'busy' | 'bad' } {
  switch (state.kind) {
    case 'ready':
      if (state.next) {
        return { name: state.description.name, status: `loading ${state.next.name}`, tone: 'busy' };
      }
      return { name: state.description.name, status: whereItRuns(state.description), tone: 'ready' };
    case 'loading':
      return { name: 'Model', status: 'loading', tone: 'busy' };
    case 'failed':
      return { name: 'Model', status: 'not loaded', tone: 'bad' };
    case 'absent':
      return { name: 'Model', status: 'not loaded', tone: 'busy' };
  }
}
