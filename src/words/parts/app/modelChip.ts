import { speaker } from '../../speaker';

export const modelChipWords = speaker('app/modelChip', {
  model: 'Model',
  notLoaded: 'not loaded',
  chip: ({ name, status }: { name: string; status: string }) => `Model: ${name}, ${status}`,
  loadingNext: ({ name }: { name: string }) => `loading ${name}`,
  loading: 'loading',
});
