import type { Messages } from '../zh'
import * as audit from './audit'
import * as board from './board'
import * as campaign from './campaign'
import * as devices from './devices'
import * as exchange from './exchange'
import { field } from './fields'
import * as hazards from './hazards'
import * as monitoring from './monitoring'
import * as people from './people'
import * as platform from './platform'
import * as plugins from './plugins'
import * as regime from './regime'
import * as reports from './reports'
import * as retention from './retention'
import * as tasks from './tasks'

export const en: Messages = {
  /** Labels of the stable codes. A code without a label is shown as it is. */
  code: {
    ...audit.codes,
    ...board.codes,
    ...campaign.codes,
    ...devices.codes,
    ...exchange.codes,
    ...hazards.codes,
    ...monitoring.codes,
    ...people.codes,
    ...platform.codes,
    ...plugins.codes,
    ...regime.codes,
    ...reports.codes,
    ...retention.codes,
    ...tasks.codes,
    field,
  },
  ...audit.texts,
  ...board.texts,
  ...campaign.texts,
  ...devices.texts,
  ...exchange.texts,
  ...hazards.texts,
  ...monitoring.texts,
  ...people.texts,
  ...platform.texts,
  ...plugins.texts,
  ...regime.texts,
  ...retention.texts,
  ...tasks.texts,
}
