import { counted, type Forms } from '../../numbers';

const of =
  (forms: Forms) =>
  (count: number): string =>
    counted(count, forms);

/** Counted things, in every form that the language has. */
export const many = {
  objects: of({ one: '# objeto', many: '# de objetos', other: '# objetos' }),
  pictures: of({ one: '# imagen', many: '# de imágenes', other: '# imágenes' }),
  prompts: of({ one: '# prompt', many: '# de prompts', other: '# prompts' }),
  cells: of({ one: '# celda', many: '# de celdas', other: '# celdas' }),
  changes: of({ one: '# cambio', many: '# de cambios', other: '# cambios' }),
  moreChanges: of({ one: '# cambio más', many: '# de cambios más', other: '# cambios más' }),
  plans: of({ one: '# plan', many: '# de planes', other: '# planes' }),
  finishedPlans: of({
    one: '# plan terminado',
    many: '# de planes terminados',
    other: '# planes terminados',
  }),
  otherTries: of({ one: '# intento más', many: '# de intentos más', other: '# intentos más' }),
  tries: of({ one: '# intento', many: '# de intentos', other: '# intentos' }),
  checks: of({ one: '# control', many: '# de controles', other: '# controles' }),
  scenes: of({ one: '# escena', many: '# de escenas', other: '# escenas' }),
  files: of({ one: '# archivo', many: '# de archivos', other: '# archivos' }),
  runs: of({ one: '# ejecución', many: '# de ejecuciones', other: '# ejecuciones' }),
  places: of({ one: '# lugar', many: '# de lugares', other: '# lugares' }),
  problems: of({ one: '# cosa', many: '# de cosas', other: '# cosas' }),
  lines: of({ one: '# línea', many: '# de líneas', other: '# líneas' }),
  minutes: of({ one: '# minuto', many: '# de minutos', other: '# minutos' }),
  hours: of({ one: '# hora', many: '# de horas', other: '# horas' }),
  seconds: of({ one: '# segundo', many: '# de segundos', other: '# segundos' }),
  tokens: of({ one: '# token', many: '# de tokens', other: '# tokens' }),
  boxes: of({ one: '# recuadro', many: '# de recuadros', other: '# recuadros' }),
  items: of({ one: '# elemento', many: '# de elementos', other: '# elementos' }),
  characters: of({ one: '# carácter', many: '# de caracteres', other: '# caracteres' }),
  threads: of({ one: '# hilo', many: '# de hilos', other: '# hilos' }),
  layers: of({ one: '# capa', many: '# de capas', other: '# capas' }),
  levels: of({ one: '# nivel', many: '# de niveles', other: '# niveles' }),
  logs: of({ one: '# registro', many: '# de registros', other: '# registros' }),
};
