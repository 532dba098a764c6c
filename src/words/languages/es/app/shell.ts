import type { shellWords } from '../../../parts/app/shell';
import type { TranslationOf } from '../../../speaker';

export const shell: TranslationOf<typeof shellWords> = {
  description: 'Vea el plan de una imagen, corríjalo, píntela. Todo se queda en este dispositivo.',
  insecure:
    'Esta dirección no es segura: aquí el navegador no guarda modelos ni ofrece tarjeta gráfica, hilos ni portapapeles.',
  insecureAdvice: 'Scenograph necesita https, o localhost, para ser rápido y funcionar sin conexión.',
  noPlannerAdvice: 'Añada objetos a mano y píntelos.',
  newVersion: 'Hay una versión nueva de Scenograph.',
  updateWaits: 'Una versión nueva de Scenograph espera a que termine esta pestaña.',
  updateWaitsAdvice: 'Después llegará sola; no se pierde nada de lo que hizo.',
  updateNow: 'Actualizar ahora',
  otherTabBusy: 'Otra pestaña de Scenograph tiene aún algo que terminar: la actualización llegará después.',
  leftWidth: 'Anchura de la columna izquierda',
  rightWidth: 'Anchura de la columna derecha',
  dropHere:
    'Suelte una imagen, una escena o una cadena para abrirla, o la carpeta de un modelo para añadirlo',
  scenograph: 'Scenograph',
  lightTheme: 'Tema claro',
  darkTheme: 'Tema oscuro',
  nothingKeptAdvice: 'Guarde su escena en un archivo antes de cerrar esta página.',
  nothingKept: 'Aquí no se conserva nada',
  prompt: 'Prompt',
  plan: 'Plan',
  paint: 'Pintar',
  runs: 'Ejecuciones',
  paintingOptions: 'Opciones de pintura',
  severalPlans: 'Varios planes',
  triesAbout:
    'Se vuelve a planificar mientras el plan incumpla lo que pide el prompt, un segundo como máximo. Con un solo intento se desactiva.',
  severalPlansAbout:
    'Hace varios planes para el prompt y se queda con el que más cumple. Los demás quedan para elegir.',
  paintSettings: 'Semilla, cantidad y guía',
  scene: 'Escena',
  sceneMenu: 'Menú de la escena',
  keptHere: 'Se conserva en este dispositivo',
  untitledScene: 'Escena sin nombre',
  sceneName: 'Nombre de la escena',
  panel: 'Lienzo',
  takeUpdate: 'Actualización lista: recargar',
  noPlanner: ({ name }) =>
    `${name} no escribe planes, y el modelo propio del estudio, que sí lo haría, no se pudo cargar.`,
  language: 'Idioma',
  browserLanguage: 'El del navegador',
  languageFailed: 'No se pudo cargar este idioma.',
  languageFailedAdvice: 'Compruebe la conexión y elíjalo de nuevo.',
};
