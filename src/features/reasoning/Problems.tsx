import { useMemo } from 'react';
import { parseChain } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { useDocument } from '../../studio/hooks';
import { ProblemList } from './ProblemList';

/** What is wrong in the chain as it stands, in sentences. */
export function Problems() {
  const plan = useDocument((s) => s.plan);
  const problems = useMemo(() => parseChain(serialiseChain(plan)).problems, [plan]);
  return <ProblemList problems={problems} />;
}
