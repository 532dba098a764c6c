import type { newsWords } from '../../../parts/dialogs/news';
import type { TranslationOf } from '../../../speaker';

export const news: TranslationOf<typeof newsWords> = {
  title: 'Novedades',
  version: ({ version }) => `Versión ${version}`,
  updated: ({ version }) => `Scenograph está ahora en la versión ${version}.`,
  show: 'Novedades',
  gallery:
    'Una galería: doce escenas con todo lo que escribió el modelo, para diseño, enseñanza e investigación.',
  ready: 'Prompts para empezar, cada uno con su imagen.',
  tour: 'Un recorrido de cinco paradas, en el menú de la escena.',
  away: 'Mientras está en otra pestaña, el título dice cuánto lleva una ejecución y cuándo termina.',
  words: 'Cambios en palabras bajo el escenario: “move the cat to the left of the sofa”.',
  layers: 'Una imagen se separa en capas: PSD, PNG o SVG.',
  languages: 'Ocho idiomas, uno de ellos de derecha a izquierda.',
  first: 'Planificar, editar y pintar, todo en el navegador.',
};
