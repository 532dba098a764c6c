import { useQuery } from '@tanstack/react-query';
import { queried } from '../../../studio/Queried';
import { useStudio } from '../../../studio/StudioContext';
import { shellWords } from '../../../words/parts/app/shell';
import styles from '../shell.module.css';

/** Says, in few words, that this browser keeps nothing; silent otherwise. */
export const KeptNote = queried(function KeptNote() {
  const studio = useStudio();
  const { data: persistent } = useQuery({
    queryKey: ['library', 'persistent'],
    queryFn: async () => (await studio.library()).persistent,
    staleTime: Infinity,
  });
  if (persistent !== false) return null;
  return (
    <span className={styles.kept} title={shellWords('nothingKeptAdvice')}>
      {shellWords('nothingKept')}
    </span>
  );
});
