const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?$/i;

/**
 * A time as ISO 8601, with the zone that the page gives it; a day alone where the page gives no more.
 * @returns null for what is no time
 */
export function isoTime(stated: string | null): string | null {
  if (!stated) return null;
  const text = stated.trim();
  const parts = ISO.exec(text);
  if (!parts) return fromOther(text);
  const [, year, month, day, hour, minute, second = '00', zone] = parts;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date))) return null;
  if (!hour) return date;
  return `${date}T${hour}:${minute}:${second}${zone ? isoZone(zone) : ''}`;
}

const isoZone = (zone: string): string => {
  if (/^(Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
};

/** Any other way to write a time that browsers read: its instant if it has a zone, its day if not. */
function fromOther(text: string): string | null {
  const time = Date.parse(text);
  if (Number.isNaN(time) || !/\d{4}/.test(text)) return null;
  if (/(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\)?$/.test(text)) return new Date(time).toISOString().replace('.000', '');
  const local = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}
