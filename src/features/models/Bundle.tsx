import { useQuery } from '@tanstack/react-query';
import { manifestQuery } from '../../studio/queries';
import { useStudio } from '../../studio/StudioContext';
import { bytes } from '../../ui/bytes';
import styles from './models.module.css';

/** What the model's bundle is made of: size, files, and the hash that is stamped on pictures. */
export function Bundle({ hash }: { readonly hash: string }) {
  const { models } = useStudio();
  const { data } = useQuery(manifestQuery(models, hash));
  const total = data?.files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <p className={styles.muted}>
      {data && total !== undefined && `${bytes(total)} in ${data.files.length} files, each checked by its sha256. `}
      Bundle <code>{hash.slice(0, 12)}</code>.
    </p>
  );
}
