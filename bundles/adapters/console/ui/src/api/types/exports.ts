import type { Bilingual } from './platform'

/** The wish to take a list away, and what became of it. */
export interface ExportRequest {
  id: string
  /** Path of the list. */
  list: string
  listName: Bilingual
  filter: Record<string, string>
  media: 'XLSX' | 'CSV'
  purpose: string
  unitId: string
  unitName: string
  state: string
  askedBy: string
  askedByName: string
  askedAt: string
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: string | null
  reason: string | null
  /** The first moment at which the file can no longer be fetched. */
  until: string | null
  fetchesLeft: number
  version: number
}

export interface NewExport {
  list: string
  filter: Record<string, string>
  media: string
  purpose: string
}
