import type { examplesWords } from '../../../parts/panels/examples';
import type { TranslationOf } from '../../../speaker';

export const examples: TranslationOf<typeof examplesWords> = {
  title: 'Galería',
  about: 'Escenas del modelo incluido, con todo lo que escribió por el camino. Abra una y cámbiela.',
  designers: 'Para diseñar',
  teachers: 'Para la enseñanza',
  researchers: 'Para la investigación',
  opening: ({ name }) => `Abriendo «${name}».`,
  opened: ({ name }) => `«${name}» está abierta.`,
  notFetched: ({ name }) => `No se pudo obtener «${name}». Inténtelo de nuevo cuando vuelva la red.`,
  poster: 'Un cartel',
  lesson: 'Una lección',
  card: 'Una tarjeta',
  interior: 'Un interior',
  map: 'Un mapa de juego',
  reef: 'Bajo el mar',
  breaks: 'Cómo falla un plan',
  guidance: 'Qué hace la guía',
  rewards: 'Qué miden las recompensas',
  models: 'Dos modelos, un prompt',
  tries: 'Una muestra primera y otra posterior',
  temperature: 'Muestreo frío y caliente',
  aboutBreaks: 'Una relación falla: encuéntrela, corríjala y pinte de nuevo.',
  aboutGuidance: 'Un plan y una semilla, pintados tres veces.',
  aboutRewards: 'Un plan bueno mal pintado y uno malo bien pintado.',
  aboutModels: 'Mini 1, que fue reforzado, junto a Mini 2, que no lo fue.',
  aboutTries: 'El mismo prompt y modelo, otra semilla.',
  aboutTemperature: 'El plan más seguro junto a uno atrevido.',
  noteOf: ({ number, of }) => `Nota ${number} de ${of}`,
  previous: 'Nota anterior',
  next: 'Nota siguiente',
  close: 'Cerrar las notas',
  breaks1: 'Lea el prompt y luego las comprobaciones. Una falla: ¿de qué palabras del prompt trata?',
  breaks2:
    'Reproduzca la ejecución con K y busque la caja que falla. El modelo escribe en orden: ¿qué había fijado ya?',
  breaks3: 'Arrastre la caja en el escenario hasta que la comprobación se cumpla. Mueva lo menos posible.',
  breaks4: 'Pinte. En Ejecuciones, la llamada «Tidy» se corrigió por regla: compare ambas imágenes con C.',
  guidance1:
    'Bajo el escenario hay tres imágenes de un plan con una semilla. Solo cambia la guía: 1, 4 y 16.',
  guidance2: 'La guía aleja cada token de lo que el modelo pintaría sin el prompt. Con 1 no hace nada.',
  guidance3: 'Elija dos imágenes en Ejecuciones y pulse C. ¿Dónde difieren y dónde no?',
  guidance4: 'Pinte con otra guía, tras la flecha de Pintar. Más no es mejor: diga por qué.',
  rewards1:
    'Las comprobaciones dan cuatro recompensas: del prompt al plan en palabras, del prompt al plan en el espacio, del plan a la imagen, del prompt a la imagen.',
  rewards2: '«A good plan, painted badly»: las recompensas del plan son completas; las de la imagen bajan.',
  rewards3: '«A wrong plan, painted well»: la imagen sigue su plan, pero no el prompt.',
  rewards4:
    'El entrenamiento las multiplica: un factor malo lo estropea todo. Encuentre un plan que engañe a una de ellas.',
  models1: 'Mini 1 fue reforzado tras su entrenamiento supervisado; Mini 2 solo fue supervisado.',
  models2:
    'También difieren en datos y tamaño: esto muestra dos modelos, no el efecto del refuerzo por sí solo.',
  models3: 'Recorra ambas a la vez con el deslizador; debajo están las diferencias en palabras.',
  tries1:
    'La primera muestra incumple lo que dice el prompt; una posterior, con otra semilla, lo cumple todo.',
  tries2:
    'El estudio vuelve a planificar mientras falle una comprobación y conserva el mejor plan; las ejecuciones muestran cada intento.',
  tries3: 'Active los tokens en Razonamiento: ¿dónde se separan y qué probabilidad tenía cada elección?',
  temperature1: 'Con 0 cada token es el más probable; con 1,5 aparecen también los improbables.',
  temperature2: 'Active los tokens: en el plan caliente, encuentre el de menor probabilidad.',
  temperature3: 'Bifurque ahí: elija el token más probable y deje que el modelo siga.',
};
