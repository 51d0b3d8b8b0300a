import type { CommandKind, DeviceCommand } from '@/api/types'

/** The states in which a command may still be sent. */
const OPEN = ['QUEUED', 'SENT']

export const isOpen = (command: Pick<DeviceCommand, 'state'>) => OPEN.includes(command.state)

/** The kinds that the panel offers; the interface knows more. */
export const OFFERED: readonly CommandKind[] = ['SHOW_TEXT', 'LOCATE_NOW', 'QUERY_PARAMETERS']

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
  return content.text ?? content.area?.name ?? (content.areaNumber ? String(content.areaNumber) : seconds.join(' / '))
}
