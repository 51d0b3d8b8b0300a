import type { AreaShape, CommandContent, CommandKind, DeviceCommand } from '@/api/types'

/** The states in which a command may still be sent. */
const OPEN = ['QUEUED', 'SENT']

export const isOpen = (command: Pick<DeviceCommand, 'state'>) => OPEN.includes(command.state)

/** The kinds that the panel offers. */
export const OFFERED: readonly CommandKind[] = [
  'SHOW_TEXT',
  'LOCATE_NOW',
  'TRACK_TEMPORARILY',
  'QUERY_PARAMETERS',
  'SET_PARAMETERS',
  'SET_AREA',
  'DELETE_AREA',
]

/** What a command holds, in a line, and what the device told. */
export function summary(command: Pick<DeviceCommand, 'content' | 'reportingIntervalSeconds' | 'heartbeatIntervalSeconds'>): string {
  const { content } = command
  const numbers = [
    content.intervalSeconds,
    content.durationSeconds,
    content.reportingIntervalSeconds ?? command.reportingIntervalSeconds,
    content.heartbeatIntervalSeconds ?? command.heartbeatIntervalSeconds,
  ]
  const seconds = numbers.filter((value) => value !== null && value !== undefined).map((value) => `${value} s`)
  const area = content.area ? (content.area.name ?? String(content.area.number)) : null
  return content.text ?? area ?? (content.areaNumber ? String(content.areaNumber) : seconds.join(' / '))
}

/** What the form holds: text as it was typed, whatever the kind is. */
export interface CommandForm {
  kind: CommandKind
  text: string
  interval: string
  duration: string
  reporting: string
  heartbeat: string
  number: string
  name: string
  shape: AreaShape
  points: string
  radius: string
  entering: boolean
  leaving: boolean
}

export const emptyForm = (): CommandForm => ({
  kind: 'SHOW_TEXT',
  text: '',
  interval: '10',
  duration: '600',
  reporting: '',
  heartbeat: '',
  number: '1',
  name: '',
  shape: 'CIRCLE',
  points: '',
  radius: '500',
  entering: false,
  leaving: true,
})

const NUMBER = /^-?\d+(\.\d+)?$/

/** A number that was typed; null for none. What is no number goes to the server as none, which names the field. */
function number(text: string): number | null {
  return NUMBER.test(text.trim()) ? Number(text.trim()) : null
}

/** One "latitude,longitude" a line; null if a line is none. */
export function pointsOf(text: string): { latitude: number; longitude: number }[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const points = lines.map((line) => line.split(/[,，\s]+/).filter((part) => part !== ''))
  if (points.some((point) => point.length !== 2 || point.some((part) => !NUMBER.test(part)))) {
    return null
  }
  return points.map(([latitude, longitude]) => ({ latitude: Number(latitude), longitude: Number(longitude) }))
}

/** The form's content for the server, which judges the numbers; null where something is missing. */
export function contentOf(form: CommandForm): CommandContent | null {
  const { kind } = form
  switch (kind) {
    case 'SHOW_TEXT':
      return form.text.trim() ? { kind, text: form.text.trim() } : null
    case 'TRACK_TEMPORARILY':
      return complete({ kind, intervalSeconds: number(form.interval), durationSeconds: number(form.duration) })
    case 'SET_PARAMETERS': {
      const reportingIntervalSeconds = number(form.reporting)
      const heartbeatIntervalSeconds = number(form.heartbeat)
      return reportingIntervalSeconds === null && heartbeatIntervalSeconds === null
        ? null
        : { kind, reportingIntervalSeconds, heartbeatIntervalSeconds }
    }
    case 'SET_AREA':
      return areaOf(form)
    case 'DELETE_AREA':
      return complete({ kind, areaNumber: number(form.number), areaShape: form.shape })
    default:
      return { kind }
  }
}

function areaOf(form: CommandForm): CommandContent | null {
  const points = pointsOf(form.points)
  const areaNumber = number(form.number)
  const radius = form.shape === 'CIRCLE' ? number(form.radius) : null
  if (!points || points.length === 0 || areaNumber === null || (form.shape === 'CIRCLE' && radius === null)) {
    return null
  }
  const { shape, entering, leaving } = form
  return { kind: 'SET_AREA', area: { number: areaNumber, name: form.name.trim() || null, shape, points, radius, entering, leaving } }
}

function complete(content: CommandContent): CommandContent | null {
  return Object.values(content).includes(null) ? null : content
}
