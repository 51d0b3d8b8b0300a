import type { Messages } from '../zh'
import * as audit from './audit'
import * as board from './board'
import * as campaign from './campaign'
import * as desk from './desk'
import * as devices from './devices'
import * as entry from './entry'
import * as exchange from './exchange'
import * as exits from './exits'
import * as exported from './exports'
import { field } from './fields'
import * as hazards from './hazards'
import * as holds from './holds'
import * as measures from './measures'
import * as merges from './merges'
import * as minors from './minors'
import * as monitoring from './monitoring'
import * as people from './people'
import * as platform from './platform'
import * as plugins from './plugins'
import * as policy from './policy'
import * as regime from './regime'
import * as reports from './reports'
import * as retention from './retention'
import * as rights from './rights'
import * as risk from './risk'
import * as tasks from './tasks'

export const en: Messages = {
  /** Labels of the stable codes. A code without a label is shown as it is. */
  code: {
    ...audit.codes,
    ...board.codes,
    ...campaign.codes,
    ...desk.codes,
    ...devices.codes,
    ...entry.codes,
    ...exchange.codes,
    ...exits.codes,
    ...exported.codes,
    ...hazards.codes,
    ...measures.codes,
    ...merges.codes,
    ...minors.codes,
    ...monitoring.codes,
    ...people.codes,
    ...platform.codes,
    ...plugins.codes,
    ...policy.codes,
    ...regime.codes,
    ...reports.codes,
    ...retention.codes,
    ...rights.codes,
    ...risk.codes,
    ...tasks.codes,
    field,
  },
  ...audit.texts,
  ...board.texts,
  ...campaign.texts,
  ...desk.texts,
  ...devices.texts,
  ...entry.texts,
  ...exchange.texts,
  ...exits.texts,
  ...exported.texts,
  ...hazards.texts,
  ...holds.texts,
  ...measures.texts,
  ...merges.texts,
  ...minors.texts,
  ...monitoring.texts,
  ...people.texts,
  ...platform.texts,
  ...plugins.texts,
  ...policy.texts,
  ...regime.texts,
  ...retention.texts,
  ...rights.texts,
  ...risk.texts,
  ...tasks.texts,
}
