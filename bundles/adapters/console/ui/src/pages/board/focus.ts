import type { RollupNode } from '@/api/types'

/** The counties that a node covers, for the map: itself, its children, or all under its code. */
export function focusOf(nodes: readonly RollupNode[], counties: readonly RollupNode[]): string[] {
  const [self, ...children] = nodes
  if (!self) {
    return []
  }
  const own = [self, ...children].map((node) => node.adminCode).filter((code) => code?.length === 6)
  if (own.length > 0) {
    return own as string[]
  }
  const prefix = self.adminCode
  return prefix ? counties.map((row) => row.adminCode ?? row.key).filter((code) => code.startsWith(prefix)) : []
}
