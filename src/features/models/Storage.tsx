import { useQuery, useQueryClient } from '@tanstack/react-query';
import { storageEstimate } from '../../library/store';
import { useModel } from '../../studio/model';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { bytes } from '../../ui/bytes';
import styles from './models.module.css';

/** What this site keeps on the device, and the buttons to fetch the model anew or take it off. */
export function Storage() {
  const ready = useModel((s) => s.kind);
  const { models } = useStudio();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: ['storage', ready], queryFn: storageEstimate, staleTime: 10_000 });
  const change = async (work: Promise<void>) => {
    await work;
    await client.invalidateQueries({ queryKey: ['storage'] });
  };
  return (
    <div className={styles.group}>
      <p className={styles.heading}>On this device</p>
      {data && (
        <p className={styles.muted}>
          {bytes(data.usage)} kept: the model, your scenes and pictures. Up to {bytes(data.quota)} allowed.
        </p>
      )}
      <div className={styles.buttons}>
        <Button small variant="outline" onClick={() => void change(models.load())}>
          Load again
        </Button>
        <Button small variant="danger" onClick={() => void change(models.forget())}>
          Delete the stored model
        </Button>
      </div>
    </div>
  );
}
