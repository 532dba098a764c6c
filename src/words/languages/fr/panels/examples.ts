import type { examplesWords } from '../../../parts/panels/examples';
import type { TranslationOf } from '../../../speaker';

export const examples: TranslationOf<typeof examplesWords> = {
  title: 'Galerie',
  about: 'Des scènes du modèle fourni, avec tout ce qu’il a écrit en chemin. Ouvrez-en une et modifiez-la.',
  designers: 'Pour la création',
  teachers: 'Pour l’enseignement',
  researchers: 'Pour la recherche',
  opening: ({ name }) => `Ouverture de « ${name} ».`,
  opened: ({ name }) => `« ${name} » est ouverte.`,
  notFetched: ({ name }) => `« ${name} » n’a pas pu être récupérée. Réessayez quand le réseau sera revenu.`,
  poster: 'Une affiche',
  lesson: 'Une leçon',
  card: 'Une carte',
  interior: 'Un intérieur',
  map: 'Une carte de jeu',
  reef: 'Sous la mer',
  breaks: 'Comment un plan échoue',
  guidance: 'Ce que fait le guidage',
  rewards: 'Ce que mesurent les récompenses',
  models: 'Deux modèles, un prompt',
  tries: 'Un premier tirage et un suivant',
  temperature: 'Tirage froid et chaud',
  aboutBreaks: 'Une relation est fausse : trouvez-la, corrigez-la, repeignez.',
  aboutGuidance: 'Un plan et une graine, peints trois fois.',
  aboutRewards: 'Un bon plan mal peint, un mauvais plan bien peint.',
  aboutModels: 'Mini 1, qui a été renforcé, à côté de Mini 2, qui ne l’a pas été.',
  aboutTries: 'Le même prompt et le même modèle, une autre graine.',
  aboutTemperature: 'Le plan le plus sûr à côté d’un plan hardi.',
  noteOf: ({ number, of }) => `Note ${number} sur ${of}`,
  previous: 'Note précédente',
  next: 'Note suivante',
  close: 'Fermer les notes',
  breaks1: 'Lisez le prompt, puis les contrôles. L’un échoue : de quels mots du prompt s’agit-il ?',
  breaks2:
    'Rejouez l’exécution avec K et repérez la boîte fautive. Le modèle écrit dans l’ordre : qu’avait-il déjà fixé ?',
  breaks3: 'Faites glisser la boîte jusqu’à ce que le contrôle soit tenu. Déplacez le moins possible.',
  breaks4:
    'Peignez. Dans Exécutions, celle nommée « Tidy » a été corrigée par règle : comparez les deux images avec C.',
  guidance1: 'Sous la scène, trois images d’un plan avec une graine. Seul le guidage diffère : 1, 4 et 16.',
  guidance2:
    'Le guidage éloigne chaque token de ce que le modèle peindrait sans le prompt. À 1, il ne fait rien.',
  guidance3:
    'Choisissez deux images dans Exécutions et appuyez sur C. Où diffèrent-elles, et où pas du tout ?',
  guidance4:
    'Peignez avec un autre guidage, derrière la flèche de Peindre. Plus n’est pas mieux : dites pourquoi.',
  rewards1:
    'Les contrôles donnent quatre récompenses : du prompt au plan en mots, du prompt au plan dans l’espace, du plan à l’image, du prompt à l’image.',
  rewards2:
    '« A good plan, painted badly » : les récompenses du plan sont entières, celles de l’image baissent.',
  rewards3: '« A wrong plan, painted well » : l’image suit son plan, mais pas le prompt.',
  rewards4:
    'L’entraînement les multiplie : un mauvais facteur gâche le tout. Trouvez un plan qui en trompe une.',
  models1: 'Mini 1 a été renforcé après son entraînement supervisé ; Mini 2 n’a été que supervisé.',
  models2:
    'Ils diffèrent aussi par leurs données et leur taille : ceci montre deux modèles, pas l’effet du seul renforcement.',
  models3: 'Parcourez les deux à la fois avec le curseur ; les différences sont dites en mots plus bas.',
  tries1:
    'Le premier tirage ne tient pas ce que dit le prompt ; un suivant, avec une autre graine, tient tout.',
  tries2:
    'Le studio replanifie tant qu’un contrôle échoue et garde le meilleur plan ; les exécutions montrent chaque essai.',
  tries3:
    'Affichez les tokens dans Raisonnement : où se séparent-ils, et quelle était la probabilité de chaque choix ?',
  temperature1: 'À 0, chaque token est le plus probable ; à 1,5, d’improbables apparaissent.',
  temperature2: 'Affichez les tokens : dans le plan chaud, trouvez le moins probable.',
  temperature3: 'Bifurquez là : choisissez le token le plus probable et laissez le modèle continuer.',
};
