import { language } from '#i18n';

/** A date as the reader writes it, or null where the page's own is none. */
export function formatDate(iso: string | null): string | null {
  if (!iso) return null;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  // A date without a time is the same day everywhere; read as midnight UTC it would be the day before in America.
  const isDayOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat(language(), {
    dateStyle: 'long',
    ...(isDayOnly && { timeZone: 'UTC' }),
  }).format(date);
}
