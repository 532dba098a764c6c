import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useModel } from '../../../studio/hooks';
import { queryKeys, storageQuery } from '../../../studio/queries';
import { useStudio } from '../../../studio/StudioContext';
import { Button } from '../../../ui/Button';
import { modelDetailsWords } from '../../../words/parts/dialogs/modelDetails';
import styles from '../models.module.css';

/** What this site keeps on the device, and the button to load the model anew. */
export function Storage() {
  const kind = useModel((s) => s.kind);
  const { model: models } = useStudio();
  const client = useQueryClient();
  useEffect(() => void client.invalidateQueries({ queryKey: queryKeys.storage }), [client, kind]);
  const { data } = useQuery(storageQuery);
  const change = async (work: Promise<void>) => {
    await work;
    await client.invalidateQueries({ queryKey: queryKeys.storage });
  };
  return (
    <div className={styles.group}>
      <p className={styles.heading}>{modelDetailsWords('onThisDevice')}</p>
      {data && (
        <p className={styles.muted}>
          {modelDetailsWords('storage', { used: data.usage, allowed: data.quota })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button small variant="outline" onClick={() => void change(models.load())}>
          {modelDetailsWords('loadAgain')}
        </Button>
      </div>
    </div>
  );
}
