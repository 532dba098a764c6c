import { create } from 'zustand';

export type Column = 'left' | 'right';

/** Which of the outer columns are open. */
export const useColumns = create<Readonly<Record<Column, boolean>>>(() => ({ left: true, right: true }));
