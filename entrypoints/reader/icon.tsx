/** Lines on a field of 20 by 20. */
const PATHS = {
  outline: 'M3 5h2M8 5h9M3 10h2M8 10h9M3 15h2M8 15h9',
  listen: 'M4 8v4h3l4 3.5v-11L7 8zM14 7.5a4 4 0 0 1 0 5M16 5a7.5 7.5 0 0 1 0 10',
  ruler: 'M3 6h14M3 14h14M6 10h8',
  look: 'M2.5 15 6.5 5l4 10M4 11.5h5M12.5 12.2a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0M17.3 9.5V15',
  take: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M4 16h12',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.6v.1',
  close: 'M5 5l10 10M15 5L5 15',
  play: 'M7 4.5v11l8.5-5.5z',
  pause: 'M7 4.5v11M13 4.5v11',
  back: 'M15 5.5 8.5 10l6.5 4.5zM5.5 5.5v9',
  forward: 'M5 5.5 11.5 10 5 14.5zM14.5 5.5v9',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing that goes with a name said elsewhere. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="line" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
