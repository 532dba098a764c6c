/** The number at an index that is known to be in range; spares the hot loops a check for `undefined`. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] as number;
