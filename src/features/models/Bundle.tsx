import { useQuery } from '@tanstack/react-query';
import { useModels } from '../../studio/hooks';
import { manifestQuery } from '../../studio/queries';
import { SHIPPED_MODEL } from '../../studio/settings/settings';
import { useStudio } from '../../studio/StudioContext';
import { rich } from '../../ui/text/rich';
import { modelDetailsWords } from '../../words/parts/dialogs/modelDetails';
import styles from './models.module.css';

/** What the model's bundle is made of: size, files, and the hash that is stamped on pictures. */
export function Bundle({ id, hash }: { readonly id: string; readonly hash: string }) {
  const { model: models } = useStudio();
  const { data } = useQuery({ ...manifestQuery(models, hash), enabled: id === SHIPPED_MODEL });
  const added = useModels((s) => s.installed?.find(({ record }) => record.id === id)?.record);
  const files = added?.files ?? data?.files;
  const total = files?.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <p className={styles.muted}>
      {files && total !== undefined && `${modelDetailsWords('files', { total, count: files.length })} `}
      {rich(modelDetailsWords('bundle'), { hash: <code>{hash.slice(0, 12)}</code> })}
    </p>
  );
}
