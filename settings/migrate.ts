type Fields = Record<string, unknown>;

/** What changed in the settings for all sites from the version named to the next one. Sites kept their form. */
const STEPS: Readonly<Record<number, (fields: Fields) => Fields>> = {
  1: ({ iconTidies, ...others }) => ({
    ...others,
    version: 2,
    ...(typeof iconTidies === 'boolean' && { iconClick: iconTidies ? 'tidy-and-show' : 'show' }),
  }),
};

/** Brings stored settings to the present version, one version at a time; newer ones stay as they are. */
export function migrateGeneralSettings(stored: Fields): Fields {
  let fields = stored;
  for (let step = STEPS[versionOf(fields)]; step; step = STEPS[versionOf(fields)]) fields = step(fields);
  return fields;
}

/** The first version did not always say so. */
function versionOf({ version }: Fields): number {
  return typeof version === 'number' ? version : 1;
}
