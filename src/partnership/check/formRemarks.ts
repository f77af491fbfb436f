import { type FormId, shapeSchema } from '../../forms/definition.js';
import { shapeOf } from '../../forms/shape.js';
import { maySit } from '../../people/seat.js';
import { loadCatalogue } from '../../tasks/catalogue.js';
import { effectiveCatalogue } from '../../tasks/effective.js';
import type { Setup } from '../setup.js';
import type { Hole } from './remarks.js';

/** What is odd about the forms: two shapes of one, one that nobody reads, and wishes for one that is not used here. */
export function formRemarks(setup: Setup): Hole[] {
  return [...twoForms(setup), ...unread(setup), ...unused(setup)];
}

/** Of the shapes of the startgesprek that are a form only the first counts (`src/forms/shape.ts`). */
function twoForms({ partnership }: Setup): Hole[] {
  const used = shapeOf(partnership, 'startgesprek');
  const forms = partnership.startgesprek.filter((shape) => shapeSchema.safeParse(shape).success);
  const other = forms.find((shape) => shape !== used);
  if (used === undefined || other === undefined) return [];
  const text = `Het formulier van het startgesprek heeft één vorm, en hier staan er twee. De bot gebruikt de eerste: ${used}. Haal ${other} weg, of zet ${other} vooraan als dat jullie vorm is.`;
  return [{ rule: 'two-forms', about: { kind: 'startgesprek' }, text }];
}

/** The schoolopleider aligns, and takes the adviesformulier along in the WPA (002:190-191, 374-376). */
function unread(setup: Setup): Hole[] {
  const isRead = setup.people.some(({ roles }) =>
    maySit(
      'schoolopleider',
      roles.map(({ role }) => role),
    ),
  );
  if (isRead || !isUsed(setup, 'adviesformulier')) return [];
  const text =
    'Jullie gebruiken het adviesformulier, maar niemand is schoolopleider: niemand leest het of stemt het af. Voeg een schoolopleider toe, of zet de taken van het adviesformulier uit in taken.yaml.';
  return [{ rule: 'form-not-read', about: { kind: 'roles' }, text }];
}

function unused(setup: Setup): Hole[] {
  return setup.forms
    .filter(({ form }) => !isUsed(setup, form))
    .map(({ form }) => {
      const why =
        form === 'startgesprek'
          ? 'geen vorm van het startgesprek in partnership.yaml heeft een formulier'
          : 'de taken ervan staan uit, of niemand is werkplekbegeleider';
      const text = `Hier staat wat jullie aan het ${form} veranderen, maar dat wordt niet ingevuld: ${why}. Klopt dat?`;
      return { rule: 'form-not-used', about: { kind: 'form', form }, text };
    });
}

/** Somebody has a task that handing it in closes. */
function isUsed(setup: Setup, form: FormId): boolean {
  if (form === 'startgesprek') return shapeOf(setup.partnership, form) !== undefined;
  const held = new Set(setup.people.flatMap(({ roles }) => roles.map(({ role }) => role)));
  const catalogue = effectiveCatalogue(setup, loadCatalogue());
  const entries = [...held].flatMap((role) => catalogue[role] ?? []);
  return entries.some(({ closedBy }) => closedBy?.startsWith(form) && closedBy.endsWith('-ingediend'));
}
