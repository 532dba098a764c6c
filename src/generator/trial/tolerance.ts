/** So many times the tolerance of a precise back end is no rounding any more: it finds wrong kernels. */
export const WRONG = 10;

/** Of figures that another back end gave for the same graphs: halves and quantised numbers are rounded otherwise. */
export const MEASURED_TOLERANCE = 5e-3;
