/**
 * Whether a text is a year, a month or a day of the calendar as ISO 8601 writes it: "2004",
 * "2004-06", "2004-06-08", but not "2004-02-30".
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const whole = `${text}-01-01`.slice(0, 'YYYY-MM-DD'.length);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}
