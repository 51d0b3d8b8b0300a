/** How values are shown. Everything is told in the province's time zone, whatever the browser's is. */

const ZONE = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

export const NOTHING = '—'

/** 2019-03-31 09:05 (with seconds: 09:05:07); a dash for none. */
export function dateTime(instant: string | Date | null | undefined, seconds = false): string {
  const text = stamp(instant)
  return text === null ? NOTHING : text.slice(0, seconds ? 19 : 16)
}

/** 2019-03-31, the day in Shanghai on which the instant lies. */
export function day(instant: string | Date | null | undefined): string {
  return stamp(instant)?.slice(0, 10) ?? NOTHING
}

/** 09:05:07 */
export function clock(instant: string | Date): string {
  return stamp(instant)?.slice(11, 19) ?? NOTHING
}

function stamp(instant: string | Date | null | undefined): string | null {
  if (!instant) {
    return null
  }
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) {
    return null
  }
  const by = Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]))
  return `${by['year']}-${by['month']}-${by['day']} ${by['hour']}:${by['minute']}:${by['second']}`
}

/** The day that a date picker means: it counts in the browser's zone. */
export function pickedDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

/** A wall-clock text of the picker (2019-03-31 09:05) as an instant with the province's offset. */
export function atShanghai(wallClock: string): string {
  const [date, time = '00:00'] = wallClock.trim().split(/[ T]/)
  return `${date}T${time.length === 5 ? `${time}:00` : time}+08:00`
}

/** 12,345 */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? NOTHING : value.toLocaleString('en-US')
}

/** 71.07 %, from the server's decimal string, never recomputed here; a dash where there is no denominator. */
export function percent(rate: string | null | undefined): string {
  return rate === null || rate === undefined ? NOTHING : `${rate} %`
}

/** Whole minutes between two instants, at least 0. */
export function minutesBetween(from: string, to: string | Date): number {
  return Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 60_000))
}

/** A value, or a dash where there is none. */
export function orNothing(value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? NOTHING : String(value)
}

/** A place as 经纬度 are said and as the zone form takes them: longitude first. */
export function lngLat(longitude: number, latitude: number): string {
  return `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`
}
