import type { Bilingual } from './platform'

/** One version of a plugin; what is not known of a refused file is null. */
export interface Plugin {
  id: string
  module: string | null
  kind: string | null
  version: string | null
  vendor: string | null
  signer: string | null
  fileName: string | null
  by: string | null
  at: string | null
  state: string
  findings: PluginFinding[]
}

export interface PluginFinding {
  code: string
  refuses: boolean
  message: Bilingual
  remedy: Bilingual
}

/** An installed module as a unit has it; `own` is null where the unit follows those above it. */
export interface Module {
  id: string
  kind: string
  version: string
  enabled: boolean
  own: boolean | null
  decidedBy: string | null
}
